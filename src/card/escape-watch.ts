import type { ScanSide } from '../content/bridge';
import { isAddressed } from './frame-focus';

/** Has Escape heard in the tab's other frames while a card is open in this one and the keys do not come here. */
export class EscapeWatch {
  #isOn = false;
  readonly #send: ScanSide['send'];

  constructor(send: ScanSide['send']) {
    this.#send = send;
  }

  /** Begins unless the keys come here; once, as it takes a script in each frame of the tab. */
  begin(): void {
    if (!isAddressed()) this.#set(true);
  }

  end(): void {
    this.#set(false);
  }

  #set(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    void this.#send({ type: 'watch-escape', isOn });
  }
}
