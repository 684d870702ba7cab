import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sessions } from './session.ts';

/** One document for each launch: when it is over, the next is opened from outside, in a process of its own. */
export interface Documents {
  /** Whether a request is for a document in the place of one that has been shown: then another is opened instead. */
  readonly replaces: (request: IncomingMessage) => boolean;
}

export interface DocumentsDeps {
  readonly sessions: Pick<Sessions, 'isFirstUse'>;
  readonly openDocument: ((isStaffs: boolean) => void) | undefined;
}

export function createDocuments({ sessions, openDocument }: DocumentsDeps): Documents {
  /** Another one would take away the code of the one that is on its way. */
  let isOnItsWay = false;
  return {
    replaces: (request) => {
      if (!openDocument || request.headers['sec-fetch-mode'] !== 'navigate') return false;
      if (sessions.isFirstUse()) {
        isOnItsWay = false;
        return false;
      }
      if (!isOnItsWay) openDocument(request.url === '/?staff');
      isOnItsWay = true;
      return true;
    },
  };
}

/** The document that asked stays until the other takes its place; what it stored goes at once. */
export function dismiss(response: ServerResponse): void {
  response.writeHead(204, { 'cache-control': 'no-store', 'clear-site-data': '"storage"' }).end();
}
