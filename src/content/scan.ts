import type { MuteAnswer, PageIcon, TabMessage } from '../platform/messages';
import type { PackedLexicon } from '../reading/lexicon';
import { createReader } from '../reading/reader';
import type { Silence } from '../settings/types';
import { getBridge, setBridge, type ScanSide } from './bridge';
import { flowOf, readableOf } from './elements';
import { isAlive, type ExtensionApi } from './extension-api';
import { createPainter } from './highlights';
import { mentionUnder } from './hit-test';
import { bringIntoView } from './jump';
import { removeLeftovers } from './leftovers';
import { stillStands, type LiveMention } from './mention';
import { Page } from './page';
import { Records } from './records';
import { reportOf } from './report';
import { RULES_KEY, readRules, silenceOf } from './rules';
import { hostOfTab } from './site';

/** Documents with a page's text; in XML and SVG there is nothing to explain (R1). */
const READABLE_TYPES = ['text/html', 'application/xhtml+xml'];
/** How long a question for a report stands unless asked again, in ms: the asker may be gone. */
const QUESTION_MS = 5_000;
/** The longest delay a timer takes, in ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** One instance of the scan script in one document. */
class Scan {
  readonly #ended = new AbortController();
  /** Listeners on document and window; `document.open` takes them all. */
  #listeners = new AbortController();
  readonly #painter = createPainter();
  readonly #records = new Records((message) => this.#side.send(message), this.#painter.base);
  readonly #changed: (() => void)[] = [];
  /** Where the reader was taken last. */
  #jumped: LiveMention | undefined;
  #tiers: PackedLexicon[];
  #reader;
  #rules = readRules(undefined, '');
  #page: Page | undefined;
  #silence: Silence | undefined;
  #isAskedFor = false;
  #question = '';
  /** When the last question lapses, by `performance.now()` in ms. */
  #lapses = 0;
  /** What the icon of the tab shows, as far as this frame knows: a load brings it back to `idle`. */
  #icon: PageIcon = 'idle';
  #root = document.documentElement;
  #resumeTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #side: ScanSide;

  readonly #api: ExtensionApi;

  constructor(api: ExtensionApi, core: PackedLexicon) {
    this.#api = api;
    this.#tiers = [core];
    this.#reader = createReader(this.#tiers);
    this.#side = this.#createSide();
  }

  async start(): Promise<void> {
    removeLeftovers(this.#api);
    setBridge({ scan: this.#side });
    this.#api.runtime.onMessage.addListener(this.#onMessage);
    this.#api.storage.onChanged.addListener(this.#onStorage);
    this.#listen();
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    // Rules that can't be read are the defaults (F32).
    const stored = await this.#api.storage.local.get(RULES_KEY).catch(() => undefined);
    this.#rules = readRules(stored?.[RULES_KEY], hostOfTab());
    this.#apply();
  }

  #listen(): void {
    this.#listeners.abort();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const shown = (): void => this.#page?.mayShow();
    const moved = (): void => this.#painter.moved();
    const passive = { capture: true, passive: true, signal };
    document.addEventListener('visibilitychange', () => this.#apply(), { signal });
    document.addEventListener('prerenderingchange', () => this.#apply(), { signal });
    document.addEventListener('scroll', moved, passive);
    document.addEventListener('pointerover', this.#onPath, passive);
    document.addEventListener('focusin', this.#onPath, passive);
    window.addEventListener('resize', () => (moved(), shown()), passive);
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#resume(), { signal });
  }

  /** Events tell of shadow trees that were attached without a trace. */
  readonly #onPath = (event: Event): void => {
    const roots = event.composedPath().filter((node) => node instanceof ShadowRoot);
    if (roots.length > 0) this.#page?.sawTrees(roots.filter((root) => !this.#isOurs(root.host)));
  };

  readonly #onStorage = (
    changes: Record<string, { readonly newValue?: unknown }>,
    area: string,
  ): void => {
    if (area !== 'local' || !(RULES_KEY in changes)) return;
    this.#rules = readRules(changes[RULES_KEY]?.newValue, hostOfTab());
    this.#apply();
  };

  /** Back from the back/forward cache: what was chosen meanwhile was not told. */
  #resume(): void {
    if (this.#side.isOrphan()) return;
    this.#icon = 'idle';
    void this.#refresh();
  }

  readonly #onMessage = (message: unknown): void => {
    const sent = message as TabMessage;
    if (sent.type === 'report-page') {
      this.#question = sent.question;
      this.#lapses = performance.now() + QUESTION_MS;
      this.#report();
    } else if (sent.type === 'report-icon') {
      this.#icon = 'idle';
      // The new rules may be on their way.
      void this.#refresh();
    } else if (sent.type === 'read-now') {
      this.#isAskedFor = true;
      this.#apply();
    } else if (sent.type === 'command') getBridge()?.card?.command(sent.name);
    else if (sent.type === 'jump-to') void this.#jump(sent.concept);
  };

  /** Starts, stops or repaints, as the reader's rules and the tab's state say. */
  #apply(): void {
    if (this.#side.isOrphan()) return;
    const now = Date.now();
    const wait = this.#rules.pausedUntil - now;
    clearTimeout(this.#resumeTimer);
    if (wait > 0)
      this.#resumeTimer = setTimeout(() => this.#apply(), Math.min(wait, LONGEST_TIMER_MS));
    this.#silence = silenceOf(this.#rules, hostOfTab(), this.#isAskedFor, now);
    if (this.#silence) {
      this.#page?.stop();
      this.#page = undefined;
      getBridge()?.card?.close();
      this.#report();
    } else if (this.#page) this.#page.obey(this.#rules);
    else if (!document.hidden && !isPrerendering()) this.#read();
    if (!document.hidden) this.#page?.mayShow();
  }

  #read(): void {
    this.#page = new Page(this.#reader, this.#rules, {
      painter: this.#painter,
      isOurs: (element) => this.#isOurs(element),
      mayGoOn: () => !this.#side.isOrphan(),
      onRead: () => this.#onRead(),
    });
    this.#page.readAll();
  }

  #isOurs(element: Element): boolean {
    return getBridge()?.card?.host()?.contains(element) ?? false;
  }

  #onRead(): void {
    // Without a root for now, e.g. between `document.open` and the first write.
    const root = document.documentElement as HTMLElement | null;
    if (root && root !== this.#root) this.#reopen(root);
    const painted = this.#painter.painted();
    // Not for candidates that only the second tier could decide on: of 69 saved pages 47 have candidates
    // and no mention, and the second tier finds one on 4 of those. They would all pay for the card.
    if (painted.length > 0) void this.#records.ask(painted.map(({ concept }) => concept));
    for (const listener of this.#changed) listener();
    this.#report();
  }

  /** `document.open` has taken listeners of ours and of the card; the card's other ones are still there. */
  #reopen(root: HTMLElement): void {
    this.#root = root;
    this.#listen();
    const card = getBridge()?.card;
    if (!card) return;
    card.end();
    this.#changed.length = 0;
    this.#records.forgetCard();
  }

  /** Tells the icon what it can't know; a tab in the background waits until it is looked at. */
  #tellIcon(): void {
    if (document.hidden) return;
    const isPaused = window === window.top && /paused/.test(this.#silence ?? '');
    const icon = this.#painter.painted().length > 0 ? 'on' : isPaused ? 'paused' : 'idle';
    if (icon === this.#icon) return;
    this.#icon = icon;
    void this.#side.send({ type: 'page-icon', icon });
  }

  #report(): void {
    this.#tellIcon();
    if (performance.now() > this.#lapses) return;
    const silence = this.#silence ?? this.#page?.silence;
    const isSettled = this.#silence !== undefined || (this.#page?.isSettled ?? false);
    const mentions = this.#page?.mentions() ?? [];
    void this.#side.send(reportOf(this.#question, mentions, silence, isSettled));
  }

  /** Goes to the next mention of a concept, whether painted or not, and opens its card. */
  async #jump(concept: string): Promise<void> {
    const mentions = (this.#page?.mentions() ?? []).filter((other) => other.concept === concept);
    // By its place: the page may have been read again since.
    const { startNode, startOffset } = this.#jumped ?? {};
    const isLast = (other: LiveMention): boolean =>
      other.startNode === startNode && other.startOffset === startOffset;
    const start = mentions.findIndex(isLast) + 1;
    const order = [...mentions.slice(start), ...mentions.slice(0, start)];
    const next = order.find((mention) => stillStands(mention) && bringIntoView(mention));
    if (!next) return;
    this.#jumped = next;
    await this.#records.ask([concept]);
    getBridge()?.card?.show(next);
  }

  #createSide(): ScanSide {
    return {
      mentions: () => this.#painter.painted(),
      everyMention: () => this.#page?.mentions() ?? [],
      mentionAt: (x, y) =>
        this.#painter.painted().length > 0 && !this.#side.isOrphan()
          ? mentionUnder(
              x,
              y,
              (text) => this.#painter.at(text),
              this.#page?.hasShadowTrees() ?? false,
            )
          : undefined,
      flowAround: (mention, lean) => this.#page?.flowAround(mention, lean),
      looks: { flowOf, readableOf },
      isAlive: (mention) => stillStands(mention as LiveMention),
      records: (ids) => this.#records.of(ids),
      recordNow: (id) => this.#records.now(id),
      send: async (message) => {
        if (this.#side.isOrphan()) return undefined;
        return this.#api.runtime.sendMessage(message).catch(() => undefined);
      },
      mute: ({ concept, reason: { form } }, scope) =>
        this.#side.send({ type: 'mute', scope, concept, form }) as Promise<MuteAnswer | undefined>,
      undoMute: () => this.#side.send({ type: 'undo-mute' }) as Promise<MuteAnswer | undefined>,
      addTier: (tier) => {
        // The card script comes a second time after `document.open`.
        if (this.#tiers.some(({ data }) => data === tier.data)) return;
        this.#tiers = [...this.#tiers, tier];
        this.#reader = createReader(this.#tiers);
        this.#page?.readAll(this.#reader);
      },
      onChange: (listener) => void this.#changed.push(listener),
      isOrphan: () => {
        if (!isAlive(this.#api)) this.#end();
        return this.#ended.signal.aborted;
      },
      signal: this.#ended.signal,
    };
  }

  /** Leaves no trace. */
  #end(): void {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort();
    this.#listeners.abort();
    clearTimeout(this.#resumeTimer);
    this.#page?.stop();
    this.#painter.clear();
    const bridge = getBridge();
    bridge?.card?.close();
    if (bridge?.scan === this.#side) setBridge(undefined);
  }
}

/** True before a page that was loaded ahead is shown (Chromium). */
const isPrerendering = (): boolean => 'prerendering' in document && document.prerendering === true;

/**
 * Starts reading this document. Does nothing without the extension API, in documents that are no
 * pages, and where another living instance already does it.
 */
export async function startScan(api: ExtensionApi | undefined, core: PackedLexicon): Promise<void> {
  if (!api || !READABLE_TYPES.includes(document.contentType)) return;
  const other = getBridge()?.scan;
  if (other && !other.isOrphan()) return;
  await new Scan(api, core).start();
}
