import { afterEach, describe, expect, it } from 'vitest';
import { Popup } from '../../src/views/popup/popup';
import { click, createFakeExtension, draw, settle, t, undraw } from './fake-extension';

const INDEX = { concepts: [{ id: 'zinc', names: [['Zinc', 0]] as const }] };
const popup = <Popup loadIndex={() => Promise.resolve(INDEX)} typed={() => ''} />;

/** The regions that are there now; one that comes together with its text is often not heard. */
const regions = (role: 'status' | 'alert'): readonly Element[] => [
  ...document.querySelectorAll(`[role=${role}]`),
];
/** Those of the regions that say this now. */
const saying = (text: string, among: readonly Element[]): number =>
  among.filter((each) => each.isConnected && each.textContent?.includes(text)).length;

async function type(text: string): Promise<void> {
  const field = document.querySelector('input') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settle();
}

afterEach(() => {
  undraw();
  localStorage.clear();
});

describe('what the popup says to those who hear it', () => {
  it('is how many were found, or that nothing was', async () => {
    await draw(popup, createFakeExtension().extension);
    const before = regions('status');
    await type('zinc');
    expect(saying(t('popup_hits_one', ['1']), before)).toBe(1);
    await type('qwxz');
    expect(saying(t('popup_no_hits', ['qwxz']), before)).toBe(1);
    expect(document.body.textContent?.split(t('popup_no_hits', ['qwxz']))).toHaveLength(2);
  });

  it('is why nothing is highlighted, without the button', async () => {
    await draw(popup, createFakeExtension().extension);
    const before = regions('status');
    await click(t('popup_switch_on'));
    expect(saying(t('popup_silence_switched_off'), before)).toBe(1);
    expect(saying(t('popup_do_switch_on'), before)).toBe(0);
  });

  it('is what is wrong with the settings, and why a change was refused', async () => {
    const { extension, state } = createFakeExtension();
    await draw(popup, extension);
    const [statuses, alerts] = [regions('status'), regions('alert')];
    state.publish({ ...state.parsed, notice: { kind: 'newer', version: 99 } });
    await settle();
    expect(saying(t('options_notice_newer'), statuses)).toBe(1);
    state.refusal = { ok: false, reason: 'failed' };
    await click(t('popup_switch_on'));
    expect(saying(t('options_refused_failed'), alerts)).toBe(1);
  });
});
