// `npm run accuracy [-- --misses]`: measures reading and writes docs/accuracy.md and docs/accuracy.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import { measureAccuracy } from './accuracy-all';
import { figuresOf, renderAccuracy } from './accuracy-page';

const DOCS = join(import.meta.dirname, '../docs');
const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });

const accuracy = measureAccuracy();
const figures = figuresOf(accuracy);
const page = await prettier.format(renderAccuracy(accuracy), {
  parser: 'markdown',
  printWidth: 100,
});
writeFileSync(join(DOCS, 'accuracy.md'), page);
writeFileSync(join(DOCS, 'accuracy.json'), `${JSON.stringify(figures, null, 2)}\n`);
for (const [name, figure] of Object.entries(figures)) console.log(`${name}: ${figure}`);
if (values.misses) {
  for (const { id, what, said } of [...accuracy.mentions.misses, ...accuracy.claims.misses])
    console.log(`${id}: ${what}: ${said}`);
  for (const { form, meant, other } of accuracy.senses)
    if (meant === 0 || other === 0)
      console.log(
        `${form.concept}: ${form.policy} form "${form.pattern}" is shown in no passage ` +
          (meant === 0 && other === 0
            ? 'at all'
            : meant === 0
              ? 'as a mention'
              : 'as something else'),
      );
}
