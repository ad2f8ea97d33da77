import type { ConceptRecord } from '../knowledge/types';
import type { ScanSide } from './bridge';

/** How often the background is asked anew for style and card if it did not answer. */
const MOST_ASKED = 3;

/** What a card needs, asked from the background before it is needed: records, with the first of them style and script. */
export class Records {
  readonly #known = new Map<string, ConceptRecord>();
  readonly #asked = new Set<string>();
  /** Settles when all that was asked for is answered, and the card script there. */
  #answered: Promise<unknown> = Promise.resolve();
  #timesAsked = 0;
  readonly #send: ScanSide['send'];
  readonly #highlight: string;

  /** @param highlight name of the CSS highlights that a style is wanted for */
  constructor(send: ScanSide['send'], highlight: string) {
    this.#send = send;
    this.#highlight = highlight;
  }

  /** Record if it is already here: the hover never waits. */
  now(id: string): ConceptRecord | undefined {
    return this.#known.get(id);
  }

  /**
   * Records of these concepts; those at hand at once, others from the background, with style and card script
   * where nothing has been asked for yet.
   */
  async of(ids: readonly string[]): Promise<ReadonlyMap<string, ConceptRecord>> {
    if (this.#asked.size === 0) await this.ask(ids);
    const missing = ids.filter((id) => !this.#known.has(id));
    if (missing.length > 0) this.#keep(await this.#send({ type: 'records', concepts: missing }));
    return new Map(
      ids.flatMap((id) => {
        const record = this.#known.get(id);
        return record ? [[id, record] as const] : [];
      }),
    );
  }

  /** Asks for what has not been asked for; settles when all of it has come. */
  ask(concepts: readonly string[]): Promise<unknown> {
    const wanted = [...new Set(concepts)].filter((id) => !this.#asked.has(id));
    if (wanted.length > 0 && this.#timesAsked < MOST_ASKED)
      this.#answered = Promise.all([this.#answered, this.#askFor(wanted)]);
    return this.#answered;
  }

  /** Style and card script are to be asked for again. */
  forgetCard(): void {
    this.#asked.clear();
  }

  async #askFor(wanted: readonly string[]): Promise<void> {
    const isFirst = this.#asked.size === 0;
    for (const id of wanted) this.#asked.add(id);
    const answer = await this.#send(
      isFirst
        ? { type: 'first-mention', highlight: this.#highlight, concepts: wanted }
        : { type: 'records', concepts: wanted },
    );
    if (this.#keep(answer)) return;
    this.#timesAsked++;
    for (const id of wanted) this.#asked.delete(id);
  }

  /** False if the background gave no answer. */
  #keep(answer: unknown): boolean {
    if (!Array.isArray(answer)) return false;
    for (const record of answer as ConceptRecord[]) this.#known.set(record.id, record);
    return true;
  }
}
