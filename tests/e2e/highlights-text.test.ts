import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { painted, waitForPainted } from './support/highlights';
import { countsOf, pageOf, waitForCounts } from './support/reading';
import { useTab } from './support/tab';

// What a reader sees as one text is one text, however it is cut into nodes; what a reader does not
// read, or is writing, is left alone.

const SENTENCE = 'Most adults need more vitamin D and vitamin B12 in winter.';

/** Cuts a text at places that a counter chooses, into nodes of many makes. */
function cut(text: string, seed: number): string {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const wrap = [
    (part: string) => `<b>${part}</b>`,
    (part: string) => `<a href="#">${part}</a>`,
    (part: string) => `${part}<!-- c -->`,
    (part: string) => `<span><i>${part}</i></span>`,
    (part: string) => `${part}<wbr>`,
    (part: string) => `<span style="color:red">${part}</span><span></span>`,
    (part: string) => `<span style="display:contents">${part}</span>`,
    (part: string) => `<span style="display:inline-block;white-space:pre">${part}</span>`,
  ];
  let html = '';
  for (let at = 0; at < text.length;) {
    const length = 1 + random(7);
    html += wrap[random(wrap.length)]?.(text.slice(at, at + length)) ?? '';
    at += length;
  }
  return html;
}

const CUTS = 60;

/** HTML and what is to be read in it. */
const TEXTS: readonly [string, string, Record<string, number>][] = [
  // Neither part means anything by itself.
  ['blocks part words', '<div>hypo</div><div>kalemia</div><p>hypo<br>kalemia</p>', {}],
  ['cells part words', '<table><tr><td>hypo</td><td>kalemia</td></tr></table>', {}],
  ['list items part words', '<ul><li>hypo<li>kalemia</ul><dl><dt>hypo<dd>kalemia</dl>', {}],
  [
    'flex and grid items part words',
    '<p style="display:flex"><span>hypo</span><span>kalemia</span></p><p style="display:grid"><span>hypo</span><span>kalemia</span></p>',
    {},
  ],
  ['a picture parts words', '<p>hypo<img alt="" width="9" height="9">kalemia</p>', {}],
  [
    'white space of an inline edge parts words',
    '<p>rich in <b style="margin-right:9px">vitamin</b><b>D</b></p>',
    { 'vitamin-d': 1 },
  ],
  [
    'no white space, no two words',
    '<p>rich in <b>vitamin</b><b>D</b> and hypo<i style="margin-left:1em">kalemia</i></p>',
    {},
  ],
  ['a block inside a link', '<a href="#"><div>rich in vitamin D</div></a>', { 'vitamin-d': 1 }],
  [
    'a drop cap',
    '<p><span style="float:left;font-size:3em">V</span>itamin D is made in the skin.</p>',
    { 'vitamin-d': 1 },
  ],
  [
    'a line goes on behind what is out of it',
    '<p>More vitamin <span style="position:absolute;clip-path:inset(50%)">(a note)</span>D and vita<span style="float:right">[edit]</span>min K.</p>',
    { 'vitamin-d': 1, 'vitamin-k': 1 },
  ],
  [
    'what is out of a line is a text of its own',
    '<p>More vita<span style="position:absolute;top:9em">min D. Of vitamin K</span>mins and vitamin <span style="float:left">B12</span></p>',
    { 'vitamin-k': 1, 'vitamin-b12': 1, vitamins: 2 },
  ],
  [
    'a drop cap with its quotation mark',
    '<p><span style="float:left;font-size:3em">“V</span>itamin K is made by bacteria.”</p>',
    { 'vitamin-k': 1 },
  ],
  [
    'index letters',
    '<p>Vitamin B<sub>12</sub> and vitamin D<sup>a</sup>.</p>',
    { 'vitamin-b12': 1, 'vitamin-d': 1 },
  ],
  [
    'lines of preserved text',
    '<p style="white-space:pre">of vitamin D\nand more</p>',
    { 'vitamin-d': 1 },
  ],
  [
    'code and keyboards',
    '<pre>vitamin D</pre><p><code>vitamin D</code> <kbd>vitamin D</kbd> <samp>vitamin D</samp></p>',
    {},
  ],
  [
    'fields',
    '<textarea>vitamin D</textarea><input value="vitamin D"><select><option>vitamin D</select><div role="textbox">vitamin D</div>',
    {},
  ],
  [
    'edited text',
    '<div contenteditable><p>vitamin D <span contenteditable="false">vitamin D</span></p></div>',
    {},
  ],
  ['text that is not edited', '<p contenteditable="false">vitamin D</p>', { 'vitamin-d': 1 }],
  [
    'hidden text',
    '<p hidden>vitamin D</p><p style="display:none">vitamin D</p><p style="visibility:hidden">vitamin D</p><details><summary>s</summary>vitamin D</details>',
    {},
  ],
  [
    'text for no reader',
    '<p aria-hidden="true">vitamin D</p><noscript>vitamin D</noscript><template>vitamin D</template>',
    {},
  ],
  [
    'text not to be translated',
    '<p translate="no">vitamin D</p><p class="notranslate">vitamin D</p>',
    {},
  ],
  [
    'pictures and formulas',
    '<svg width="99" height="20"><text y="15">vitamin D</text></svg><math><mtext>vitamin D</mtext></math>',
    {},
  ],
  [
    'fallback of what is shown otherwise',
    '<canvas>vitamin D</canvas><video>vitamin D</video><object>vitamin D</object>',
    {},
  ],
  ['annotations of ruby', '<ruby>鉄<rp>(</rp><rt>vitamin D</rt><rp>)</rp></ruby>', {}],
  [
    'words and phrases under glosses',
    '<p>Eat <ruby>cal<rp>(</rp><rt>カル</rt><rp>)</rp>cium<rt>シウム</rt></ruby>, <ruby>vitamin<rt>a very wide gloss</rt></ruby> <ruby>K<rt>ケー</rt></ruby> and <ruby>folic<rtc><rt>x</rt></rtc></ruby> acid.</p>',
    { calcium: 1, 'vitamin-k': 1, folate: 1 },
  ],
  ['a button’s label', '<button>About vitamin D</button>', { 'vitamin-d': 1 }],
  ['passages in other languages of our script', '<p lang="de">Vitamin D ist gut.</p>', {}],
  [
    'English text among passages in other languages',
    '<p lang="it">La carne e il latte che sono nella dieta per la salute.</p><div lang="nl"><p>Het is niet van een koe.</p></div><p>The loaf has vitamin K.</p>',
    { 'vitamin-k': 1 },
  ],
  [
    'English text beside one paragraph in another language',
    '<p>La dieta de los niños es una parte de la vida, y el pan con leche es para el desayuno.</p><p>The loaf is rich in vitamin K, and it is good for the bones.</p><p>The loaf has vitamin D.</p>',
    { 'vitamin-k': 1, 'vitamin-d': 1 },
  ],
  [
    'an English passage on a page in another language',
    '<script>document.documentElement.lang="it"</script><h2>Vitamin D</h2><p>La vitamina D e il calcio.</p><section lang="en-US"><p>The loaf is rich in vitamin K.</p></section>',
    { 'vitamin-k': 1 },
  ],
  [
    'English words on a page in another script',
    '<script>document.documentElement.lang="fa"</script><p dir="rtl">کمبود <bdi>vitamin K</bdi></p>',
    { 'vitamin-k': 1 },
  ],
  [
    'a page in another language, whatever it declares',
    '<p>La dieta de los niños es una parte de la vida, y el pan con leche es para el desayuno.</p><ul><li>Vitamin K</ul>',
    {},
  ],
  [
    'English words in other scripts',
    '<p lang="ar" dir="rtl">نقص <bdi>vitamin D</bdi></p>',
    { 'vitamin-d': 1 },
  ],
  [
    'a form whose fields shadow its properties',
    '<form><input name="childNodes"><input name="parentNode"><input name="nodeType"><input name="closest"><input name="nextSibling"><p>of vitamin D</p>of vitamin B12</form>',
    { 'vitamin-d': 1, 'vitamin-b12': 1 },
  ],
];

describe.each(BROWSERS)('the text of a page in %s', (name) => {
  const { session, tab: page, show } = useTab(name);

  it.each(TEXTS)('%s', async (_, html, wanted) => {
    await show(pageOf(html));
    await waitForCounts(session(), page(), wanted);
  });

  it('never depends on how text is cut into nodes', async () => {
    const blocks = Array.from({ length: CUTS }, (_, seed) => `<p>${cut(SENTENCE, seed)}</p>`);
    await show(pageOf(blocks.join('\n')));
    const reports = await session().reportUntil(page(), ([top]) => top?.settled === true);
    expect(countsOf(reports)).toEqual({ 'vitamin-d': CUTS, 'vitamin-b12': CUTS });
    expect(new Set(reports.flatMap(({ concepts }) => concepts.flatMap((c) => c.surfaces)))).toEqual(
      new Set(['vitamin D', 'vitamin B12']),
    );
  });

  it('paints over inline edges, without a node or attribute of its own', async () => {
    const html =
      '<p>More vita<b>min</b> <a href="#there">D</a>. <i>Vitamin</i> B<sub>12</sub>.</p><p id="there">';
    await show(pageOf(html));
    await waitForPainted(page(), ['vitamin D', 'Vitamin B12']);
    expect((await painted(page())).every(({ boxes }) => boxes.length > 0)).toBe(true);
    const { body, heads } = await evaluate(page(), () => ({
      body: document.body.innerHTML,
      heads: document.head.children.length,
    }));
    expect(body).toBe(html.replace(/$/, '</p>'));
    expect(heads).toBe(3);
    await page().click('a');
    expect(page().url()).toMatch(/#there$/);
  });
});
