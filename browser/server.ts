import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { pageHeaders } from '#contract/page/page-policy.ts';
import type { Kiosk } from '#core/kiosk.ts';
import { Fault, systemCodeOf } from '#core/system/fault.ts';
import type { Log } from '#core/system/log.ts';
import { createDocuments, type Documents, dismiss } from './documents.ts';
import { createMeshFiles, type MeshFiles } from './mesh-files.ts';
import { addressIn } from './own-request.ts';
import { createPageFiles, type PageFiles } from './page-files.ts';
import { createPageOrigins } from './page-origins.ts';
import { createPageSockets } from './page-sockets.ts';
import { type Refusal, refuse, refuseSocket } from './refusals.ts';
import { createSessions, type Sessions } from './session.ts';

export interface BrowserServerDeps {
  readonly kiosk: Kiosk;
  /** The folder of the built page. */
  readonly pageFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly log: Log;
  /**
   * Opens a new document, for staff or for a visitor, in the place of one that asks to be replaced; left out where the
   * page may replace itself. With it addresses have two host names in turn.
   */
  readonly openDocument?: (isStaffs: boolean) => void;
  /** So long may a request take to arrive whole; {@link arriveWithinMs} unless told. */
  readonly withinMs?: number;
}

export interface BrowserServer {
  readonly origin: string;
  /** An address that opens the terminal once. */
  readonly newLaunchAddress: (isStaffs?: boolean) => string;
  readonly close: () => Promise<void>;
}

/** So long may a request take to arrive whole, headers and all. */
export const arriveWithinMs = 10_000;

/** A page that is replaced while it loads, or before its file was begun, is nothing to tell of. */
const goneCodes: ReadonlySet<string> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE']);

/** More than a page ever opens; whoever opens more must not use up the files that core needs. */
const mostConnections = 200;

/**
 * Serves the page and its calls on the loopback interface only. Whatever is not the page is refused without a line in
 * the log: any program of the machine can knock.
 * @throws {Fault} port-taken when something else listens there.
 */
export async function startBrowserServer(deps: BrowserServerDeps): Promise<BrowserServer> {
  const { kiosk, pageFolder, port, log, openDocument, withinMs = arriveWithinMs } = deps;
  const sessions = createSessions();
  const server = createServer({
    headersTimeout: withinMs,
    requestTimeout: withinMs,
    connectionsCheckingInterval: withinMs / 10,
    // One without it is refused below, as all others are.
    requireHostHeader: false,
  });
  server.maxConnections = mostConnections;
  const address = await listen(server, port);
  const origins = createPageOrigins(address.port, openDocument !== undefined);
  const files = createPageFiles(pageFolder);
  const mesh = createMeshFiles(pageFolder);
  const documents = createDocuments({ sessions, openDocument });
  outliveStrangers(server, log);

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const origin = origins.of(request);
    if (origin) return answerPage(request, response, { origin, sessions, files, mesh, documents });
    const [named, meshFile] = [origins.named(request), mesh.askedByFrame(request)];
    if (!named || meshFile === null) return refuse(response, 403);
    if (!(await mesh.send(meshFile, response, named))) refuse(response, 404);
  };
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((error: unknown) => {
      response.destroy();
      if (!goneCodes.has(systemCodeOf(error) ?? '')) log.error('page file failed', {}, error);
    });
  };
  // Node would answer the last two itself.
  for (const event of ['request', 'checkContinue', 'checkExpectation']) server.on(event, serve);
  const page = createPageSockets({ kiosk, log });
  server.on('upgrade', (request, socket, head) => {
    const origin = origins.of(request);
    const isOwn = origin !== null && request.headers.origin === origin && sessions.admits(request);
    if (!isOwn || !page.take(request, socket, head)) refuseSocket(socket, 403);
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
  readonly mesh: MeshFiles;
  readonly documents: Documents;
}

async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  { origin, sessions, files, mesh, documents }: AnswerParts,
): Promise<void> {
  if (request.method !== 'GET') return refuse(response, 405);
  const address = addressIn(request);
  if (address?.pathname === '/launch') {
    const cookie = sessions.exchange(address.searchParams.get('code') ?? '');
    if (!cookie) return refuse(response, 403);
    const location = address.searchParams.has('staff') ? '/?staff' : '/';
    response.writeHead(303, { ...pageHeaders, location, 'set-cookie': cookie, 'cache-control': 'no-store' }).end();
    return;
  }
  if (!sessions.admits(request)) return refuse(response, 403);
  if (!address) return refuse(response, 400);
  // A frame is no document in the place of the page's, and clears nothing that is the page's.
  if (mesh.isDocument(request)) {
    if (!(await mesh.send('frame.html', response, origin))) refuse(response, 404);
    return;
  }
  if (documents.replaces(request)) return dismiss(response);
  if (!(await files.send(address.pathname, response, origin))) refuse(response, 404);
}

/** A peer may be gone at any moment, say what is no request, or take for ever to say it: core goes on. */
function outliveStrangers(server: Server, log: Log): void {
  // For the whole life of the connection: the server and the sockets of the page have theirs for a part of it only.
  server.on('connection', (socket) => socket.on('error', () => {}));
  server.on('clientError', (error, socket) => {
    const isUnanswered = socket instanceof Socket && socket.bytesWritten === 0;
    if (isUnanswered) refuseSocket(socket, refusalOf(error));
    else socket.destroy();
  });
  let failures = 0;
  server.on('error', (error) => {
    failures += 1;
    // The machine has no room for another connection: said once, however often one knocks.
    if (failures === 1) log.error('connection not taken', {}, error);
  });
}

function refusalOf(error: Error): Refusal {
  const code = systemCodeOf(error);
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
}

async function listen(server: Server, port: number): Promise<AddressInfo> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((cause: unknown) => {
    if (systemCodeOf(cause) !== 'EADDRINUSE') throw cause;
    throw new Fault('port-taken', `Port ${port} is taken; choose another with --port`, { cause });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address;
}
