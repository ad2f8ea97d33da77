import { render, type ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import type { ConceptHead, ConceptRecord } from '../../src/knowledge/types';
import type { Extension, PageTab } from '../../src/platform/extension';
import type { FrameReading } from '../../src/platform/page-claims';
import type { ChangeAnswer, ChangeMessage, FrameReport } from '../../src/platform/messages';
import { changeSettings, editLists } from '../../src/settings/change';
import { forgetRecents, rememberConcept, restoreRecents } from '../../src/settings/recents';
import { DEFAULTS } from '../../src/settings/defaults';
import type { ParsedSettings } from '../../src/settings/parse';
import { renameConcepts } from '../../src/settings/rename';
import type { Settings } from '../../src/settings/types';
import { ViewContext } from '../../src/views/context';

type Key = keyof typeof messages;

/** The English texts, as the browser would give them. */
export const t = (key: string, substitutions: readonly string[] = []): string =>
  (messages[key as Key]?.message ?? '').replace(
    /\$(\d)/g,
    (_, at: string) => substitutions[Number(at) - 1] ?? '',
  );

const HEADS: ConceptHead[] = [
  { id: 'zinc', name: 'Zinc', kind: 'nutrient', topic: 'minerals' },
  { id: 'iron', name: 'Iron', kind: 'nutrient', topic: 'minerals' },
  {
    id: 'fatigue',
    name: 'Fatigue',
    kind: 'symptom',
    topic: 'symptoms-general',
    aliases: ['tiredness'],
  },
  { id: 'acorn', name: 'Acorn', kind: 'food', topic: 'foods', unmarked: true },
];
const TOPICS = [
  { id: 'minerals', name: 'Minerals' },
  { id: 'symptoms-general', name: 'Symptoms' },
];
const recordOf = (head: ConceptHead): ConceptRecord => ({
  ...head,
  alsoCalled: [],
  summary: { text: `About ${head.name}.`, checked: 'read', sources: [] },
  sources: [],
});

/** A browser whose tab is on example.org, with one frame that mentions zinc twice. */
export function createFakeExtension(settings: Partial<Settings> = {}) {
  const followers = new Set<(parsed: ParsedSettings) => void>();
  const state = {
    parsed: { settings: { ...DEFAULTS, ...settings } } as ParsedSettings,
    tab: {
      id: 3,
      url: 'https://example.org/',
      isOurs: false,
      isPrivate: false,
      opensPages: true,
    } as PageTab | undefined,
    hasAccess: true,
    /** Reports by frame; undefined if no script of ours is there. */
    reports: new Map<number, FrameReport>([
      [
        0,
        {
          type: 'page-report',
          question: 'q',
          isTop: true,
          settled: true,
          concepts: [{ concept: 'zinc', kind: 'nutrient', count: 2, surfaces: ['zinc'] }],
        },
      ],
    ]) as Map<number, FrameReport> | undefined,
    refusal: undefined as ChangeAnswer | undefined,
    /** What an undo gives back. */
    replaced: DEFAULTS,
    publish: (parsed: ParsedSettings): void => {
      state.parsed = parsed;
      for (const follower of followers) follower(parsed);
    },
  };
  const change = (message: ChangeMessage): Settings => {
    if (message.type === 'change-settings')
      return changeSettings(state.parsed.settings, message.change);
    if (message.type === 'forget-recents') return forgetRecents(state.parsed.settings);
    if (message.type === 'restore-recents')
      return restoreRecents(state.parsed.settings, message.concepts);
    if (message.type === 'edit-lists') return editLists(state.parsed.settings, message.edits);
    if (message.type === 'undo-replacement') return state.replaced;
    state.replaced = state.parsed.settings;
    return message.type === 'import-settings'
      ? renameConcepts(changeSettings(state.parsed.settings, message.settings), HEADS)
      : DEFAULTS;
  };
  const extension = {
    version: '1.2.3',
    readSettings: vi.fn(async () => state.parsed),
    followSettings: (onChange) => {
      followers.add(onChange);
      return () => followers.delete(onChange);
    },
    changeSettings: vi.fn(async (message): Promise<ChangeAnswer> => {
      if (state.refusal) return state.refusal;
      state.publish({ settings: change(message) });
      return { ok: true };
    }),
    records: vi.fn(async (ids) => HEADS.filter(({ id }) => ids.includes(id)).map(recordOf)),
    tab: async () => state.tab,
    isLoading: vi.fn(async () => false),
    hasAccess: async () => state.hasAccess,
    requestAccess: vi.fn(async () => {
      state.hasAccess = true;
      return true;
    }),
    askPage: (_, onReport, onNobody) => {
      if (!state.reports) onNobody();
      for (const [frameId, report] of state.reports ?? []) onReport(frameId, report);
      return () => undefined;
    },
    jumpTo: vi.fn(async () => undefined),
    readFrame: vi.fn(
      async (_tabId: number, _frameId: number): Promise<FrameReading | undefined> => undefined,
    ),
    jumpToClaim: vi.fn(async () => undefined),
    readTab: vi.fn(async () => true),
    openFull: vi.fn(async () => undefined),
    openTopics: vi.fn(async () => undefined),
    openPaste: vi.fn(async () => undefined),
    takeText: vi.fn(async (_name: string): Promise<string | undefined> => undefined),
    remember: vi.fn(async (concept: string) =>
      state.publish({ settings: rememberConcept(state.parsed.settings, concept) }),
    ),
    openOptions: vi.fn(async () => undefined),
    closeTab: vi.fn(async () => undefined),
    shortcuts: vi.fn(async () => [
      { name: '_execute_action', description: '', keys: 'Alt+S' },
      { name: 'next-term', description: 'Next', keys: '' },
    ]),
    openShortcuts: undefined,
  } satisfies Extension;
  return { extension: extension as Extension & typeof extension, state };
}

const DATASET = { version: '1.2.3+00c0ffee', date: '2026-11-25' };

/** Draws a view into the body and waits until everything that was asked for is there. */
export async function draw(view: ComponentChildren, extension: Extension): Promise<void> {
  const heads = new Map(HEADS.map((head) => [head.id, head]));
  render(
    <ViewContext.Provider value={{ extension, t, heads, topics: TOPICS, dataset: DATASET }}>
      {view}
    </ViewContext.Provider>,
    document.body,
  );
  await settle();
}

/** Turns after which nothing follows from a change any more: answer, state, effect, question, answer. */
const TURNS = 6;

/** Lets what is under way happen: answers, effects, the drawing that follows. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++)
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve));
    });
}

export function undraw(): void {
  render(null, document.body);
}

/** A shown element by its text or name. */
export function control(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button, label')].find((each) =>
    [each.getAttribute('aria-label'), each.textContent?.trim()].includes(name),
  );
  if (!found) throw new Error(`no control “${name}” in: ${document.body.textContent}`);
  return found;
}

export async function click(name: string): Promise<void> {
  control(name).click();
  await settle();
}

export const shown = (): string => document.body.textContent ?? '';
