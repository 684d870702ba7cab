import { meshDocument, meshFolder } from './mesh.ts';

/**
 * What a page may load and reach: its own files and its own terminal, nothing else and nothing inline. It runs in a
 * sandbox that opens no window and downloads nothing; where it may go itself is for its host to say. The one frame that
 * it may hold is the mesh's. `sockets` are the addresses it may connect to beside its own origin.
 */
export function pagePolicy(origin: string, sockets: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    'media-src blob:',
    ["connect-src 'self'", ...sockets].join(' '),
    "worker-src 'self'",
    `frame-src ${origin}${meshDocument}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox allow-scripts allow-same-origin',
  ].join('; ');
}

/**
 * The other headers of every file of the page. An opener policy is not among them: with a sandbox, as HTML has it, it
 * makes the page a network error, and in the sandbox there is no opener.
 */
export const pageHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), usb=(), payment=()',
} as const;

/**
 * What the frame of the mesh may load and reach: the files of its own folder. It alone makes functions out of text, for
 * the loader of its package does so; in its sandbox it has no origin, and with it neither cookie nor storage nor page.
 */
export function meshPolicy(origin: string): string {
  return [
    "default-src 'none'",
    `script-src ${origin}${meshFolder} 'unsafe-eval'`,
    `connect-src ${origin}${meshFolder}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${origin}`,
    'sandbox allow-scripts',
  ].join('; ');
}

/** The other headers of the frame's files: what has no origin asks for them from nowhere. They are the same for everybody. */
export const meshHeaders = {
  ...pageHeaders,
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': 'null',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
} as const;

/** The headers of an answer that holds no file of the page: nothing may be made of it. */
export const refusalHeaders = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  ...pageHeaders,
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const;

/** The type of a page's file by the ending of its name; a file of any other ending is not served. */
export const pageFileTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
  '.binarypb': 'application/octet-stream',
  '.data': 'application/octet-stream',
  '.wav': 'audio/wav',
};
