import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { refusalHeaders } from '#contract/page/page-policy.ts';

/** How a request may be refused. */
export type Refusal = 400 | 403 | 404 | 405 | 408 | 431;

const headers = { ...refusalHeaders, connection: 'close' } as const;

function sentenceFor(status: Refusal): string {
  return status === 403 ? 'Open the address that the terminal printed at its start.\n' : 'Nothing here.\n';
}

/** Refuses a request and ends its connection. */
export function refuse(response: ServerResponse, status: Refusal): void {
  response.writeHead(status, headers).end(sentenceFor(status));
}

/** Refuses what is no request yet, or none any more, on its bare socket. */
export function refuseSocket(socket: Duplex, status: Refusal): void {
  if (!socket.writable) return void socket.destroy();
  // A peer that does not end its side must not keep the connection.
  socket.once('finish', () => socket.destroy());
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', sentenceFor(status)].join('\r\n'));
}
