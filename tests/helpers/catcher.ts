/** A server on this machine that counts whoever gets through to it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Catcher {
  readonly address: string;
  /** The paths asked for so far. */
  readonly caught: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts it on a free port of the loopback address. */
export async function startCatcher(): Promise<Catcher> {
  const caught: string[] = [];
  const server = createServer((request, response) => {
    caught.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/plain' });
    response.end('caught');
  });
  server.on('upgrade', (request, socket) => {
    caught.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${String(port)}`,
    caught,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
