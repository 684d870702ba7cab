import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may talk to the loopback server. The address of the terminal holds a code that works once; it is exchanged for a
 * cookie that scripts cannot read and other sites cannot send.
 */
export interface Sessions {
  /** A new one-time code; the one before it dies. */
  readonly newLaunchCode: () => string;
  /** The cookie header for a code, or null when the code is not the one that is waiting. */
  readonly exchange: (code: string) => string | null;
  /** Whether a request carries the present cookie and comes from the page itself. */
  readonly admits: (request: IncomingMessage) => boolean;
  /** True once for each cookie: for the document that it was given for. */
  readonly isFirstUse: () => boolean;
}

const cookieName = 'yingbin';

export function createSessions(): Sessions {
  let launchCode: string | null = null;
  let token: string | null = null;
  let isUnused = false;
  return {
    newLaunchCode: () => {
      launchCode = randomBytes(24).toString('base64url');
      return launchCode;
    },
    exchange: (code) => {
      if (launchCode === null || !same(code, launchCode)) return null;
      launchCode = null;
      token = randomBytes(32).toString('base64url');
      isUnused = true;
      return `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/`;
    },
    admits: (request) => {
      const sent = cookieOf(request);
      return token !== null && sent !== null && same(sent, token);
    },
    isFirstUse: () => {
      const wasUnused = isUnused;
      isUnused = false;
      return wasUnused;
    },
  };
}

/** Compares in a time that does not tell how much of it is right. */
function same(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function cookieOf(request: IncomingMessage): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === cookieName && value !== undefined) return value;
  }
  return null;
}
