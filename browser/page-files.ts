import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';

const typesByEnding: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
  '.wav': 'audio/wav',
};

/** What a page may load and reach: its own files and its own server, nothing else. */
export function contentSecurityPolicy(origin: string): string {
  const socket = origin.replace(/^http/, 'ws');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    'media-src blob:',
    `connect-src 'self' ${socket}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export interface PageFiles {
  /** Answers a path with a file of the built page; false when there is none. */
  readonly send: (path: string, response: ServerResponse) => Promise<boolean>;
}

/** Serves the built page from a folder. Files with a hash in their name are kept by the browser, the page itself is not. */
export function createPageFiles(folder: string, origin: () => string): PageFiles {
  return {
    send: async (path, response) => {
      const file = fileFor(folder, path);
      const found = await stat(file).catch(() => null);
      const type = typesByEnding[extname(file)];
      if (!found?.isFile() || !type) return false;
      const isPage = file.endsWith('.html');
      response.writeHead(200, {
        'content-type': type,
        'content-length': found.size,
        'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), usb=(), payment=()',
        'content-security-policy': contentSecurityPolicy(origin()),
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
