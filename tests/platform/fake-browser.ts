import type { Runtime, Tabs } from 'webextension-polyfill';

/** Our extension in these tests. */
export const OWN_ID = 'own-id';
const OWN_ORIGIN = 'chrome-extension://own-id/';

type Listener = (...args: never[]) => unknown;

/** An event of the extension API. */
function createEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    clear: () => listeners.clear(),
    emit: (...args: unknown[]) => [...listeners].map((listener) => listener(...(args as never[]))),
  };
}

/** One call of the browser, in order: what a test looks at. */
export interface Call {
  readonly name: string;
  readonly argument: unknown;
}

interface RegisteredScript {
  readonly id: string;
  readonly matches: string[];
}

/**
 * A browser with storage, tabs and registrations that outlive the background, as the real one's do.
 * Only what `src/platform` uses.
 */
export function createFakeBrowser() {
  const stored = new Map<string, unknown>();
  const calls: Call[] = [];
  let scripts: RegisteredScript[] = [];
  const state = {
    stored,
    calls,
    tabs: [] as Partial<Tabs.Tab>[],
    /** Calls whose name is here reject. */
    failing: new Set<string>(),
    /** Match patterns that the browser refuses. */
    badPatterns: new Set<string>(),
    scripts: () => scripts,
    named: (name: string) =>
      calls.filter((made) => made.name === name).map((made) => made.argument),
  };
  /** Answers in a later task, as the real API does: tests would miss races otherwise. */
  async function call<Value>(name: string, argument: unknown, answer: () => Value): Promise<Value> {
    calls.push({ name, argument: structuredClone(argument) });
    await new Promise((resolve) => setTimeout(resolve));
    if (state.failing.has(name)) throw new Error(`${name} fails`);
    return answer();
  }
  const onChanged = createEvent();
  const local = {
    get: (keys: string | string[]) =>
      call('storage.get', keys, () =>
        Object.fromEntries([...stored].filter(([key]) => keys.includes(key))),
      ),
    set: (values: Record<string, unknown>) =>
      call('storage.set', values, () => {
        const changes = Object.entries(structuredClone(values)).map(([key, newValue]) => {
          const oldValue = stored.get(key);
          stored.set(key, newValue);
          return [key, { oldValue, newValue }];
        });
        onChanged.emit(Object.fromEntries(changes), 'local');
      }),
    remove: (keys: string | string[]) =>
      call('storage.remove', keys, () => {
        for (const key of [keys].flat()) stored.delete(key);
      }),
  };
  const ofSession = new Map<string, unknown>();
  const session = {
    get: (key: string) =>
      call('session.get', key, () =>
        Object.fromEntries([...ofSession].filter(([name]) => name === key)),
      ),
    set: (values: Record<string, unknown>) =>
      call('session.set', values, () => {
        for (const [key, value] of Object.entries(values)) ofSession.set(key, value);
      }),
  };
  const scripting = {
    getRegisteredContentScripts: (filter: unknown) =>
      call('scripting.getRegisteredContentScripts', filter, () => [...scripts]),
    registerContentScripts: ([script]: [RegisteredScript]) =>
      call('scripting.registerContentScripts', script, () => {
        if (scripts.length > 0) throw new Error(`Duplicate script ID '${script.id}'`);
        scripts = [script];
      }),
    updateContentScripts: ([script]: [RegisteredScript]) =>
      call('scripting.updateContentScripts', script, () => {
        if (scripts.length === 0) throw new Error('no script to update');
        scripts = [script];
      }),
    unregisterContentScripts: (filter: unknown) =>
      call('scripting.unregisterContentScripts', filter, () => {
        scripts = [];
      }),
    insertCSS: (options: unknown) => call('scripting.insertCSS', options, () => undefined),
    removeCSS: (options: unknown) => call('scripting.removeCSS', options, () => undefined),
    // A function can't be cloned: its name tells which.
    executeScript: ({ func, ...options }: { readonly func?: () => void }) =>
      call('scripting.executeScript', func ? { ...options, func: func.name } : options, () => []),
  };
  const browser = {
    runtime: {
      id: OWN_ID,
      getURL: (path: string) => `${OWN_ORIGIN}${path}`,
      sendMessage: (message: unknown) => call('runtime.sendMessage', message, () => undefined),
      onMessage: createEvent(),
      onInstalled: createEvent(),
      onStartup: createEvent(),
    },
    storage: { local, session, onChanged },
    scripting,
    contextMenus: {
      removeAll: () => call('contextMenus.removeAll', undefined, () => undefined),
      create: (item: unknown) => void calls.push({ name: 'contextMenus.create', argument: item }),
      onClicked: createEvent(),
    },
    tabs: {
      create: (options: unknown) => call('tabs.create', options, () => undefined),
      query: (filter: unknown) => call('tabs.query', filter, () => state.tabs),
      sendMessage: (tabId: number, message: unknown, options?: unknown) =>
        call('tabs.sendMessage', { tabId, message, options }, () => undefined),
    },
    action: {
      openPopup: (options: unknown) => call('action.openPopup', options, () => undefined),
      setIcon: (details: unknown) => call('action.setIcon', details, () => undefined),
      setTitle: (details: unknown) => call('action.setTitle', details, () => undefined),
    },
    permissions: {
      contains: (asked: { readonly origins: readonly string[] }) =>
        call('permissions.contains', asked, () => {
          const bad = asked.origins.find((origin) => state.badPatterns.has(origin));
          if (bad !== undefined) throw new Error(`Invalid value for origin pattern ${bad}`);
          return true;
        }),
    },
    commands: { onCommand: createEvent() },
    i18n: { getMessage: (key: string) => key },
  };
  return { browser, state };
}

export type FakeBrowser = ReturnType<typeof createFakeBrowser>;

/** A message's sender: a frame of a web page with our script in it. */
export const fromPage = (tabId = 7, frameId = 0): Runtime.MessageSender => ({
  id: OWN_ID,
  url: 'https://example.org/article',
  frameId,
  tab: { id: tabId } as Tabs.Tab,
});

/** A message's sender: our popup, which has no tab. */
export const fromPopup = (): Runtime.MessageSender => ({
  id: OWN_ID,
  url: `${OWN_ORIGIN}popup.html`,
});
