import type { IncomingMessage } from 'node:http';

/** Where a browser says that a request comes from: the page of this origin, or a person who opened the address. */
const ownSites: readonly string[] = ['same-origin', 'none'];

/**
 * Whether a request was made to this origin by its own page or by a person. To a browser every port of one machine is
 * the same site: a page of another port sends the cookie along, and only these headers tell it from ours.
 */
export function isOwnRequest(request: IncomingMessage, origin: string): boolean {
  const { origin: origins = [origin], 'sec-fetch-site': sites = ['none'] } = request.headersDistinct;
  return namesHost(request, origin) && isOnly(origins, origin) && sites.every((site) => ownSites.includes(site));
}

/** Whether a request names this very host, once. */
export function namesHost({ headersDistinct: { host = [] } }: IncomingMessage, origin: string): boolean {
  return isOnly(host, new URL(origin).host);
}

/** Said twice, it could mean one thing here and another to whoever looked before. */
function isOnly(values: readonly string[], expected: string): boolean {
  return values.length === 1 && values[0] === expected;
}

/** The address that a request asks for; null where it names another place or nothing at all. */
export function addressIn({ url = '' }: IncomingMessage): URL | null {
  return /^\/(?![/\\])/.test(url) ? URL.parse(url, 'http://127.0.0.1') : null;
}
