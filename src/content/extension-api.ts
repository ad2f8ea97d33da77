import type { PageMessage } from '../platform/messages';
import type { FrameReport } from '../platform/messages';

/** The little of the extension API that scripts in pages use. */
export interface ExtensionApi {
  readonly runtime: {
    /** Undefined once the extension was reloaded, updated or removed: this script is an orphan. */
    readonly id?: string | undefined;
    sendMessage(message: PageMessage | FrameReport): Promise<unknown>;
    readonly onMessage: {
      addListener(listener: (message: unknown) => void): void;
    };
  };
  readonly storage: {
    readonly local: { get(key: string): Promise<Record<string, unknown>> };
    readonly onChanged: {
      addListener(listener: StorageListener): void;
      removeListener(listener: StorageListener): void;
    };
  };
}

export type StorageListener = (
  changes: Record<string, { readonly newValue?: unknown }>,
  area: string,
) => void;

/** What a page can put in the API's place has none of its functions. */
function isApi(candidate: unknown): candidate is ExtensionApi {
  const api = candidate as Partial<ExtensionApi> | undefined;
  return (
    typeof api?.runtime?.sendMessage === 'function' &&
    typeof api.runtime.onMessage?.addListener === 'function' &&
    typeof api.storage?.local?.get === 'function' &&
    typeof api.storage.onChanged?.addListener === 'function'
  );
}

/**
 * The extension API, taken once and checked: in Chromium a `<form name=chrome>` that is there before
 * this script's world shadows `chrome`.
 */
export const takeApi = (...candidates: unknown[]): ExtensionApi | undefined =>
  candidates.find(isApi);

/** False for an orphan. An orphan's API may throw on any use. */
export function isAlive(api: ExtensionApi): boolean {
  try {
    return typeof api.runtime.id === 'string';
  } catch {
    return false;
  }
}
