import * as z from 'zod/mini';
import { PAGE_LIMITS } from './limits';
import { MOST_RECENTS } from '../settings/recents';
import type { FrameReport, PageMessage, SettingsList, ViewMessage } from './messages';

const conceptId = z.string().check(z.maxLength(PAGE_LIMITS.idLength));
const conceptIds = z.array(conceptId).check(z.maxLength(PAGE_LIMITS.concepts));
/** Items of a settings list; `editList` checks what they are. */
const listItems = z
  .array(z.string().check(z.maxLength(PAGE_LIMITS.itemLength)))
  .check(z.maxLength(PAGE_LIMITS.listItems));

const pageMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('first-mention'),
    highlight: z.string().check(z.regex(/^h[0-9a-f]{32}$/)),
    concepts: conceptIds,
  }),
  z.strictObject({ type: z.literal('records'), concepts: conceptIds }),
  z.strictObject({
    type: z.literal('mute'),
    scope: z.enum(['site', 'everywhere']),
    concept: conceptId,
    form: z.string().check(z.maxLength(PAGE_LIMITS.formLength)),
  }),
  z.strictObject({ type: z.literal('open-full'), concept: conceptId }),
  z.strictObject({ type: z.literal('undo-mute') }),
  z.strictObject({ type: z.literal('watch-escape'), isOn: z.boolean() }),
  z.strictObject({ type: z.literal('escape') }),
  z.strictObject({ type: z.literal('page-icon'), icon: z.enum(['on', 'idle', 'paused']) }),
]);

/** Keys with one value; `changeSettings` checks again what is written. */
const choices = {
  on: z.boolean(),
  mode: z.enum(['everywhere', 'chosen-sites', 'on-click']),
  density: z.enum(['all', 'first-in-section', 'first-on-page', 'none']),
  marking: z.enum(['line', 'thin', 'marker']),
  opening: z.enum(['point', 'click', 'key']),
  dwell: z.enum(['short', 'normal', 'long']),
  theme: z.enum(['auto', 'light', 'dark', 'contrast']),
  textSize: z.enum(['small', 'normal', 'large', 'larger']),
  hidesNumbers: z.boolean(),
  keepsRecents: z.boolean(),
};
const lists = {
  topicsOff: listItems,
  conceptsOff: listItems,
  pausedSites: listItems,
  chosenSites: listItems,
  mutes: listItems,
} satisfies Record<SettingsList, unknown>;

const viewMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('change-settings'),
    change: z.partial(
      z.strictObject({
        ...choices,
        pausedUntil: z.number().check(z.nonnegative()),
      }),
    ),
  }),
  z.strictObject({
    type: z.literal('edit-lists'),
    edits: z
      .array(
        z.strictObject({
          list: z.enum(Object.keys(lists) as SettingsList[]),
          add: listItems,
          remove: listItems,
        }),
      )
      .check(z.maxLength(PAGE_LIMITS.listEdits)),
  }),
  z.strictObject({ type: z.literal('reset-settings') }),
  z.strictObject({
    type: z.literal('import-settings'),
    settings: z.partial(z.strictObject({ ...choices, ...lists })),
  }),
  z.strictObject({ type: z.literal('undo-replacement') }),
  z.strictObject({ type: z.literal('forget-recents') }),
  z.strictObject({
    type: z.literal('restore-recents'),
    concepts: z.array(conceptId).check(z.maxLength(MOST_RECENTS)),
  }),
  z.strictObject({ type: z.literal('read-tab'), tabId: z.int().check(z.nonnegative()) }),
  z.strictObject({ type: z.literal('remember'), concept: conceptId }),
  z.strictObject({ type: z.literal('open-topics') }),
  z.strictObject({ type: z.literal('open-paste') }),
  z.strictObject({ type: z.literal('take-text'), name: conceptId }),
]);

const frameReport = z.strictObject({
  type: z.literal('page-report'),
  question: z.string().check(z.maxLength(PAGE_LIMITS.idLength)),
  isTop: z.boolean(),
  concepts: z
    .array(
      z.strictObject({
        concept: conceptId,
        kind: z.enum(['nutrient', 'symptom', 'condition', 'factor', 'food']),
        count: z.int().check(z.nonnegative()),
        surfaces: z.array(z.string()),
      }),
    )
    .check(z.maxLength(PAGE_LIMITS.concepts)),
  silence: z.optional(
    z.enum([
      'no-terms',
      'switched-off',
      'site-paused',
      'paused-for-a-while',
      'site-not-chosen',
      'waiting-for-click',
      'topics-off',
      'muted',
      'density-none',
      'not-english',
      'sensitive-page',
      'unsupported-page',
    ]),
  ),
  settled: z.boolean(),
});

// An unknown message is dropped without a word: `data` is then undefined.

/** The message if it is one that a page's scripts may send. */
export const asPageMessage = (message: unknown): PageMessage | undefined =>
  pageMessage.safeParse(message).data;

/** The message if it is one that only our own pages may send. */
export const asViewMessage = (message: unknown): ViewMessage | undefined =>
  viewMessage.safeParse(message).data as ViewMessage | undefined;

/** The message if it is a frame's answer to `report-page`. */
export const asFrameReport = (message: unknown): FrameReport | undefined =>
  frameReport.safeParse(message).data as FrameReport | undefined;
