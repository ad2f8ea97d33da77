import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  readonly port: number;
  /** Addresses asked for, in order; `host:port` for what would be encrypted, which is refused. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** A proxy that lets only loopback through and records what was asked for. */
export async function startProxy(): Promise<RecordingProxy> {
  const requests: string[] = [];
  const server = createServer((asked, response) => {
    const address = asked.url ?? '';
    requests.push(address);
    const { hostname } = new URL(address);
    if (hostname !== '127.0.0.1' && hostname !== 'localhost') {
      response.writeHead(502).end();
      return;
    }
    const onward = request(address, { method: asked.method, headers: asked.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    asked.pipe(onward);
  });
  server.on('connect', (asked, socket) => {
    requests.push(asked.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
