import type { IncomingMessage } from 'node:http';
import { isOwnRequest, namesHost } from './own-request.ts';

/**
 * To a browser they are two sites, so that a document of one never lives in the process of a document of the other. The
 * terminal's own Chromium is told where they are (`chromium.ts`).
 */
export const documentHosts = ['one.localhost', 'two.localhost'] as const;

/** Where the page lives: at 127.0.0.1, or at two names in turn. */
export interface PageOrigins {
  readonly first: string;
  /** Where the next document is to live: never where the one before it did, if there are two. */
  readonly next: () => string;
  /** The origin that a request was made to by its own page or by a person; null where it is none of ours. */
  readonly of: (request: IncomingMessage) => string | null;
  /** The origin whose host a request names, whoever made it; null where it is none of ours. */
  readonly named: (request: IncomingMessage) => string | null;
}

export function createPageOrigins(port: number, takeTurns: boolean): PageOrigins {
  const origins = (takeTurns ? documentHosts : (['127.0.0.1'] as const)).map(
    (host) => new URL(`http://${host}:${port}`).origin,
  );
  const [first = ''] = origins;
  let turns = 0;
  return {
    first,
    next: () => {
      turns += 1;
      return origins[turns % origins.length] ?? first;
    },
    of: (request) => origins.find((origin) => isOwnRequest(request, origin)) ?? null,
    named: (request) => origins.find((origin) => namesHost(request, origin)) ?? null,
  };
}
