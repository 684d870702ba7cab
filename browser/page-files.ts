import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pageFileTypes, pageHeaders, pagePolicy } from '#contract/page/page-policy.ts';

export interface PageFiles {
  /** Answers a path with a file of the built page, as part of the page of this origin; false when there is none. */
  readonly send: (path: string, response: ServerResponse, origin: string) => Promise<boolean>;
}

/** Serves the built page from a folder. Files with a hash in their name are kept by the browser, the page itself is not. */
export function createPageFiles(folder: string): PageFiles {
  return {
    send: async (path, response, origin) => {
      const file = fileFor(folder, path);
      const found = await stat(file).catch(() => null);
      const type = pageFileTypes[extname(file)];
      if (!found?.isFile() || !type) return false;
      const isPage = file.endsWith('.html');
      response.writeHead(200, {
        'content-type': type,
        'content-length': found.size,
        'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
        ...pageHeaders,
        'content-security-policy': pagePolicy(origin, [origin.replace(/^http/, 'ws')]),
        // A visit lives in one document: whatever the one before it stored is gone before this one starts.
        ...(isPage ? { 'clear-site-data': '"storage"' } : {}),
      });
      await pipeline(createReadStream(file), response);
      return true;
    },
  };
}

/** The file for a path; it cannot leave the folder. */
function fileFor(folder: string, path: string): string {
  const inside = normalize(join('/', path));
  return join(folder, inside === '/' ? 'index.html' : inside);
}
