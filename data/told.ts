// Every statement of a record with its id: what coverage counts.
import { statementId } from '../src/knowledge/statement-id';
import type { ConceptRecord, Statement } from '../src/knowledge/types';

export interface Told {
  readonly id: string;
  /** The record's field that it stands in. */
  readonly part: string;
  readonly statement: Statement;
}

export interface Share {
  readonly all: number;
  readonly read: number;
}

const isStatement = (value: unknown): value is Statement =>
  typeof value === 'object' && value !== null && 'text' in value && 'checked' in value;

/** All statements of a record, whichever field holds them. */
export const toldBy = (record: ConceptRecord): Told[] =>
  Object.entries(record).flatMap(([part, value]) =>
    [value]
      .flat()
      .filter(isStatement)
      .map((statement) => ({ id: statementId(record.id, part, statement), part, statement })),
  );

export const isRead = ({ statement }: Told): boolean => statement.checked === 'read';

/** How many statements there are, each once, and how many of them were read. */
export function shareOf(told: readonly Told[]): Share {
  const once = [...new Map(told.map((one) => [one.id, one])).values()];
  return { all: once.length, read: once.filter(isRead).length };
}
