import { expect } from 'vitest';
import type { ExtensionSession } from '../extension';
import { poll } from './poll';

/** Waits until the stored settings have these values; they are all that counts in the end. */
export const waitForSettings = (session: ExtensionSession, wanted: object): Promise<unknown> =>
  poll(`settings ${JSON.stringify(wanted)}`, async () => {
    const { settings } = await session.readStorage();
    expect(settings).toMatchObject(wanted);
    return true;
  });
