import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page to serve; a plain string is its HTML. */
export interface ServedPage {
  readonly body: string;
  /** Default `text/html; charset=utf-8`. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface PageServer {
  /** Address of a path on 127.0.0.1. */
  url(path?: string): string;
  /** The same server as another origin and site (`localhost`): for cross-origin frames. */
  otherUrl(path?: string): string;
  /** Serves another page from now on; the path begins with `/`. */
  set(path: string, page: string | ServedPage): void;
  /** All requests so far, favicon left out. */
  readonly requests: readonly ReceivedRequest[];
  close(): Promise<void>;
}

/** Serves pages by path on loopback; a path that is not known answers 404. */
export async function servePages(
  pages: Readonly<Record<string, string | ServedPage>>,
): Promise<PageServer> {
  const served = new Map(Object.entries(pages));
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    if (path !== '/favicon.ico') requests.push({ path, headers: request.headers });
    const found = served.get(path);
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const page = typeof found === 'string' ? { body: found } : found;
    response.writeHead(200, {
      'content-type': page.type ?? 'text/html; charset=utf-8',
      ...page.headers,
    });
    response.end(page.body);
  });
  // No host: listens on IPv4 and IPv6 loopback alike, whatever `localhost` resolves to.
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path = '/') => `http://127.0.0.1:${port}${path}`,
    otherUrl: (path = '/') => `http://localhost:${port}${path}`,
    set: (path, page) => void served.set(path, page),
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
