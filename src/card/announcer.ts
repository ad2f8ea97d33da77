import { createElement } from './place';

/** Time for a screen reader to notice an empty live region before text comes into it, in ms. */
const NOTICE_MS = 100;

/** The one polite live region. Gives a function that has a text spoken. */
export function makeAnnouncer(layer: HTMLElement): (text: string) => void {
  const region = createElement('div');
  region.className = 'spoken';
  region.setAttribute('role', 'status');
  layer.append(region);
  return (text) => {
    region.textContent = '';
    setTimeout(() => {
      region.textContent = text;
    }, NOTICE_MS);
  };
}
