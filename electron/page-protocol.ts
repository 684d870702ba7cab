import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { CustomScheme } from 'electron';
import { pageFileTypes, pageHeaders, pagePolicy, refusalHeaders } from '#contract/page/page-policy.ts';
import { systemCodeOf } from '#core/system/fault.ts';

const scheme = 'yingbin';

/** Where the page lives; an origin of its own that no site and no file shares. */
export const pageOrigin = `${scheme}://terminal`;

/** The scheme as it must be announced before Electron is ready. */
export const pageScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

interface Protocol {
  readonly handle: (scheme: string, handler: (request: Request) => Promise<Response>) => void;
}

/** Serves the built page from a folder under its own scheme. */
export function servePage(protocol: Protocol, folder: string): void {
  protocol.handle(scheme, ({ method, url }) => answer(folder, method, url));
}

async function answer(folder: string, method: string, address: string): Promise<Response> {
  const { host, pathname } = new URL(address);
  // The page's own files have plain names; an escaped one is not among them.
  const file = fileFor(folder, pathname);
  const type = pageFileTypes[extname(file)];
  if (method !== 'GET' || host !== 'terminal' || !type) return nothing();
  const body = await readIfThere(file);
  if (!body) return nothing();
  const isPage = extname(file) === '.html';
  return new Response(body, {
    headers: {
      'content-type': type,
      ...pageHeaders,
      'content-security-policy': pagePolicy([]),
      ...(isPage ? { 'cache-control': 'no-store' } : {}),
    },
  });
}

function nothing(): Response {
  return new Response('Nothing here.\n', { status: 404, headers: refusalHeaders });
}

/** The file for a path; it cannot leave the folder. */
function fileFor(folder: string, path: string): string {
  const inside = normalize(join('/', path));
  return join(folder, inside === '/' ? 'index.html' : inside);
}

async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(systemCodeOf(error) ?? '')) return null;
    throw error;
  }
}
