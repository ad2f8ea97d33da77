import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionSession } from '../extension';
import { bareText } from './bare-text';
import { evaluate } from './evaluate';
import { poll } from './poll';

const MESSAGES = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../public/_locales/en/messages.json'), 'utf8'),
) as Record<string, { readonly message: string }>;

/** Text of a key, as a reader sees it. */
export function textOf(key: string, ...substitutions: readonly string[]): string {
  const { message } = MESSAGES[key] ?? {};
  if (message === undefined) throw new Error(`no text ${key}`);
  return message.replace(/\$(\d)/g, (_, at: string) => substitutions[Number(at) - 1] ?? '');
}

/** The popup in a tab of its own, over another tab; its list of the page is there. */
export async function openPopup(
  session: ExtensionSession,
  over: Page | number,
  viewport = { width: 384, height: 600 },
): Promise<Page> {
  const tabId = typeof over === 'number' ? over : await session.tabId(over);
  const popup = await session.openExtensionPage(`popup.html?tab=${tabId}`);
  await popup.setViewport(viewport);
  await poll('the popup to have its switches', () => popup.$('.switches'));
  return popup;
}

/** All text that is shown. */
export const shownText = (page: Page): Promise<string> =>
  evaluate(page, () => document.body.innerText);

export const waitForText = (page: Page, text: string, timeout?: number): Promise<true> =>
  poll(
    `“${text}”`,
    async () => bareText(await shownText(page)).includes(bareText(text)) || undefined,
    timeout,
  ).catch(async (error: unknown) => {
    throw new Error(`shown: ${await shownText(page)}`, { cause: error });
  });

/** What has the focus: tag, name for assistive technology as far as markup says it, and value. */
export const focused = (page: Page): Promise<string> =>
  evaluate(page, () => {
    const element = document.activeElement;
    const label = element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    return `${element?.localName ?? 'nothing'}: ${label}`;
  });

/** Goes on by Tab, or back, until the control whose name begins with this line has the focus. */
export async function tabTo(
  page: Page,
  name: string,
  { isBack = false, mostTabs = 120 } = {},
): Promise<void> {
  const isThere = (): Promise<boolean> =>
    evaluate(
      page,
      (wanted) => {
        const element = document.activeElement as HTMLInputElement | null;
        const label = element?.labels?.[0]?.innerText ?? element?.textContent;
        const [line = ''] = (element?.getAttribute('aria-label') ?? label ?? '').trim().split('\n');
        return line.trim() === wanted;
      },
      name,
    );
  if (isBack) await page.keyboard.down('Shift');
  let tabs = 0;
  while (!(await isThere()) && tabs++ < mostTabs) await page.keyboard.press('Tab');
  if (isBack) await page.keyboard.up('Shift');
  if (tabs > mostTabs) throw new Error(`“${name}” is not reached by Tab: ${await focused(page)}`);
}

/** Whether the arrow of a closed or open `details` points right, left or down, as it is drawn. */
export const arrowOf = (page: Page, summary: string): Promise<string> =>
  evaluate(
    page,
    (selector) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`no ${selector}`);
      // Its two borders meet in the corner at the right and below, which the transform turns.
      const corner = new DOMMatrix(getComputedStyle(element, '::before').transform).transformPoint({
        x: 1,
        y: 1,
      });
      if (Math.abs(corner.x) < 0.1) return corner.y > 0 ? 'down' : 'up';
      return corner.x > 0 ? 'right' : 'left';
    },
    summary,
  );

/**
 * Clicks the shown control that has this text or name, by its real place, once it has stood still for two
 * frames: a list that arrives moves what is below it from under the mouse.
 */
export async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  const point = await poll(`“${name}” to press`, () =>
    evaluate(
      page,
      async (wanted, bare) => {
        const controls = document.querySelectorAll<HTMLElement>(
          'button, label, summary, a[download]',
        );
        const control = [...controls].find(
          (each) =>
            each.checkVisibility() &&
            (each.getAttribute('aria-label') === wanted ||
              [wanted, bare].includes(each.innerText.trim())),
        );
        if (!control) return undefined;
        control.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = control.getBoundingClientRect();
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        const later = control.getBoundingClientRect();
        return later.x === x && later.y === y ? { x: x + width / 2, y: y + height / 2 } : undefined;
      },
      name,
      bareText(name),
    ),
  );
  await page.mouse.click(point.x, point.y);
}

/** Controls that are smaller than 24 by 24 CSS px (A12), with their size; text links may be (2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> =>
  evaluate(page, () =>
    [...document.querySelectorAll('button, input, select, [role=option], summary')]
      .filter((each) => each.checkVisibility())
      .map((each) => {
        // The whole label is the target of its box.
        const target = each instanceof HTMLInputElement ? (each.closest('label') ?? each) : each;
        const { width, height } = target.getBoundingClientRect();
        return { width, height, name: `${each.localName} ${each.className}` };
      })
      .filter(({ width, height }) => width < 24 || height < 24)
      .map(({ name, width, height }) => `${name}: ${width} x ${height}`),
  );

/** How far content goes beyond the viewport sideways, in px; 0 is right (A13). */
export const overflow = (page: Page): Promise<number> =>
  evaluate(page, () =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );

/** Sets the text spacing that readers may set (A14, WCAG 1.4.12); constructed sheets pass the CSP. */
export const setTextSpacing = (page: Page): Promise<void> =>
  evaluate(page, () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
    );
    document.adoptedStyleSheets = [sheet];
  });

/** Runs in the page. Elements whose own text is cut off at their edge, in the page or in a card's root. */
export function findClipped(root: ParentNode = document.body): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter((each) => each.checkVisibility() && !each.closest('.hidden, .card-spoken, svg'))
    .filter((each) =>
      [...each.childNodes].some((child) => child instanceof Text && child.data.trim()),
    )
    .filter((each) => {
      const { overflowX, overflowY } = getComputedStyle(each);
      const isCut = overflowX !== 'visible' || overflowY !== 'visible';
      return (
        isCut && (each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight)
      );
    })
    .map((each) => `${each.localName}.${each.className}: ${each.textContent}`);
}

/** Elements whose own text is cut off at their edge, by class. */
export const clippedTexts = (page: Page): Promise<string[]> => evaluate(page, findClipped);

/** Puts a text into the box of the page for pasted texts, as a reader's paste does. */
export const pasteText = (page: Page, text: string): Promise<void> =>
  evaluate(
    page,
    (pasted) => {
      const box = document.querySelector('textarea') as HTMLTextAreaElement;
      box.focus();
      box.value = pasted;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    },
    text,
  );
