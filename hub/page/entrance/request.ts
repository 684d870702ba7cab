import type { FastifyRequest } from 'fastify';

const sessionCookie = 'yingbin-hub';

/** What the browser holds of a session; empty where it holds nothing. */
export function tokenOf({ headers: { cookie = '' } }: FastifyRequest): string {
  return new RegExp(`(?:^|; )${sessionCookie}=([\\w-]+)`).exec(cookie)?.[1] ?? '';
}

/** Gives the browser a session to hold until it is closed. */
export function cookieOf({ protocol, headers }: FastifyRequest, token: string): string {
  const isEncrypted = protocol === 'https' || headers['x-forwarded-proto'] === 'https';
  return `${sessionCookie}=${token}; HttpOnly; SameSite=Strict; Path=/${isEncrypted ? '; Secure' : ''}`;
}

export function fieldsOf({ body }: FastifyRequest): URLSearchParams {
  return body instanceof URLSearchParams ? body : new URLSearchParams();
}

/** Browsers say where a form comes from. */
export function isOwnSite({ headers: { origin, host } }: FastifyRequest): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
