import { extname, join, normalize } from 'node:path';
import type { CustomScheme } from 'electron';
import { meshDocument, meshFileOf, meshPackageFiles } from '#contract/page/mesh.ts';
import {
  meshHeaders,
  meshPolicy,
  pageFileTypes,
  pageHeaders,
  pagePolicy,
  refusalHeaders,
} from '#contract/page/page-policy.ts';
import { readHashed } from '#core/system/hashed-file.ts';

const scheme = 'yingbin';

/** Where the page lives; an origin of its own that no site and no file shares. */
export const pageOrigin = `${scheme}://terminal`;

/** Where the frame of the mesh lives; in its sandbox it has no origin. */
export const meshAddress = `${pageOrigin}${meshDocument}`;

/** The scheme as it must be announced before Electron is ready. */
export const pageScheme: CustomScheme = {
  scheme,
  // The frame of the mesh, which has no origin, asks for its files as from elsewhere.
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
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
  const meshFile = meshFileOf(pathname);
  const body = await readHashed(file, meshPackageFiles[meshFile ?? ''] ?? null);
  if (!body) return nothing();
  const isDocument = extname(file) === '.html';
  return new Response(body, {
    headers: {
      'content-type': type,
      ...(meshFile === null ? pageHeaders : meshHeaders),
      'content-security-policy': meshFile === null ? pagePolicy(pageOrigin, []) : meshPolicy(pageOrigin),
      ...(isDocument ? { 'cache-control': 'no-store' } : {}),
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
