import { getBridge } from '../content/bridge';
import { createTooltip } from './tooltip';

/** How long the pointer rests on a term before its card opens, in ms (U5). */
const DWELL_MS = 500;
/** How long the pointer may be off term and card before the card closes, in ms (A1). */
const GRACE_MS = 300;

/** Opens the card of the mention under a resting pointer. Does nothing if it already runs. */
export function startCard(): void {
  const bridge = getBridge();
  if (!bridge || bridge.cardStarted) return;
  bridge.cardStarted = true;
  const tooltip = createTooltip();
  let dwell: ReturnType<typeof setTimeout> | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;

  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted) return;
      clearTimeout(dwell);
      const mention = bridge.mentionAt(event.clientX, event.clientY);
      if (mention || tooltip.holds(event)) {
        clearTimeout(grace);
        grace = undefined;
      } else if (tooltip.isOpen()) {
        grace ??= setTimeout(() => tooltip.close(), GRACE_MS);
      }
      const record = mention && bridge.records.get(mention.concept);
      if (!mention || !record) return;
      dwell = setTimeout(() => tooltip.open(mention, record), DWELL_MS);
    },
    { passive: true },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || !tooltip.isOpen()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      tooltip.close();
    },
    { capture: true },
  );
}
