import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Guide } from '#contract/venue/guide.ts';
import { type Place, type VenueContent, venueContentSchema } from '#contract/venue/venue.ts';
import { usePublicationsAtRest as withPublications } from '#core/composition/publications-at-rest.ts';
import { createLog } from '#core/system/log.ts';
import { markedVenue } from '../live/marked-venue.ts';
import { launchChromium, portrait } from '../page/browser.ts';
import { runTerminal } from '../page/running-terminal.ts';
import { largeVenue } from './large-venue.ts';

/** The sample whose name the house takes, so that a terminal starts with it. */
const venueId = 'hall';
/** A room is drawn so far around the middle of its place, in units of the plan. */
const halfRoom = 2;

/**
 * Milliseconds from the touch on a place to the task after the frame in which its floor stands drawn, way and all, for so many places of a house
 * of 10,000, each floor with a thousand rooms; on the running terminal, in Chromium that draws by its processor.
 */
export async function planPaintMs(rounds: number): Promise<number[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'yingbin-run-'));
  const content = largeContent();
  const log = createLog({ sink: { write: () => {} }, level: 'error' });
  const published = await withPublications({ dataFolder, named: venueId, log }, ({ publish }) =>
    publish({ content, role: 'command', basedOn: null }),
  );
  if (!published.ok) throw new Error(`the house is not published: ${published.code}`);
  const [terminal, browser] = await Promise.all([runTerminal({ dataFolder, venue: venueId }), launchChromium()]);
  try {
    const page = await browser.newPage({ viewport: portrait, hasTouch: true, locale: 'zh-CN' });
    await page.goto(terminal.launchAddress);
    await page.getByRole('button', { name: '点这里开始' }).click();
    await page.getByRole('button', { name: /^找/ }).first().click();
    await page.getByRole('button', { name: '打字找' }).click();
    const names = content.venue.places.flatMap(({ name, spot }) => (spot ? [name['zh-CN']] : []));
    const timesMs: number[] = [];
    // The first page that shows a plan also loads what draws it; that is part of the start and not counted.
    for (let round = 0; round <= rounds; round += 1) {
      timesMs.push(await openOnce(page, names[(round * 7919) % names.length] ?? ''));
      await page.getByRole('button', { name: '返回' }).first().click();
    }
    return timesMs.slice(1);
  } finally {
    await browser.close();
    await terminal.stop();
  }
}

async function openOnce(page: Page, name: string): Promise<number> {
  await page.getByRole('textbox').fill(name);
  const row = page.getByRole('button', { name: new RegExp(`${name}(?!\\d)`) }).first();
  await row.waitFor();
  await page.evaluate(watchForPlan);
  await row.tap();
  return page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted);
}

/** Runs in the page. */
function watchForPlan(): void {
  const page = globalThis as unknown as {
    painted: Promise<number>;
    document: { querySelector: (selector: string) => unknown };
    addEventListener: (type: string, run: (event: { timeStamp: number }) => void, options: object) => void;
    requestAnimationFrame: (run: () => void) => void;
  };
  page.painted = new Promise((resolve) => {
    page.addEventListener(
      'pointerup',
      (event) => {
        const look = () => {
          if (!page.document.querySelector('[role=img] polyline')) return page.requestAnimationFrame(look);
          // A task queued in one frame runs after that frame has been painted.
          page.requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp), 0));
        };
        page.requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}

function largeContent(): VenueContent {
  const { guide, places: made } = largeVenue();
  const { venue, entries } = markedVenue(1, 3);
  // Its own place stands there beside them.
  const places = made.slice(venue.places.length);
  return venueContentSchema.parse({
    venue: { ...venue, id: venueId, places: [...venue.places, ...places], guide: withPlans(guide, places) },
    entries,
  });
}

/** The house with a room drawn around each place. */
function withPlans(guide: Guide, places: readonly Place[]): Guide {
  const width = Math.max(...guide.nodes.map(({ x }) => x)) + 2 * halfRoom;
  const height = Math.max(...guide.nodes.map(({ y }) => y)) + 4 * halfRoom;
  const floors = guide.floors.map((floor) => {
    const shapes = places.flatMap(({ id, spot }) => {
      if (spot?.floorId !== floor.id) return [];
      const [left, right] = [spot.x - halfRoom, spot.x + halfRoom];
      const [top, bottom] = [spot.y - 1, spot.y + halfRoom];
      const points = `${left},${top} ${right},${top} ${right},${bottom} ${left},${bottom}`;
      return [{ look: 'room' as const, isClosed: true, points, placeId: id }];
    });
    return { ...floor, plan: { width, height, shapes, labels: [] } };
  });
  return { ...guide, floors };
}
