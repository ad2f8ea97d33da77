import { render } from 'preact';
import { act } from 'preact/test-utils';
import { ConceptCard, type ConceptCardProps } from '../../src/card/concept-card';
import { NumbersContext } from '../../src/card/context';
import type { ConceptRecord } from '../../src/knowledge/types';
import { t } from './fixtures';

let container: HTMLElement;

/** Draws a card into a place of its own: what follows looks at the card drawn last. */
export async function drawCard(
  record: ConceptRecord,
  props: Partial<ConceptCardProps> = {},
  hasNumbers = true,
): Promise<void> {
  container = document.createElement('div');
  document.body.append(container);
  const card = <ConceptCard record={record} t={t} {...props} />;
  await act(() =>
    render(<NumbersContext.Provider value={hasNumbers}>{card}</NumbersContext.Provider>, container),
  );
}

export function undrawCard(): void {
  render(null, container);
  container.remove();
}

export const all = (selector: string): HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>(selector),
];
export const sections = (): string[] =>
  all('section').map((each) => each.textContent.replaceAll(/\s+/g, ' '));
export const text = (): string => container.textContent.replaceAll(/\s+/g, ' ');

/** A button by its name. */
export function button(name: string): HTMLElement {
  const found = all('button').find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

export const press = (name: string): Promise<void> => act(() => button(name).click());
