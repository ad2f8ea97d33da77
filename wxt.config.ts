import { defineConfig } from 'wxt';
import messages from './public/_locales/en/messages.json';

/** The highest floors any API we use needs; docs/architecture.md names them (D1). */
const CHROME_FLOOR = '140';
const FIREFOX_FLOOR = '153.0';

/** CSP of every extension page (S22): nothing is ever fetched, no HTML sink is ever fed. */
const EXTENSION_PAGE_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Until the background has something to tell of a tab. */
const ACTION_ICON = { 16: 'action/idle-16.png', 32: 'action/idle-32.png' };

/**
 * Chrome takes at most four suggested keys (U9); the reader changes them in the browser. Letters that
 * Chromium 156 and Firefox 153 both bind (Chromium binds neither Alt+Shift+N nor Alt+Shift+P), and no
 * arrows: with Option and Shift they select text on a Mac.
 */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
  'next-term': {
    suggested_key: { default: 'Alt+Shift+J' },
    description: '__MSG_command_next__',
  },
  'previous-term': {
    suggested_key: { default: 'Alt+Shift+K' },
    description: '__MSG_command_previous__',
  },
  'explain-term': {
    suggested_key: { default: 'Alt+Shift+E' },
    description: '__MSG_command_explain__',
  },
};

/**
 * Preact's unused `dangerouslySetInnerHTML` line is the only HTML sink in our bundles and the
 * add-on linter warns of it. The build fails if Preact changes so that it is no longer found (D10).
 */
const preactWithoutInnerHTML = {
  name: 'preact-without-innerhtml',
  transform(code: string, id: string) {
    if (!/[\\/]preact[\\/]dist[\\/]preact\.m?js$/.test(id)) return undefined;
    const out = code.replace(/(\w+)\.innerHTML=(\w+\.__html)/, '$1.textContent=$2');
    if (out === code) throw new Error('preact changed: its innerHTML line was not found');
    return { code: out, map: null };
  },
};

/**
 * Popper brings two modifiers that we do without: `tooltip.ts` keeps cards in view itself, and they have
 * no arrow. 1 KB of what every page with a mention loads. The build fails if Popper changes.
 */
const popperWithoutUnused = {
  name: 'popper-without-unused',
  transform(code: string, id: string) {
    if (!/[\\/]@popperjs[\\/]core[\\/]lib[\\/]popper\.js$/.test(id)) return undefined;
    const out = code.replace('flip, preventOverflow, arrow, hide];', 'flip, hide];');
    if (out === code) throw new Error('Popper changed: its modifiers were not found');
    return { code: out, map: null };
  },
};

/** What tippy has for opening by itself and for its own renderer: `tooltip.ts` opens and draws. */
const TIPPY_UNUSED = [
  'addListeners',
  'addDocumentPress',
  'bindGlobalEventListeners',
  'cleanupInteractiveMouseListeners',
  'handleAriaContentAttribute',
  'handleAriaExpandedAttribute',
  'hideWithInteractivity',
  'onMouseMove',
  'removeDocumentPress',
  'removeListeners',
  'scheduleShow',
  'setProps',
];

/**
 * Ends those functions of tippy at their first line, so that the minifier drops them and all that only they call: 2 KB of
 * what every page with a mention loads, and no listener of tippy's in pages. The build fails if tippy changes.
 */
const tippyWithoutUnused = {
  name: 'tippy-without-unused',
  transform(code: string, id: string) {
    if (!/[\\/]tippy-headless\.esm\.js$/.test(id)) return undefined;
    const out = TIPPY_UNUSED.reduce((before, name) => {
      const after = before.replace(new RegExp(`function ${name}\\([^)]*\\) \\{`), '$&return;');
      if (after === before) throw new Error(`tippy changed: its ${name} was not found`);
      return after;
    }, code);
    return { code: out.replaceAll(/(?<!function )getIsDefaultRenderFn\(\)/g, 'false'), map: null };
  },
};

/**
 * `__MSG_key__` in a page of ours becomes the default language's text, as a browser does it in the manifest, so that
 * what is there before the script has its name. The script says it in the reader's language. The build
 * fails on a key that the locale file lacks.
 */
const messagesInPages = {
  name: 'messages-in-pages',
  transformIndexHtml: (html: string): string =>
    html.replace(/__MSG_(\w+)__/g, (_, key: string) => {
      const text = (messages as Record<string, { readonly message: string }>)[key]?.message;
      if (text === undefined || /["&<>$]/.test(text))
        throw new Error(
          `a page of ours needs plain text of "${key}" in public/_locales/en/messages.json`,
        );
      return text;
    }),
};

/** How a bundler asks who imports a module. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/**
 * Whether a module comes with the popup from the start: its entry, or statically imported from it, however deep.
 */
function comesWithPopup(id: string, graph: ModuleGraph, seen = new Set<string>()): boolean {
  if (/[\\/]entrypoints[\\/]popup[\\/](?:index\.html|main\.tsx)$/.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return !!graph.getModuleInfo(id)?.importers.some((one) => comesWithPopup(one, graph, seen));
}

/**
 * What the popup needs in one file: each file of a page takes its turn through the browser, a dozen of
 * them longer than all that is in them (`npm run bench -- popup`).
 */
const popupGroup = {
  debugName: 'popup-parts',
  name: (id: string, graph: ModuleGraph) => (comesWithPopup(id, graph) ? 'popup-parts' : null),
  minShareCount: 2,
};

export default defineConfig({
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'popup')) return;
      const options = ((config.build ??= {}).rolldownOptions ??= {});
      const [output] = [options.output].flat();
      options.output = { ...output, codeSplitting: { groups: [popupGroup] } };
    },
  },
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['contextMenus', 'scripting', 'storage'],
    host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: '__MSG_extensionName__', default_icon: ACTION_ICON },
    commands: COMMANDS,
    ...(mode === 'production' && {
      content_security_policy: { extension_pages: EXTENSION_PAGE_CSP },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'pinch-of-salt@pinch-of-salt.invalid',
              strict_min_version: FIREFOX_FLOOR,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: FIREFOX_FLOOR },
          },
        }
      : { minimum_chrome_version: CHROME_FLOOR, externally_connectable: { ids: [] } }),
  }),
  vite: () => ({
    plugins: [preactWithoutInnerHTML, popperWithoutUnused, tippyWithoutUnused, messagesInPages],
    // The polyfill of modulepreload fetches; browsers above our floors preload by themselves.
    build: { target: ['chrome140', 'firefox153'], modulePreload: { polyfill: false } },
  }),
});
