import { render, type ComponentChildren } from 'preact';
import { translator } from '../card/translate';
import type { ConceptHead } from '../knowledge/types';
import { Looks } from './looks';
import { ViewContext, type ViewContextValue } from './context';

/** Draws a page of ours into the body, in the language and direction of its texts (A16). */
export function showView(
  view: ComponentChildren,
  parts: Omit<ViewContextValue, 'heads'> & { readonly heads: readonly ConceptHead[] },
  titleKey: string,
): void {
  const t = translator(parts.t);
  document.documentElement.lang = t('card_lang');
  document.documentElement.dir = t('card_dir');
  document.title = t(titleKey);
  const heads = new Map(parts.heads.map((head) => [head.id, head]));
  render(
    <ViewContext.Provider value={{ ...parts, t, heads }}>
      <Looks>{view}</Looks>
    </ViewContext.Provider>,
    document.body,
  );
}
