import { afterAll, beforeAll } from 'vitest';
import { type RunningTerminal, runTerminal } from '#bench/page/running-terminal.ts';
import { answerTo } from '#bench/traces/knock.ts';
import { arriveWithinMs, startBrowserServer } from '#browser/server.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { createStubKiosk } from '#test/support/fakes/stub-kiosk.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { walkTable } from '#test/support/markdown-table.ts';

let terminal: RunningTerminal | null = null;
let cookie = '';

beforeAll(async () => {
  terminal = await runTerminal({ venue: 'mall' });
  const launch = await fetch(terminal.launchAddress, { redirect: 'manual' });
  cookie = (launch.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
}, 60_000);
afterAll(() => terminal?.stop());

const host = () => new URL(terminal?.origin ?? '').host;
const port = () => Number(new URL(terminal?.origin ?? '').port);

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly hosts?: readonly string[];
  readonly headers?: readonly string[];
  readonly body?: string;
}

/** The status of the answer, once the headers are as they must be with every refusal. */
function statusOf(answer: string): string {
  const [status = '', ...headers] = answer.split('\r\n\r\n', 1)[0]?.split('\r\n') ?? [];
  const isRefusal = !/ (200|101|303) /.test(status);
  const missing = ['content-security-policy: default-src', 'x-content-type-options: nosniff'].filter(
    (wanted) => isRefusal && !headers.some((header) => header.toLowerCase().startsWith(wanted)),
  );
  return [status.split(' ')[1] ?? answer, ...missing.map((name) => `without ${name}`)].join(' ');
}

async function ask({ method = 'GET', path = '/', hosts = [host()], headers = [], body = '' }: Asked): Promise<string> {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    ...hosts.map((name) => `Host: ${name}`),
    'Connection: close',
    ...headers,
  ];
  return statusOf(await answerTo(port(), `${lines.join('\r\n')}\r\n\r\n${body}`));
}

/** As the page itself asks: with its cookie. */
const askAsPage = (asked: Asked) => ask({ ...asked, headers: [`Cookie: ${cookie}`, ...(asked.headers ?? [])] });

/** Asks for the socket of the calls. */
const askForCalls = (headers: readonly string[]) =>
  answerTo(
    port(),
    [
      'GET /rpc HTTP/1.1',
      `Host: ${host()}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
      '\r\n',
    ].join('\r\n'),
  ).then(statusOf);

/** A request that never comes to its end, at a door that waits for a shorter time. */
async function askHalf(): Promise<string> {
  const { kiosk } = createStubKiosk();
  const short = { kiosk, pageFolder: temporaryFolder(), port: 0, log: quietLog, withinMs: 100 };
  const server = await startBrowserServer(short);
  const answer = await answerTo(Number(new URL(server.origin).port), 'GET / HTTP/1.1\r\nHost: 127');
  await server.close();
  return `${statusOf(answer)}, after ${arriveWithinMs / 1000} s`;
}

walkTable('operations.md', 'What a stranger at the door gets', {
  'no cookie': () => ask({}),
  'a cookie of another start': () => ask({ headers: ['Cookie: yingbin=of-yesterday'] }),
  'a launch code that was used': () =>
    ask({ path: new URL(terminal?.launchAddress ?? '').pathname + new URL(terminal?.launchAddress ?? '').search }),
  'the cookie, and another name in `Host`': () => askAsPage({ hosts: ['evil.example'] }),
  'the cookie, and `Host` twice': () => askAsPage({ hosts: [host(), host()] }),
  'the cookie, and no `Host`': () => askAsPage({ hosts: [] }),
  'the cookie, asked for by a page of another port': () => askAsPage({ headers: ['Sec-Fetch-Site: same-site'] }),
  'the cookie, asked for by a page of another site': () => askAsPage({ headers: ['Sec-Fetch-Site: cross-site'] }),
  'the cookie, and the `Origin` of another port': () => askAsPage({ headers: ['Origin: http://127.0.0.1:1'] }),
  'the calls, without the cookie': () => askForCalls([`Origin: ${terminal?.origin}`]),
  'the calls, with the cookie and without an `Origin`': () => askForCalls([`Cookie: ${cookie}`]),
  'an address that is none (`//`), without the cookie': () => ask({ path: '//' }),
  'an address that is none (`//`), with the cookie': () => askAsPage({ path: '//' }),
  'a file outside the page, with the cookie': () => askAsPage({ path: '/../package.json' }),
  'anything but `GET`': () => askAsPage({ method: 'POST', headers: ['Content-Length: 9000'], body: 'half' }),
  'what is no request': () => answerTo(port(), 'no request at all\r\n\r\n').then(statusOf),
  'headers longer than 16 KB': () => ask({ headers: [`X-Long: ${'x'.repeat(20_000)}`] }),
  'half a request': askHalf,
});
