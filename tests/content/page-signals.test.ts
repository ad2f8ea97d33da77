import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import core from '../../data/compiled/lexicon-core.json';
import { declaredTypes } from '../../src/content/page-signals';
import { PageText } from '../../src/content/page-text';
import { createSlices } from '../../src/content/slices';
import { evidenceOfTypes } from '../../src/reading/page-signals';
import { createReader } from '../../src/reading/reader';

const reader = createReader([core]);
const linked = (data: string): string => `<script type="application/ld+json">${data}</script>`;

beforeEach(() => {
  // happy-dom lays nothing out.
  Object.assign(Element.prototype, { checkVisibility: () => true });
});
afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

describe('the types that a page declares', () => {
  test.each([
    ['Open Graph', '<meta property="og:type" content="video.movie">', ['video.movie']],
    ['linked data', linked('{"@context":"https://schema.org","@type":"Recipe"}'), ['Recipe']],
    [
      'linked data in linked data, pretty-printed',
      linked('{\n "@graph": [ { "@type" : "WebPage" },\n {"@type":\n[ "Product", "Car" ] } ]}'),
      ['WebPage', 'Product', 'Car'],
    ],
    ['broken linked data', linked('{"@type":"VideoGame","name":"x'), ['VideoGame']],
    [
      'microdata',
      '<div itemscope itemtype="https://schema.org/MedicalWebPage"></div>',
      ['MedicalWebPage'],
    ],
  ])('in %s', (_, html, types) => {
    document.body.innerHTML = html;
    for (const type of types) expect(declaredTypes()).toContain(type);
  });

  it('are not what its linked data says otherwise, nor what other scripts say', () => {
    document.body.innerHTML =
      linked('{"@type":"Article","name":"The recipe"}') +
      '<script>var a={"@type":"Recipe"}</script>';
    expect(declaredTypes()).not.toMatch(/recipe/i);
  });

  it('are few and short, whatever the page has', () => {
    document.body.innerHTML =
      '<div itemtype="https://schema.org/Recipe"></div>'.repeat(500) +
      linked('{"@type":"Recipe"},'.repeat(50_000));
    expect(declaredTypes().length).toBeLessThan(1_000);
    document.body.innerHTML = linked('{"@type":"Recipe"},'.repeat(50_000));
    expect(declaredTypes().length).toBeLessThan(30_000);
  });
});

function moveToClinic(): void {
  document.head.innerHTML = `<title>Symptoms: see a doctor</title>${linked('{"@type":"MedicalWebPage"}')}`;
}

/** Surfaces of a page that is read, changed and read again. */
async function surfacesOf(body: string, change?: () => void): Promise<string[]> {
  document.body.innerHTML = body;
  const text = new PageText(
    reader,
    () => undefined,
    () => false,
  );
  const { signal } = new AbortController();
  const all = { subtrees: new Set([document]), texts: new Set<Text>() };
  await text.read(all, createSlices(), signal);
  if (change) {
    change();
    await text.read({ subtrees: new Set(), texts: new Set() }, createSlices(), signal);
  }
  return [...text.mentions()].map(({ mention }) => mention.surface);
}

describe('a declared type', () => {
  const VAGUE = '<p>Copper in your body.</p>';

  test.each(['VideoGame', 'Car', 'InvestmentFund', 'Movie', 'MobileApplication'])(
    'of another subject (%s) outweighs a vague sentence',
    async (type) => {
      expect(await surfacesOf(VAGUE)).toEqual(['Copper']);
      expect(await surfacesOf(linked(`{"@type":"${type}"}`) + VAGUE)).toEqual([]);
    },
  );

  test.each(['MedicalWebPage', 'DietarySupplement', 'Physician'])(
    'about health (%s) helps a vague sentence',
    async (type) => {
      expect(await surfacesOf('<p>Food gives iron.</p>')).toEqual([]);
      expect(await surfacesOf(`${linked(`{"@type":"${type}"}`)}<p>Food gives iron.</p>`)).toEqual([
        'iron',
      ]);
    },
  );

  it('gives way to what a sentence says', async () => {
    const clear = '<p>Eat liver: it has more iron and copper than any dietary supplement.</p>';
    expect(await surfacesOf(linked('{"@type":"VideoGame"}') + clear)).toEqual(['iron', 'copper']);
    const hammer = '<p>The anvil of cast iron rang under the blacksmith’s hammer.</p>';
    expect(await surfacesOf(linked('{"@type":"MedicalWebPage"}') + hammer)).toEqual([]);
  });

  test.each(['Article', 'Product', 'Person', 'AggregateRating', 'Care', 'BreadcrumbList'])(
    'that tells no subject (%s) tells nothing',
    (type) => {
      expect(evidenceOfTypes(type)).toEqual({});
    },
  );

  it.each([
    ['<p>Ask your doctor about the patient’s symptoms.</p>', false],
    ['<p>Copper in your body.</p>', true],
  ])('is looked for only on a page with candidates: %s', async (body, isAsked) => {
    const asked = vi.spyOn(document, 'querySelectorAll');
    await surfacesOf(linked('{"@type":"VideoGame"}') + body);
    const selectors = asked.mock.calls.map(([selector]) => selector);
    expect(selectors.some((selector) => selector.includes('ld+json'))).toBe(isAsked);
    asked.mockRestore();
  });

  it('is read again when the title says that an app shows something else', async () => {
    expect(await surfacesOf('<p>Doctors treat weakness.</p>')).toEqual([]);
    expect(await surfacesOf('<p>Doctors treat weakness.</p>', moveToClinic)).toEqual(['weakness']);
  });
});
