import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../card/translate';
import type { ConceptHead } from '../knowledge/types';
import type { Extension } from '../platform/extension';

/** A group of concepts that is switched on and off as one. */
export interface Topic {
  readonly id: string;
  readonly name: string;
}

/** State of the tables that the build was made from. */
interface DatasetVersion {
  readonly version: string;
  /** ISO date of the newest reading of a source. */
  readonly date: string;
}

/** What every part of our pages needs. */
export interface ViewContextValue {
  readonly extension: Extension;
  readonly t: Translate;
  /** All concepts by id. */
  readonly heads: ReadonlyMap<string, ConceptHead>;
  /** In the order in which they are shown. */
  readonly topics: readonly Topic[];
  readonly dataset: DatasetVersion;
}

export const ViewContext = createContext<ViewContextValue | undefined>(undefined);

/** @throws outside of a view */
export function useView(): ViewContextValue {
  const value = useContext(ViewContext);
  if (!value) throw new Error('no ViewContext around this component');
  return value;
}
