import type { Item } from './items';
import type { Amount } from './types';

/** What each tag of a cue says of the amount. */
export const AMOUNT_OF: Readonly<Record<string, Amount>> = {
  l: 'lack',
  k: 'lack',
  x: 'excess',
  q: 'excess',
  u: 'less',
  f: 'less',
};
/** Words before a nutrient that may belong to its phrase, and at most so many of them. */
export const BEFORE = /[lxqifuAowRE]/;
export const MOST_BEFORE = 6;
const MOST_AFTER = 5;
const MENDING =
  /^(?:correct|restor|replenish|replac|top|treat|fix|boost|rais|revers|increas|improv)/;
const LOWERED = /^(?:lower|reduc|decreas|deplet|drain|diminish)/;
const CUT = /^cut/;
const RAISED = /^(?:rais|increas|elevat)/;
/** In µg/l: below it iron stores are used up (WHO 2020: 15 in adults). */
const LOW_FERRITIN = 15;
const LEVELS = /^(?:levels?|status|stores?|reserves|serum|imbalances?)\b/;
const TAKEN =
  /^(?:tak|took|us|swallow|supplement|pill|tablet|capsule|powder|eat|ate|drink|drank|intake|consum|dose|cup|glass|lozenge|gumm|jab|shot|infusion|injection)/;

/** The words around a nutrient, items `from` to before `to`, and what they say of its amount. */
export interface Phrase {
  from: number;
  to: number;
  amount: Amount | undefined;
  taken: boolean;
  mended: boolean;
  /** True of levels, stores and measured values. */
  level: boolean;
  cues: string[];
  /** "Too little and too much iron": the amount named first. */
  also?: Amount;
}

/** Looks left of a nutrient for words that tell how much of it. */
export function before(items: readonly Item[], at: number, free: number): Phrase {
  const phrase: Phrase = {
    from: at,
    to: at + 1,
    amount: undefined,
    taken: false,
    mended: false,
    level: false,
    cues: [],
  };
  let words = 0;
  let isEnough = false;
  for (let k = at - 1; k >= Math.max(free, at - MOST_BEFORE); k--) {
    const item = items[k];
    if (!item) break;
    // "had no vitamin C", "eat no fruit"
    if (
      item.text === 'no' &&
      /^(?:ha[sdv]|eat|ate|get|got|take|took|drink|drank|contain|giv|gave|held|hold|provid|offer)/.test(
        items[k - 1]?.text ?? '',
      )
    ) {
      phrase.amount ??= 'lack';
      phrase.cues.unshift(item.text);
      phrase.from = k;
      break;
    }
    // "deficiency in this mineral, zinc,"
    if (item.tag === ',' && /mineral|vitamin|nutrient|element/.test(items[k - 1]?.text ?? '')) {
      k--;
      continue;
    }
    // "Deficiency signs - zinc: ..."
    if (
      /[:-]/.test(item.tag) &&
      k === at - 1 &&
      items[k - 1]?.tag === 'Y' &&
      items[at + 1]?.tag === ':'
    ) {
      const head = items[k - 2];
      const amount = AMOUNT_OF[head?.tag ?? ''];
      if (head && amount) {
        phrase.amount = amount;
        phrase.cues.unshift(head.text);
      }
      break;
    }
    // "a deficient child vitamin A"
    if (item.text === 'deficient' && items[k + 1]?.tag === 'w') break;
    // "deficiencies in these nutrients"
    if (/^(?:these|those|this|its|their)$/.test(item.text)) continue;
    // "without fruit or vitamin C"
    if (item.tag === 'a' && items[k - 1]?.tag === 'w' && items[k - 2]?.tag === 'l') {
      k--;
      continue;
    }
    const isLack = item.tag === 'k' && /^(?:lack|poor|loss|losses)/.test(item.text);
    if (!isLack && !BEFORE.test(item.tag)) break;
    if (item.tag === 'w' && ++words > 2) break;
    const amount = isLack ? 'lack' : AMOUNT_OF[item.tag];
    if (amount) {
      if (phrase.amount === undefined || amount === 'less' || /^(?:los|sweat)/.test(item.text)) {
        phrase.amount = amount;
        phrase.cues.unshift(item.text);
      }
      phrase.from = k;
      const other = items[k - 1]?.tag === 'a' ? AMOUNT_OF[items[k - 2]?.tag ?? ''] : undefined;
      if (other && other !== amount) {
        phrase.also = other;
        phrase.from = k - 2;
        break;
      }
    } else if (item.tag === 'i') {
      if (LEVELS.test(item.text)) phrase.level = true;
      const isMending = MENDING.test(item.text);
      // "does not replace the fluids that were lost"
      if (isMending && items[k - 1]?.tag === 'n') phrase.amount = 'lack';
      else if (isMending) phrase.mended = true;
      else if (TAKEN.test(item.text)) phrase.taken = true;
      isEnough ||= /enough|adequate|sufficient/.test(item.text);
      // "not enough", "not getting enough"
      const isBeen =
        /^(?:been|having)$/.test(items[k - 1]?.text ?? '') && items[k - 2]?.tag === 'n';
      if (isEnough && isBeen) k--;
      if (isEnough && items[k - 1]?.tag === 'n') {
        phrase.amount = 'lack';
        phrase.cues.unshift(`${items[k - 1]?.text} ${item.text}`);
        k--;
      }
      phrase.from = k;
    } else if (item.tag === 'R' || item.tag === 'E') {
      // "Treating iron deficiency", "lowering salt": only where a new subject may begin.
      if (/^\w+ing$/.test(item.text) && !/[RAehmwi]/.test(items[k - 1]?.tag ?? ',')) {
        if (MENDING.test(item.text)) phrase.mended = true;
        else phrase.amount ??= 'less';
        phrase.from = k;
        // "increases permeability to sodium": more of something else
      } else if (items.slice(k + 1, at).some(({ text }) => text === 'to')) break;
      else if (LOWERED.test(item.text)) phrase.amount ??= 'lack';
      else if (CUT.test(item.text)) phrase.amount ??= 'less';
      else if (RAISED.test(item.text)) phrase.amount ??= 'excess';
      break;
    }
  }
  return phrase;
}

/** Looks right of a nutrient: "deficiency", "levels are low", "tablets", "in excess". */
export function after(items: readonly Item[], at: number, phrase: Phrase): void {
  for (let k = at + 1; k <= at + MOST_AFTER; k++) {
    const item = items[k];
    if (!item) return;
    // "If potassium drops": elsewhere drops are taken by the spoon.
    if (/^drops?$/.test(item.text) && items.slice(0, at).some((one) => one.tag === 'I')) {
      phrase.amount ??= 'lack';
      phrase.cues.push(item.text);
      phrase.to = k + 1;
      return;
    }
    // "Potassium, if low: ...", "Vitamin B6 | too much | ..."
    if (k === at + 1 && /[,:-]/.test(item.tag)) {
      const to = items[k + 1]?.tag === 'I' ? k + 2 : k + 1;
      const said = items[to];
      const labelled = AMOUNT_OF[said?.tag ?? ''];
      if (!said || !labelled || labelled === 'less' || !/[:-]/.test(items[to + 1]?.tag ?? ''))
        return;
      phrase.amount ??= labelled;
      phrase.cues.push(said.text);
      phrase.to = to + 1;
      return;
    }
    // "if your magnesium is not topped up"
    if (item.tag === 'n' && items[k - 1]?.tag === 'e' && MENDING.test(items[k + 1]?.text ?? '')) {
      phrase.amount ??= 'lack';
      phrase.to = k + 2;
      return;
    }
    // "Large amounts of calcium are lost through the urine"
    if (
      phrase.amount === 'excess' &&
      /^(?:lost|excreted|wasted|flushed out)$/.test(item.text) &&
      items[k - 1]?.tag === 'e'
    ) {
      phrase.amount = 'lack';
      phrase.cues.push(item.text);
      phrase.to = k + 1;
      return;
    }
    const inBracket = item.tag === '(' && items[k + 2]?.tag === ')';
    const marker = inBracket ? items[k + 1] : item;
    const isSaid =
      (items[k - 1]?.tag === 'e' || (items[k - 1]?.tag === 'A' && items[k - 2]?.tag === 'e')) &&
      /^(?:low|lacking|missing|depleted|deficient|inadequate|insufficient|high|scarce|empty|exhausted)$/.test(
        item.text,
      );
    if (isSaid && (items[k + 1]?.tag ?? '') !== 'm') {
      phrase.amount ??= item.text === 'high' ? 'excess' : 'lack';
      phrase.cues.push(item.text);
      phrase.to = k + 1;
      return;
    }
    // "a ferritin of 6", "my ferritin was 6"
    const value = items[k + 1]?.value;
    if (value !== undefined && value < LOW_FERRITIN && /ferritin/i.test(items[at]?.text ?? '')) {
      phrase.amount ??= 'lack';
      phrase.cues.push(String(value));
      phrase.to = k + 2;
      return;
    }
    // "a sodium of 152"
    if (item.tag === 'o' && items[k + 1]?.text === '#') phrase.level = true;
    // "Salt cuts lower", "caffeine withdrawal causes"
    if (
      k === at + 1 &&
      /^(?:cuts?|reductions?|restriction|withdrawal|avoidance|abstinence)$/.test(item.text) &&
      /^[CREehpH]/.test(items[k + 1]?.tag ?? '')
    ) {
      phrase.amount = 'less';
      phrase.to = k + 1;
      return;
    }
    // "once the dose is cut"
    if (
      /^(?:cut|stopped|reduced|lowered|halved|withdrawn|removed)$/.test(item.text) &&
      /^(?:is|are|was|were|been)$/.test(items[k - 1]?.text ?? '')
    ) {
      phrase.amount = 'less';
      phrase.to = k + 1;
      return;
    }
    if (item.text === 'free') {
      phrase.amount = 'less';
      phrase.to = k + 1;
      continue;
    }
    const amount =
      marker && (inBracket || marker.tag !== 'l') && marker.tag !== 'u' && marker.tag !== 'f'
        ? AMOUNT_OF[marker.tag]
        : undefined;
    if (
      marker &&
      amount &&
      (inBracket ||
        amount === 'lack' ||
        marker.tag === 'q' ||
        /^(?:excess|surplus|over|high|above|more than|heavy)/.test(marker.text))
    ) {
      if (
        marker.tag === 'x' &&
        !inBracket &&
        !/^(?:excess|surplus|over|above|more than|heavy)/.test(marker.text)
      )
        return;
      phrase.amount ??= amount;
      phrase.cues.push(marker.text);
      k += inBracket ? 2 : 0;
      phrase.to = k + 1;
    } else if (item.tag === 'i' && items[k - 1]?.tag !== 'e') {
      if (TAKEN.test(item.text)) phrase.taken = true;
      if (LEVELS.test(item.text)) phrase.level = true;
      phrase.to = k + 1;
    } else if (!/[eAht]/.test(item.tag)) return;
  }
}

/** "Low sodium", "calcium excess": terms that hold an amount themselves. */
export function amountIn(surface: string): Amount | undefined {
  if (/^(?:low|poor|lack|absence|shortage|want|inadequate|insufficient)\b|deficien/i.test(surface))
    return 'lack';
  if (/[ -]free$/i.test(surface)) return 'less';
  return /^(?:high|excess|too much)|toxicity|overload|overdose/i.test(surface)
    ? 'excess'
    : undefined;
}
