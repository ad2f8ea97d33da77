import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Looks } from '../../src/views/looks';
import { Popup } from '../../src/views/popup/popup';
import { createFakeExtension, draw, settle, undraw } from './fake-extension';

const INDEX = { concepts: [{ id: 'zinc', names: [['Zinc', 0]] as const }] };

afterEach(() => {
  undraw();
  localStorage.clear();
});

/** The page as it comes, before its script. */
const PAGE = readFileSync(join(import.meta.dirname, '../../entrypoints/popup/index.html'), 'utf8');

/** The field of the page as it comes, with the focus and something typed in it. */
function comeWithField(): HTMLInputElement {
  document.body.innerHTML = /<body>([^]*)<\/body>/.exec(PAGE)?.[1] ?? '';
  const field = document.querySelector('input');
  if (!field) throw new Error('no field');
  field.focus();
  field.value = 'zin';
  return field;
}
const looksUp = (): unknown => ({
  fields: document.querySelectorAll('input[type=text]').length,
  text: document.querySelector('input')?.value,
  hasFocus: document.activeElement === document.querySelector('input[role=combobox]'),
  hit: document.querySelector('.hit-name')?.textContent,
  popups: document.querySelectorAll('.popup').length,
});
async function press(key: string, isComposing: boolean): Promise<void> {
  const drawn = document.querySelector('input');
  drawn?.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing, bubbles: true }));
  await settle();
}
const LOOKED_UP = { fields: 1, text: 'zin', hasFocus: true, hit: 'Zinc', popups: 1 };

describe('the field that the popup comes with', () => {
  it('takes the field of its page over, with the focus and what was typed in it', async () => {
    const field = comeWithField();
    const view = <Popup loadIndex={() => Promise.resolve(INDEX)} typed={() => field.value} />;
    await draw(view, createFakeExtension().extension);
    expect(looksUp()).toEqual(LOOKED_UP);
    expect(document.activeElement).toBe(field);
  });

  it('takes the place of what its page came with, where it had to wait', async () => {
    const field = comeWithField();
    const view = <Popup loadIndex={() => Promise.resolve(INDEX)} typed={() => field.value} />;
    const { extension, state } = createFakeExtension();
    let give: (() => void) | undefined;
    extension.readSettings.mockReturnValueOnce(
      new Promise((resolve) => (give = () => resolve(state.parsed))),
    );
    await draw(<Looks>{view}</Looks>, extension);
    expect(document.activeElement).toBe(field);
    give?.();
    await settle();
    expect(looksUp()).toEqual(LOOKED_UP);
  });

  it('leaves the keys of an input method to it (A6)', async () => {
    const field = comeWithField();
    const view = <Popup loadIndex={() => Promise.resolve(INDEX)} typed={() => field.value} />;
    await draw(view, createFakeExtension().extension);
    await press('Escape', true);
    await press('Enter', true);
    expect(looksUp()).toMatchObject({ text: 'zin', hit: 'Zinc' });
    await press('Enter', false);
    expect(document.querySelector('h2')?.textContent).toBe('Zinc');
  });
});
