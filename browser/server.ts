import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Kiosk } from '#core/kiosk.ts';
import { Fault, systemCodeOf } from '#core/system/fault.ts';
import type { Log } from '#core/system/log.ts';
import { createDocuments, type Documents, dismiss } from './documents.ts';
import { createPageFiles, type PageFiles } from './page-files.ts';
import { createPageOrigins } from './page-origins.ts';
import { createPageSockets } from './page-sockets.ts';
import { createSessions, type Sessions } from './session.ts';

export interface BrowserServerDeps {
  readonly kiosk: Kiosk;
  /** The folder of the built page. */
  readonly pageFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly log: Log;
  /**
   * Opens a new document, for staff or for a visitor, in the place of one that asks to be replaced; null where the page
   * may replace itself. With it addresses have two host names in turn.
   */
  readonly openDocument: ((isStaffs: boolean) => void) | null;
}

export interface BrowserServer {
  readonly origin: string;
  /** An address that opens the terminal once. */
  readonly newLaunchAddress: (isStaffs?: boolean) => string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the page and its calls on the loopback interface only.
 * @throws {Fault} port-taken when something else listens there.
 */
export async function startBrowserServer(deps: BrowserServerDeps): Promise<BrowserServer> {
  const { kiosk, pageFolder, port, log, openDocument } = deps;
  const sessions = createSessions();
  const server = createServer();
  const address = await listen(server, port);
  const origins = createPageOrigins(address.port, openDocument !== null);
  const files = createPageFiles(pageFolder);
  const documents = createDocuments({ sessions, openDocument });

  server.on('request', (request, response) => {
    const origin = origins.of(request);
    const answer = origin ? answerPage(request, response, { origin, sessions, files, documents }) : refuse(response, 403);
    answer.catch((error: unknown) => {
      log.error('page file failed', {}, error);
      response.destroy();
    });
  });
  const page = createPageSockets({ kiosk, log });
  server.on('upgrade', (request, socket, head) => {
    const origin = origins.of(request);
    const isOwn = origin !== null && request.headers.origin === origin && sessions.admits(request);
    if (!isOwn || !page.take(request, socket, head)) refuseUpgrade(socket);
  });

  return {
    origin: origins.first,
    newLaunchAddress: (isStaffs = false) =>
      `${origins.next()}/launch?code=${sessions.newLaunchCode()}${isStaffs ? '&staff' : ''}`,
    close: async () => {
      page.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface AnswerParts {
  readonly origin: string;
  readonly sessions: Sessions;
  readonly files: PageFiles;
  readonly documents: Documents;
}

async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  { origin, sessions, files, documents }: AnswerParts,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method !== 'GET') return refuse(response, 405);
  if (url.pathname === '/launch') {
    const cookie = sessions.exchange(url.searchParams.get('code') ?? '');
    if (!cookie) return refuse(response, 403);
    const location = url.searchParams.has('staff') ? '/?staff' : '/';
    response.writeHead(303, { location, 'set-cookie': cookie, 'cache-control': 'no-store' }).end();
    return;
  }
  if (!sessions.admits(request)) return refuse(response, 403);
  if (documents.replaces(request)) return dismiss(response);
  if (!(await files.send(url.pathname, response, origin))) await refuse(response, 404);
}

async function refuse(response: ServerResponse, status: 403 | 404 | 405): Promise<void> {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(status === 403 ? 'Open the address that the terminal printed at its start.\n' : 'Nothing here.\n');
}

function refuseUpgrade(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken = systemCodeOf(error) === 'EADDRINUSE';
      reject(
        taken ? new Fault('port-taken', `Port ${port} is taken; choose another with --port`, { cause: error }) : error,
      );
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The server has no port'));
      else resolve(address);
    });
  });
}
