import { afterEach, describe, expect, it } from 'vitest';
import type { ConceptRecord } from '../../src/knowledge/types';
import { Popup } from '../../src/views/popup/popup';
import { createFakeExtension, draw, settle, shown, t, undraw } from './fake-extension';

const popup = <Popup loadIndex={() => Promise.resolve({ concepts: [] })} typed={() => ''} />;
const term = (): HTMLElement => document.querySelector('.term-open') as HTMLElement;

async function openTerm(): Promise<void> {
  term().focus();
  term().click();
  await settle();
}
/** Presses Escape where the focus is; true if it is left to the browser, which closes the popup. */
async function escape(): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  const isLeft = (document.activeElement ?? document.body).dispatchEvent(event);
  await settle();
  return isLeft;
}

afterEach(() => {
  undraw();
  localStorage.clear();
});

describe('a card that is opened in the popup', () => {
  it('has the focus while its record is on its way, and Escape goes back', async () => {
    const { extension } = createFakeExtension();
    extension.records.mockReturnValueOnce(new Promise<ConceptRecord[]>(() => undefined));
    await draw(popup, extension);
    await openTerm();
    // What is hidden has no focus in a browser.
    expect(document.activeElement?.closest('[hidden]')).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    expect(await escape()).toBe(false);
    expect(document.activeElement).toBe(term());
  });

  it('has the focus on its heading once it is there', async () => {
    const { extension } = createFakeExtension();
    await draw(popup, extension);
    await openTerm();
    expect(document.activeElement?.textContent).toBe('Zinc');
    expect(document.activeElement?.localName).toBe('h2');
  });

  it('has the focus on its way back where there is nothing to show, and Escape goes back', async () => {
    const { extension } = createFakeExtension();
    extension.records.mockResolvedValueOnce([]);
    await draw(popup, extension);
    await openTerm();
    expect(shown()).toContain(t('popup_no_record'));
    expect(document.activeElement?.textContent).toBe(t('card_back'));
    expect(await escape()).toBe(false);
    expect(document.activeElement).toBe(term());
  });
});
