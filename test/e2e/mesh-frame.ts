import type { Frame, Page } from '@playwright/test';

/** What of the terminal a script in a document reaches, by name. A call is tried last: it would take the page's place. */
export function reachedFrom(place: Frame | Page): Promise<string[]> {
  return place.evaluate(async () => {
    const tries: [string, () => unknown][] = [
      ['files', async () => (await fetch('/index.html')).ok || Promise.reject(new Error('refused'))],
      ['storage', () => window.localStorage.length],
      ['database', () => indexedDB.open('mesh')],
      ['cookie', () => document.cookie.length],
      ['page', () => window.parent.document.title],
      ['navigation', () => window.top?.location.href],
      [
        'calls',
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(`ws://${location.host}/rpc`);
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
      ],
    ];
    const reached: string[] = [];
    for (const [name, attempt] of tries) {
      try {
        await attempt();
        reached.push(name);
      } catch {
        // Out of reach.
      }
    }
    return reached;
  });
}

/** The frames of the mesh that a page holds now. */
export function meshFramesOf(page: Page): Frame[] {
  return page.frames().filter((frame) => frame.url().endsWith('/mesh/frame.html'));
}
