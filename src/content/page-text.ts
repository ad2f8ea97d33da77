import type { Evidence, Gate, Reader, Surroundings } from '../reading/reader';
import type { FlowAround, PageMention } from './bridge';
import { Context } from './context';
import { decideFlow, hasMoved, predecessorOf, tellsAnything } from './decide';
import { elementAround } from './dom';
import { isShown, readableOf, type Readable } from './elements';
import { flowIn } from './flow-around';
import { isForeign, scriptOf } from './language';
import type { LiveMention } from './mention';
import { roleOf } from './roles';
import { blockAround, buildRun, rememberFlowKinds, type FlowKinds } from './run';
import { countWords, insertInOrder, unread, type FlowReading, type Run } from './runs';
import { Sections } from './sections';
import type { Slices } from './slices';
import { NODES_A_LOOK, Walk, type Visitor } from './walk';

/** What one batch of changes asks to be read. */
export interface Changes {
  /** Subtrees that are new, or whose attributes say something else now. */
  readonly subtrees: ReadonlySet<Node>;
  /** Text nodes whose run may be another one now. */
  readonly texts: ReadonlySet<Text>;
}

/** Text that one batch reads at most, in UTF-16 units (R4). */
const LONGEST_READ = 2_000_000;
/** Hidden text nodes with hits that are watched for being shown. */
const MOST_HIDDEN = 2_000;
/** Runs between two looks at the clock where little is done with each. */
const RUNS_A_LOOK = 256;
/**
 * The text of a document and its open shadow trees that has candidates, and what was decided on it.
 * Knows nothing of highlights.
 */
export class PageText {
  /** Shown text with hits that a style hides for now. */
  readonly hidden = new Set<Text>();
  /** Runs in the order a reader meets them. */
  #runs: Run[] = [];
  readonly #runOf = new WeakMap<Text, Run>();
  readonly #gate: Gate;
  readonly #sections: Sections;
  readonly #context: Context;
  /** False while nothing on the page can become a mention. */
  #hasCandidates = false;
  #page: Evidence = {};
  // What is known for the length of one batch.
  #kinds: FlowKinds = rememberFlowKinds();
  #readable = new Map<Element, Readable>();
  #passed = new WeakSet<Text>();
  readonly #built: Run[] = [];
  readonly #dropped = new Map<Text, Run>();
  #characters = 0;
  /** True while runs are built in the order of the text, and there were none before. */
  #isInOrder = false;
  /** To be read around, with what is left of runs that were dropped. */
  #texts = new Set<Text>();

  readonly #reader: Reader;
  readonly #meet: (root: ShadowRoot) => void;
  readonly #isOurs: (element: Element) => boolean;

  /**
   * @param meet told of each open shadow root, before it is read
   * @param isOurs true for elements that are never read
   */
  constructor(
    reader: Reader,
    meet: (root: ShadowRoot) => void,
    isOurs: (element: Element) => boolean,
  ) {
    this.#reader = reader;
    this.#meet = meet;
    this.#isOurs = isOurs;
    this.#gate = reader.createGate();
    this.#sections = new Sections(reader);
    this.#context = new Context(reader, this.#sections, isOurs, (text) => this.#runOf.has(text));
  }

  /** All mentions in the order a reader meets them; of a foreign page, in what is marked as English. */
  *mentions(): Generator<{ mention: LiveMention; run: Run }> {
    if (!this.#hasCandidates) return;
    const isForeignPage = this.isForeignPage();
    for (const run of this.#runs)
      if (!isForeignPage || run.script === 'none')
        for (const { mentions } of run.flows)
          for (const mention of mentions) yield { mention, run };
  }

  /** The flow that a mention stands in, decided on with a lean; undefined if it is no longer there. */
  flowAround(mention: PageMention, lean: number): FlowAround | undefined {
    const run = this.#runOf.get(mention.startNode);
    return run && flowIn(run, mention, this.#reader, { ...this.#surroundingsOf(run), lean });
  }

  #surroundingsOf({ role, place: { section, above } }: Run): Surroundings {
    return {
      role,
      section: section.evidence ?? {},
      page: this.#page,
      ...(above && { heading: this.#sections.ofHeading(above) }),
    };
  }

  /** True if the page's language is declared or seen to be another one. */
  isForeignPage(): boolean {
    return isForeign(this.#hasCandidates ? this.#page : this.#sections.now());
  }

  /** Reads what changed, and decides anew where something new is known. */
  async read(changes: Changes, turns: Slices, signal: AbortSignal): Promise<void> {
    const slices: Slices = {
      due: () => turns.due(),
      pause: async () => {
        await turns.pause();
        this.#sections.lose();
      },
    };
    this.#kinds = rememberFlowKinds();
    this.#readable = new Map();
    this.#passed = new WeakSet();
    this.#characters = 0;
    this.#built.length = 0;
    this.#dropped.clear();
    this.#sections.beginBatch();
    this.#context.beginBatch();
    this.#texts = new Set(changes.texts);
    await this.#dropBroken(slices);
    await this.#walk(changes.subtrees, slices, signal);
    this.#isInOrder &&= this.#texts.size === 0;
    let count = 0;
    for (const text of this.#texts) {
      if (text.isConnected) await this.#build(text, slices);
      if (++count % NODES_A_LOOK === 0 && slices.due()) await slices.pause();
      if (signal.aborted) return;
    }
    await this.#matchBuilt(slices, signal);
    await this.#readContext(changes.subtrees, slices);
    await this.#decide(slices, signal);
  }

  async #walk(roots: ReadonlySet<Node>, slices: Slices, signal: AbortSignal): Promise<void> {
    const visitor: Visitor = {
      meet: this.#meet,
      isOurs: this.#isOurs,
      visit: (text, length) => this.#visit(text, length),
      take: (text) => this.#build(text, slices, this.#sections.passedAt(text)),
      restart: () => {
        this.#isInOrder = false;
      },
    };
    this.#isInOrder = this.#runs.length === 0 && roots.size === 1;
    const walk = new Walk(this.#gate, this.#sections, visitor, slices, signal);
    for (const root of roots) {
      if (signal.aborted || this.#characters > LONGEST_READ) break;
      this.#sections.lose();
      if (root.isConnected) await walk.over(root);
    }
  }

  /** Only a page with candidates is asked what else it says: all of it at first, then what changes. */
  async #readContext(subtrees: ReadonlySet<Node>, slices: Slices): Promise<void> {
    const hadCandidates = this.#hasCandidates;
    this.#hasCandidates ||= this.#runs.some((run) =>
      run.flows.some(({ matched }) => matched.hasCandidates),
    );
    if (!this.#hasCandidates) return;
    if (!hadCandidates) {
      await this.#context.read(document, slices);
      return;
    }
    for (const root of subtrees) if (root.isConnected) await this.#context.read(root, slices);
    for (const text of this.#texts)
      if (text.isConnected) await this.#context.readAround(text, slices);
  }

  #drop(run: Run): void {
    this.#sections.remove(run);
    for (const node of run.nodes) {
      if (this.#runOf.get(node) === run) this.#runOf.delete(node);
      this.#dropped.set(node, run);
      // What is left of it may still say something.
      if (node.isConnected) this.#texts.add(node);
    }
  }

  async #dropBroken(slices: Slices): Promise<void> {
    const changed = new Set([...this.#texts].map((text) => this.#runOf.get(text)));
    let count = 0;
    for (const run of this.#runs) {
      if (changed.has(run) || !run.nodes.every((node) => node.isConnected)) this.#drop(run);
      if (++count % RUNS_A_LOOK === 0 && slices.due()) await slices.pause();
    }
    for (const text of this.hidden) if (!text.isConnected) this.hidden.delete(text);
  }

  /** Notes a text that is walked over; false if the batch has read enough. */
  #visit(text: Text, length: number): boolean {
    this.#characters += length;
    if (this.#runs.length > 0) {
      const old = this.#runOf.get(text);
      if (old && !old.isNew) this.#drop(old);
    }
    return this.#characters <= LONGEST_READ;
  }

  /** @param passed headings above, if a walk comes to the text; else the gate has not been asked yet */
  async #build(text: Text, slices: Slices, passed?: number): Promise<void> {
    if (this.#runOf.get(text)?.isNew || this.#passed.has(text)) return;
    const around = elementAround(text);
    if (!around || this.#isOurs(around)) return;
    let readable = this.#readable.get(around);
    if (!readable) {
      readable = readableOf(around);
      this.#readable.set(around, readable);
    }
    if (readable === 'left-alone' || !isShown(text)) return;
    if (readable === 'hidden') {
      if (this.hidden.size < MOST_HIDDEN) this.hidden.add(text);
      return;
    }
    const isTaken = (other: Text): boolean => this.#runOf.get(other)?.isNew ?? false;
    const { nodes, flows } = await buildRun(text, this.#kinds, isTaken, slices);
    if (passed === undefined && !this.#mayMatch(nodes)) {
      for (const node of nodes) this.#passed.add(node);
      return;
    }
    // What a neighbour was read in before, e.g. while a part of a growing text had to wait.
    for (const node of nodes) {
      const old = this.#runOf.get(node);
      if (old && !old.isNew) this.#drop(old);
    }
    const block = blockAround(text, this.#kinds);
    const role = roleOf(block);
    const place = this.#sections.placeOf(block, role, passed);
    const words = flows.reduce((sum, { text: part }) => sum + countWords(part), 0);
    const run: Run = {
      nodes,
      block,
      role,
      place,
      words,
      script: scriptOf(around),
      flows: flows.map(unread),
      isNew: true,
    };
    for (const node of nodes) this.#runOf.set(node, run);
    this.#built.push(run);
  }

  #mayMatch(nodes: readonly Text[]): boolean {
    this.#gate.reset();
    return nodes.some((node) => this.#gate.push(node.data));
  }

  async #matchBuilt(slices: Slices, signal: AbortSignal): Promise<void> {
    const kept: Run[] = [];
    for (const run of this.#built) {
      const flows: FlowReading[] = [];
      for (const { flow } of run.flows) {
        const matched = this.#reader.match(flow);
        if (tellsAnything(matched)) flows.push({ flow, matched, mentions: [] });
        if (slices.due()) await slices.pause();
        if (signal.aborted) return;
      }
      run.flows = flows;
      if (flows.length > 0) kept.push(run);
      else for (const node of run.nodes) this.#runOf.delete(node);
    }
    const lost = new Set(this.#dropped.values());
    if (lost.size > 0) this.#runs = this.#runs.filter((run) => !lost.has(run));
    let count = 0;
    for (const run of kept) {
      if (this.#isInOrder) this.#runs.push(run);
      else insertInOrder(run, this.#runs);
      this.#sections.add(run);
      if (++count % RUNS_A_LOOK === 0 && slices.due()) await slices.pause();
    }
  }

  /**
   * Decides on new runs, and again on all runs of sections that say something else now: there a
   * decision only moves from abstaining to highlighting, so that nothing flickers while text grows.
   */
  async #decide(slices: Slices, signal: AbortSignal): Promise<void> {
    if (!this.#hasCandidates) {
      for (const run of this.#built) run.isNew = false;
      return;
    }
    const stale = new Set([...this.#sections.live].filter((section) => !section.evidence));
    const page = await this.#sections.ofPage(slices);
    const isAll = hasMoved(this.#page, page);
    if (isAll) this.#page = page;
    for (const run of this.#runs) {
      if (!run.isNew && !isAll && !stale.has(run.place.section)) continue;
      const surroundings = this.#surroundingsOf(run);
      const before = run.isNew ? predecessorOf(run, this.#dropped) : undefined;
      for (const reading of run.flows) {
        decideFlow(reading, surroundings, before, this.#reader);
        if (slices.due()) await slices.pause();
        if (signal.aborted) return;
      }
      run.isNew = false;
    }
  }
}
