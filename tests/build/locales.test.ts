import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const LOCALES = join(ROOT, 'public/_locales');

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, unknown>>;
}

const messagesOf = (locale: string): Record<string, Message> =>
  JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8')) as Record<
    string,
    Message
  >;
const locales = readdirSync(LOCALES);
const keys = Object.keys(messagesOf('en'));

const source = ['src', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => /\.(?:tsx?|html)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .concat(join(ROOT, 'wxt.config.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** Keys begin with the name of the view they belong to. */
const PREFIX = '(?:card|popup|options|reader|paste|welcome|command|extension)';
const literal = new RegExp(
  `(?:['"\`]|__MSG_)(${PREFIX}(?:_[a-zA-Z0-9_]+?|[A-Z]\\w*?))(?:['"\`]|__)`,
  'g',
);
const template = new RegExp(`\`(${PREFIX}_[^\`]*\\$\\{[^\`]*)\``, 'g');

const literals = new Set([...source.matchAll(literal)].map(([, key]) => key ?? ''));
/** `card_grade_${grade}` stands for every key of that shape. */
const shapes = [...source.matchAll(template)].map(([, text = '']) => ({
  text,
  pattern: new RegExp(`^${text.replaceAll(/\$\{[^}]*\}/g, '[a-zA-Z0-9_]+')}$`),
}));

/** `plural(t, 'card_sources', n)` asks for the key of each plural category. */
const counted = [...source.matchAll(/\bplural\(\s*\w+,\s*(?:'(\w+)'|`([^`]+)`)/g)].map(
  ([, key, shape]) => key ?? shape ?? '',
);
const plurals = counted.map((text) => ({
  text,
  pattern: new RegExp(
    `^${text.replaceAll(/\$\{[^}]*\}/g, '[a-zA-Z0-9_]+')}_(?:zero|one|two|few|many|other)$`,
  ),
}));

const isUsed = (key: string): boolean =>
  literals.has(key) || [...shapes, ...plurals].some(({ pattern }) => pattern.test(key));

describe('the texts for readers', () => {
  it('has every key that the source asks for', () => {
    const missing = [...literals].filter((key) => !keys.includes(key) && !counted.includes(key));
    expect(missing).toEqual([]);
    expect(
      counted.filter((text) => !text.includes('${') && !keys.includes(`${text}_other`)),
    ).toEqual([]);
    const unmet = shapes.filter(({ pattern }) => !keys.some((key) => pattern.test(key)));
    expect(unmet.map(({ text }) => text)).toEqual([]);
  });

  it.each(['chrome-mv3', 'firefox-mv3'])(
    'names the field of the popup before its script, in %s',
    (build) => {
      const page = readFileSync(join(ROOT, '.output', build, 'popup.html'), 'utf8');
      expect(page).toContain(`aria-label="${messagesOf('en')['popup_search_label']?.message}"`);
      expect(page).not.toContain('__MSG_');
    },
  );

  it('has no key that nothing asks for', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it.each(locales)('has the same keys and placeholders in %s', (locale) => {
    const messages = messagesOf(locale);
    expect(Object.keys(messages)).toEqual(keys);
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const used = [...message.matchAll(/\$([a-zA-Z]\w*)\$/g)].map(([, name]) =>
        (name ?? '').toLowerCase(),
      );
      expect([...new Set(used)].toSorted(), key).toEqual(
        Object.keys(placeholders)
          .map((name) => name.toLowerCase())
          .toSorted(),
      );
    }
  });

  it.each(locales)('keeps within what the stores show in %s', (locale) => {
    const messages = messagesOf(locale);
    // AMO 50, Chrome Web Store 75 and 132 characters; the short name fits under an icon (T5).
    expect(messages['extensionName']?.message.length).toBeLessThanOrEqual(45);
    expect(messages['extensionShortName']?.message.length).toBeLessThanOrEqual(12);
    expect(messages['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
  });
});
