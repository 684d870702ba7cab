import { type Knock, knockAndReset } from './knock.ts';

const atATime = 40;

/** Connections that are given up at one stage of the door. */
export interface ResetStages {
  /** Without a cookie, before and in the handshake. */
  readonly strangers: readonly Knock[];
  /** With the page's cookie, on its media socket and on its calls, whole and half. */
  readonly media: readonly Knock[];
  readonly calls: readonly Knock[];
}

/** Every stage of the door: before, in and after the handshake, on both sockets, whole, half and not at all. */
export function resetStages(origin: string, cookie: string): ResetStages {
  const host = `Host: ${new URL(origin).host}`;
  const own = [host, `Origin: ${origin}`, `Cookie: ${cookie}`].join('\r\n');
  const upgrade = 'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n';
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
  const socket = (path: string, headers: string) => `GET ${path} HTTP/1.1\r\n${headers}\r\n${upgrade}${key}\r\n`;
  const halfFrame = '\x82\xfe\x00';
  const noFrame = '\xff\xff\xff';
  const strangers = [
    '',
    'GET / HT',
    `GET / HTTP/1.1\r\n${host}\r\n`,
    `GET / HTTP/1.1\r\n${host}\r\n\r\n`,
    `GET // HTTP/1.1\r\n${host}\r\n\r\n`,
    'no request at all\r\n\r\n',
    `POST / HTTP/1.1\r\n${host}\r\nContent-Length: 90000\r\n\r\nhalf a body`,
    `GET /rpc HTTP/1.1\r\n${host}\r\n${upgrade}`,
    socket('/rpc', host),
    socket('/media', host),
    socket('/elsewhere', own),
    `GET /rpc HTTP/1.1\r\n${own}\r\n${upgrade}\r\n`,
  ];
  const media = [socket('/media', own), `${socket('/media', own)}${halfFrame}`, `${socket('/media', own)}${noFrame}`];
  const calls = [socket('/rpc', own), `${socket('/rpc', own)}${halfFrame}`, `${socket('/rpc', own)}${noFrame}`];
  return { strangers: resetsOf(strangers), media: resetsOf(media), calls: resetsOf(calls) };
}

/** Each said and given up at once, soon, and, where it is answered, upon the answer. */
function resetsOf(texts: readonly string[]): Knock[] {
  return texts.flatMap((text) => {
    const isWhole = text.includes('\r\n\r\n');
    const ways = ['at once', 'soon', ...(isWhole ? (['when answered'] as const) : [])] as const;
    return ways.map((resets) => ({ text, resets }));
  });
}

/** Knocks so often, each time in another of these ways, and resets the connection. */
export async function knockAll(port: number, knocks: readonly Knock[], count: number): Promise<void> {
  for (let done = 0; done < count; done += atATime) {
    const some = Array.from(
      { length: Math.min(atATime, count - done) },
      (_, index) => knocks[(done + index) % knocks.length],
    );
    await Promise.all(some.map((knock) => knock && knockAndReset(port, knock)));
  }
}
