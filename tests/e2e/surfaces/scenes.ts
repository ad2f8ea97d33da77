import type { Page } from 'puppeteer-core';
import { tapForCard } from '../support/card';
import { hoverPainted, waitForPainted } from '../support/highlights';
import { zoomText } from '../support/media';
import { moveTo } from '../support/pointer';
import { CARD_STATES } from './card';
import { dress, type Look } from './looks';
import { OPTIONS_STATES } from './options';
import { PASTE_STATES } from './paste';
import { POPUP_STATES } from './popup';
import { READER_STATES } from './reader';
import { chooseSettings, type CardState, type Stage, type State, type ViewState } from './stage';
import { WELCOME_STATES } from './welcome';

/** Every surface in every state that is looked at. */
export const STATES: readonly State[] = [
  ...CARD_STATES,
  ...POPUP_STATES,
  ...READER_STATES,
  ...PASTE_STATES,
  ...OPTIONS_STATES,
  ...WELCOME_STATES,
];

const STYLE = `<style>:root{color-scheme:light dark}body{margin:40px;max-width:620px;font:18px/1.6 Georgia,serif}
  @media(max-width:400px){body{margin:16px}}</style>`;
/** A page of the web, from right to left where our own texts are. */
const pageOf = ({ body }: CardState, look: Look): string =>
  `<!doctype html><html lang=en dir=${look.locale === 'mirrored' ? 'rtl' : 'ltr'}><meta charset=utf-8>
  <title>What is known</title><meta name=viewport content="width=device-width,initial-scale=1">
  <link rel=icon href="data:,">${STYLE}${body}`;

type Visit = (page: Page, look: Look) => Promise<void>;

async function visitCard(
  stage: Stage,
  state: CardState,
  looks: readonly Look[],
  visit: Visit,
): Promise<void> {
  const { session, server } = stage;
  const page = await session.newPage();
  for (const look of looks) {
    const path = `/${state.name}-${look.name}`;
    server.set(path, pageOf(state, look));
    await dress(page, 'card', look, session.name);
    await page.goto(server.url(path));
    // Going to an address sets it back.
    if (session.name === 'firefox') await zoomText(page, look.zoom ?? 1);
    await waitForPainted(page, (texts) => texts.includes(state.term));
    await (look.isNarrow ? tapForCard : hoverPainted)(page, state.term);
    await state.act?.(page, stage);
    await visit(page, look);
    // The next address takes the card away, pinned or not.
    await moveTo(page, { x: 2, y: 2 });
  }
  if (session.name === 'firefox') await zoomText(page, 1);
  await page.close();
}

async function visitView(
  stage: Stage,
  state: ViewState,
  looks: readonly Look[],
  visit: Visit,
): Promise<void> {
  const { session } = stage;
  const pages = await state.show(stage);
  const [page] = pages;
  for (const look of looks) {
    await dress(page, state.surface, look, session.name);
    await state.frame?.(page, stage);
    await visit(page, look);
  }
  if (session.name === 'firefox') await zoomText(page, 1);
  for (const each of pages) await each.close();
}

/** Brings a state about and has it looked at in each of these ways; all of one locale, the session's. */
export async function visitState(
  stage: Stage,
  state: State,
  looks: readonly Look[],
  visit: Visit,
): Promise<void> {
  await chooseSettings(stage, state.settings);
  if (state.surface === 'card') await visitCard(stage, state, looks, visit);
  else await visitView(stage, state, looks, visit);
}
