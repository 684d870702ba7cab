const mostHops = 5;

/** A source led somewhere that it must not lead to; the message says why, for whoever reads the log. */
export class RedirectRefused extends Error {}

/**
 * Asks for an address and follows where it leads, hop by hop.
 * @throws {RedirectRefused} when it leads in circles, nowhere, or from https to anything less.
 */
export async function followRedirects(source: string, ask: (address: string) => Promise<Response>): Promise<Response> {
  let address = new URL(source);
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const response = await ask(address.href);
    if (response.status < 300 || response.status > 399) return response;
    await response.body?.cancel();
    address = nextAddress(address, response.headers.get('location'));
  }
  throw new RedirectRefused(`it leads on more than ${mostHops} times`);
}

/** Where a redirect leads to. What was asked for over https is not taken over a line that anybody on the way can write to. */
export function nextAddress(from: URL, location: string | null): URL {
  const next = location === null ? null : URL.parse(location, from.href);
  if (next === null) throw new RedirectRefused('it leads nowhere');
  const isDowngrade = from.protocol === 'https:' && next.protocol !== 'https:';
  if (isDowngrade || !/^https?:$/.test(next.protocol)) {
    throw new RedirectRefused(`it leads from ${from.protocol.slice(0, -1)} to ${next.protocol.slice(0, -1)}`);
  }
  return next;
}
