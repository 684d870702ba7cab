import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { transformWithOxc } from 'vite';
import type { Stop } from '#renderer/voice/stops.ts';
import { root } from './gallery-page.ts';

// What is seen and how a text reads is a browser's to say: these are its unit tests, on pages of a few lines.

const file = join(root, 'renderer', 'voice', 'stops.ts');
const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { sourcemap: false });

type Heard = Pick<Stop, 'text' | 'isKey' | 'state' | 'endsVisit'>;

/** The stops of a page, in their order. */
async function stopsOf(page: Page, body: string): Promise<readonly Heard[]> {
  await page.setContent(`<!doctype html><body>${body}</body>`);
  await page.addScriptTag({ type: 'module', content: `${code}\nwindow.collectStops = collectStops;` });
  await page.waitForFunction(() => 'collectStops' in window);
  return page.evaluate(() => {
    const { collectStops } = window as unknown as { collectStops: (page: ParentNode) => readonly Stop[] };
    return collectStops(document).map(({ text, isKey, state, endsVisit }) => ({ text, isKey, state, endsVisit }));
  });
}

const wordsOf = async (page: Page, body: string) => (await stopsOf(page, body)).map(({ text }) => text);

test('what is read and what is pressed are stops in the order in which they are written, of the screen and of the quay alone', async ({
  page,
}) => {
  const stops = await stopsOf(
    page,
    `<header><p>District Hall</p></header>
     <main><button>First</button><h1>A title,\n   on two lines</h1><p>A text</p><div>No text of its own</div></main>
     <nav><button>Larger</button><button data-quay="end">Finish</button></nav>
     <p>Beside the screen</p>`,
  );
  expect(stops.map(({ text, isKey, endsVisit }) => [text, isKey, endsVisit])).toEqual([
    ['First', true, false],
    ['A title, on two lines', false, false],
    ['A text', false, false],
    ['Larger', true, false],
    ['Finish', true, true],
  ]);
});

test('what is not seen is no stop, but for what is written for whoever does not look', async ({ page }) => {
  const unseen = 'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)';
  const body = `<main>
    <h1 style="${unseen}">Where are you going?</h1>
    <p style="display: none">Not drawn</p>
    <div hidden><button>In what is hidden</button></div>
    <div aria-hidden="true"><p>A picture of words</p></div>
    <p></p><button> </button>
    <p>Seen</p>
  </main>`;
  expect(await wordsOf(page, body)).toEqual(['Where are you going?', 'Seen']);
});

test('a key that cannot be pressed now is a stop, so that nothing is missed', async ({ page }) => {
  const stops = await stopsOf(page, '<main><button disabled>First page</button></main>');
  expect(stops.map(({ text, isKey }) => [text, isKey])).toEqual([['First page', true]]);
});

test('a label is said in place of the words that it stands for', async ({ page }) => {
  const body = `<main>
    <button aria-label="Delete one letter">⌫</button>
    <div role="img" aria-label="A map of the first floor"><p>B1</p></div>
    <div role="button" aria-label="Zoom in">+</div>
  </main>`;
  expect(await wordsOf(page, body)).toEqual(['Delete one letter', 'A map of the first floor', 'Zoom in']);
});

test('a key is one stop with all that stands on it, and a text that holds keys is read part by part', async ({
  page,
}) => {
  const body = `<main>
    <button><h2>Toilets</h2><p>First floor</p></button>
    <ul>
      <li>A step</li>
      <li><h2>A step with a head</h2><p>and a text</p></li>
      <li>A step with a key <button>Show</button></li>
    </ul>
    <dl><div><dt>Takes</dt><dd>10 minutes</dd></div><div><dt>Costs</dt><dd>nothing</dd></div></dl>
    <dl><dt>Where</dt><dd>C6</dd></dl>
  </main>`;
  expect(await wordsOf(page, body)).toEqual([
    'Toilets First floor',
    'A step',
    'A step with a head',
    'and a text',
    'Show',
    'Takes 10 minutes',
    'Costs nothing',
    'Where C6',
  ]);
});

test('how something stands is told of switches and boxes alone, and with the words of what has its own', async ({
  page,
}) => {
  const stops = await stopsOf(
    page,
    `<main>
      <button aria-pressed="true">Step-free</button>
      <label><input type="checkbox"> Photocopy</label>
      <label><input type="checkbox" checked> Card</label>
      <button aria-pressed="false">Read aloud <span data-state-words>off</span></button>
      <button>Back</button>
      <h1 aria-pressed="true">A title</h1>
    </main>`,
  );
  expect(stops.map(({ state }) => state)).toEqual([
    { kind: 'switch', isOn: true },
    { kind: 'tick', isOn: false },
    { kind: 'tick', isOn: true },
    { kind: 'words', isOn: false },
    null,
    null,
  ]);
});

test('a question that lies over the screen is all there is, until it is gone', async ({ page }) => {
  const screen = '<main><h1>A title</h1></main><nav><button>Larger</button></nav>';
  const question = '<h2>Are you still there?</h2><button>I am</button></dialog>';
  expect(await wordsOf(page, `${screen}<dialog open>${question}`)).toEqual(['Are you still there?', 'I am']);
  expect(await wordsOf(page, `${screen}<dialog>${question}`)).toEqual(['A title', 'Larger']);
});
