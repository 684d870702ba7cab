/**
 * What a page may load and reach: its own files and its own terminal, nothing else and nothing inline. It runs in a
 * sandbox that opens no window and downloads nothing; where it may go itself is for its host to say.
 * `sockets` are the addresses it may connect to beside its own origin.
 */
export function pagePolicy(sockets: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    'media-src blob:',
    ["connect-src 'self'", ...sockets].join(' '),
    "worker-src 'self'",
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
  '.wav': 'audio/wav',
};
