import type { Reader } from '../reading/reader';
import type { PageRules, Silence } from '../settings/types';
import type { FlowAround, PageMention } from './bridge';
import { pickPainted, type Placed } from './density';
import { elementAround } from './dom';
import { isRendered } from './elements';
import type { Painter } from './highlights';
import type { LiveMention } from './mention';
import { mutedBy } from './mutes';
import { PageText } from './page-text';
import { route } from './route';
import type { Run } from './runs';
import { createSlices } from './slices';
import { secretsOf } from './sensitive';
import { Trees, type Batch } from './trees';

/** Least time between two batches, in ms: new text is marked well within half a second. */
const BATCH_MS = 100;
/** A busy page gives no idle time: then a batch comes after so many ms. */
const IDLE_TIMEOUT_MS = 150;
/** Looks for late shadow trees: first after so many ms, then at doubled intervals up to the last. */
const FIRST_SWEEP_MS = 250;
const LAST_SWEEP_MS = 8_000;
/** Batches that may fail one after the other before a page is given up. */
const MOST_FAILURES = 3;

const toPlaced = ({ mention, run }: { mention: LiveMention; run: Run }): Placed<LiveMention> => ({
  mention,
  section: run.place.section,
  isNatural: run.place.section.isNatural,
  block: run,
  words: run.words,
});

/** What following a page needs from outside. */
export interface PageOptions {
  readonly painter: Painter;
  /** The card's host is ours, and never read. */
  readonly isOurs: (element: Element) => boolean;
  /** Asked before each batch; false if this instance has come to its end. */
  readonly mayGoOn: () => boolean;
  /** Called after each batch: mentions or silence may be others. */
  readonly onRead: () => void;
}

/** Follows one document: reads it, reads again what changes, paints. */
export class Page {
  #reason: Silence | undefined;
  isSettled = false;
  #text: PageText;
  readonly #trees: Trees;
  readonly #ended = new AbortController();
  /** When a batch comes that is scheduled, by `performance.now()` in ms; else `Infinity`. */
  #scheduledAt = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  #needsAll = false;
  #mayShowMore = false;
  #lastBatch = -BATCH_MS;
  #failures = 0;
  #sweepMs = FIRST_SWEEP_MS;
  #sweepTimer: ReturnType<typeof setTimeout> | undefined;
  #route = route();

  #reader: Reader;
  #rules: PageRules;
  readonly #options: PageOptions;
  /** Why the page is not read now although it may be. */
  #leave: Silence | undefined;

  constructor(reader: Reader, rules: PageRules, options: PageOptions) {
    this.#reader = reader;
    this.#rules = rules;
    this.#options = options;
    this.#trees = new Trees(() => {
      // What changes a page often attaches shadow trees right after.
      this.#sweepMs = FIRST_SWEEP_MS;
      this.#schedule();
    });
    this.#text = this.#emptyText();
  }

  #emptyText(): PageText {
    return new PageText(this.#reader, (root) => this.#trees.follow(root), this.#options.isOurs);
  }

  /** Why nothing is painted. A page without terms is asked for its language only now. */
  get silence(): Silence | undefined {
    const isForeign = this.#reason === 'no-terms' && this.#text.isForeignPage();
    return isForeign ? 'not-english' : this.#reason;
  }

  /** Reads everything (again), e.g. with another lexicon; what is painted stays until then. */
  readAll(reader = this.#reader): void {
    this.#reader = reader;
    this.#needsAll = true;
    this.#trees.follow(document);
    this.#schedule();
  }

  /** Paints by other rules. */
  obey(rules: PageRules): void {
    if (this.#ended.signal.aborted) return;
    this.#rules = rules;
    this.#paint();
    this.#options.onRead();
  }

  /** All mentions that are neither switched off nor muted, whatever the density paints. */
  mentions(): LiveMention[] {
    if (this.silence && this.silence !== 'density-none') return [];
    const isMuted = mutedBy(this.#rules);
    const off = new Set(this.#rules.conceptsOff);
    return [...this.#text.mentions()]
      .map(({ mention }) => mention)
      .filter((mention) => !off.has(mention.concept) && !isMuted(mention));
  }

  /** The text that a mention stands in, decided on with a lean; undefined if it is no longer there. */
  flowAround(mention: PageMention, lean: number): FlowAround | undefined {
    return this.#text.flowAround(mention, lean);
  }

  hasShadowTrees(): boolean {
    return this.#trees.all().length > 1;
  }

  /** The page may show now what it had hidden, or may be shown itself. */
  mayShow(): void {
    this.#mayShowMore = true;
    if (this.#text.hidden.size > 0 || !this.isSettled) this.#schedule();
  }

  /** Shadow trees that an event came through; reads those that are new. */
  sawTrees(roots: readonly ShadowRoot[]): void {
    if (roots.every((root) => this.#trees.knows(root))) return;
    this.#sweepMs = FIRST_SWEEP_MS;
    void this.#sweep();
  }

  stop(): void {
    this.#ended.abort();
    clearTimeout(this.#timer);
    clearTimeout(this.#sweepTimer);
    this.#trees.stop();
    this.#options.painter.clear();
  }

  /** @param due when there is something to read, by `performance.now()` in ms */
  #schedule(due = 0): void {
    if (this.#ended.signal.aborted) return;
    this.isSettled = false;
    if (this.#isRunning) return;
    const at = Math.max(due, this.#lastBatch + BATCH_MS);
    if (at >= this.#scheduledAt) return;
    this.#scheduledAt = at;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        // What comes now is part of this batch.
        this.#scheduledAt = -Infinity;
        requestIdleCallback(() => void this.#run(), { timeout: IDLE_TIMEOUT_MS });
      },
      Math.max(0, at - performance.now()),
    );
  }

  async #run(): Promise<void> {
    this.#scheduledAt = Infinity;
    const { signal } = this.#ended;
    // A hidden page is read when it is shown.
    if (signal.aborted || !this.#options.mayGoOn() || document.hidden) return;
    this.#isRunning = true;
    try {
      await this.#readBatch(signal);
      this.#failures = 0;
    } catch {
      this.#startAfresh();
    }
    this.#isRunning = false;
    this.#lastBatch = performance.now();
    if (signal.aborted) return;
    const due = this.#needsAll ? 0 : this.#trees.dueAt();
    this.isSettled = due === Infinity;
    if (!this.isSettled) this.#schedule(due);
    this.#planSweep();
    this.#options.onRead();
  }

  /** A page may be what nobody foresaw: a batch that failed leaves nothing half read. */
  #startAfresh(): void {
    this.#text = this.#emptyText();
    this.#needsAll = true;
    if (++this.#failures < MOST_FAILURES) return;
    this.stop();
    this.#reason = 'unsupported-page';
    this.isSettled = true;
    this.#options.onRead();
  }

  async #readBatch(signal: AbortSignal): Promise<void> {
    const slices = createSlices();
    const batch = this.#trees.nextBatch();
    if (this.#route !== route()) this.#needsAll = true;
    this.#route = route();
    const secrets = secretsOf(this.#trees.all());
    const isEdited = document.designMode === 'on';
    if (secrets === 'shown' || isEdited) {
      this.#text = this.#emptyText();
      this.#trees.watchStyles(true);
      this.#needsAll = false;
      this.#leave = isEdited ? 'unsupported-page' : 'sensitive-page';
      this.#paint();
      return;
    }
    if (this.#leave) this.#needsAll = true;
    this.#leave = undefined;
    let text = this.#text;
    if (this.#needsAll) {
      this.#needsAll = false;
      batch.subtrees.clear();
      batch.texts.clear();
      batch.subtrees.add(document);
      text = this.#emptyText();
    } else if (batch.mayShow || this.#mayShowMore) this.#addShown(batch);
    this.#mayShowMore = false;
    await text.read(batch, slices, signal);
    // Painting is one piece of work, the longest of a batch: it has a slice of its own.
    if (!signal.aborted) await slices.pause();
    if (signal.aborted) return;
    this.#text = text;
    this.#trees.watchStyles(text.hidden.size > 0 || secrets === 'hidden');
    this.#paint();
  }

  #addShown(batch: Batch): void {
    const { hidden } = this.#text;
    for (const text of hidden) {
      const around = elementAround(text);
      if (around && !isRendered(around)) continue;
      hidden.delete(text);
      batch.texts.add(text);
    }
  }

  #paint(): void {
    const { density, conceptsOff } = this.#rules;
    const all = [...this.#text.mentions()];
    const off = new Set(conceptsOff);
    const isMuted = mutedBy(this.#rules);
    const isOn = ({ concept }: LiveMention): boolean => !off.has(concept);
    const isWanted = (mention: LiveMention): boolean => isOn(mention) && !isMuted(mention);
    const painted = pickPainted(all.map(toPlaced), density, isWanted);
    this.#reason = this.#leave ?? this.#silenceOf(all, isOn, isWanted);
    this.#options.painter.paint(this.#reason ? [] : painted);
  }

  #silenceOf(
    all: readonly { mention: LiveMention }[],
    isOn: (mention: LiveMention) => boolean,
    isWanted: (mention: LiveMention) => boolean,
  ): Silence | undefined {
    if (all.length === 0) return 'no-terms';
    if (!all.some(({ mention }) => isOn(mention))) return 'topics-off';
    if (!all.some(({ mention }) => isWanted(mention))) return 'muted';
    return this.#rules.density === 'none' ? 'density-none' : undefined;
  }

  #planSweep(): void {
    if (this.#sweepTimer !== undefined || this.#ended.signal.aborted) return;
    this.#sweepTimer = setTimeout(() => {
      this.#sweepTimer = undefined;
      void this.#sweep();
    }, this.#sweepMs);
  }

  /** Reads shadow trees that were attached without a trace. */
  async #sweep(): Promise<void> {
    if (!document.hidden) {
      this.#sweepMs = Math.min(2 * this.#sweepMs, LAST_SWEEP_MS);
      if (await this.#trees.sweep(createSlices(), this.#options.isOurs)) this.#schedule();
    }
    this.#planSweep();
  }
}
