import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Behaviour = (request: IncomingMessage, response: ServerResponse, archive: Buffer) => void;

/** Ways in which a server that offers an archive behaves. */
export const behaviours = {
  honest: (request, response, archive) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (from >= archive.length) return void response.writeHead(416).end();
    const rest = archive.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': rest.length }).end(rest);
  },
  withoutRanges: (_request, response, archive) => {
    response.writeHead(200, { 'content-length': archive.length }).end(archive);
  },
  missing: (_request, response) => void response.writeHead(404).end(),
  wrongBytes: (_request, response, archive) => {
    const other = Buffer.from(archive).fill(7, 10, 20);
    response.writeHead(200, { 'content-length': other.length }).end(other);
  },
  tooLong: (_request, response, archive) => {
    response.writeHead(200, { 'content-length': archive.length + 5 }).end(Buffer.concat([archive, Buffer.alloc(5)]));
  },
  endless: (_request, response, archive) => {
    response.writeHead(200);
    response.on('error', () => {});
    response.end(Buffer.concat([archive, archive]));
  },
  silent: (_request, response, archive) => {
    response.writeHead(200, { 'content-length': archive.length });
    response.write(archive.subarray(0, 10));
  },
} satisfies Record<string, Behaviour>;

/** Gives `count` bytes at a time and breaks off, whatever was announced. */
export function breaksOffAfter(count: number): Behaviour {
  return (request, response, archive) => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const rest = archive.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': rest.length });
    if (rest.length <= count) return void response.end(rest);
    // What was written must have left before the line is cut, or nothing of it arrives.
    response.write(rest.subarray(0, count), () => setTimeout(() => response.destroy(), 50));
  };
}

export interface ModelServer {
  readonly url: (path: string) => string;
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** A server on this machine that behaves as told, path by path; `/moved/X` leads to `/X`. */
export async function startModelServer(archive: Buffer, pathsTo: Record<string, Behaviour>): Promise<ModelServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(`${path} ${request.headers.range ?? ''}`.trim());
    if (path.startsWith('/moved/')) return void response.writeHead(302, { location: path.slice(6) }).end();
    (pathsTo[path.split('/')[1] ?? ''] ?? behaviours.missing)(request, response, archive);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}/${path}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
