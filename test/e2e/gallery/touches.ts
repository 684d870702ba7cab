import type { Page } from '@playwright/test';

/** The words on the keys by which lists are left and turned, in the language of the screen. */
export interface ListKeys {
  readonly back: string;
  /** What the key to the next page says before the number of that page and of all. */
  readonly next: string;
}

/** The fewest touches from home by which each place is opened by touching rows, in the finder that is shown; by place. */
export async function touchesToPlaces(page: Page, keys: ListKeys): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(walkFinder, keys);
}

/** Runs in the page. */
async function walkFinder({ back, next }: ListKeys): Promise<Record<string, number>> {
  const { wanted } = (window as unknown as { galleryLog: { wanted: string[] } }).galleryLog;
  const found: Record<string, number> = {};
  const shown = () => document.querySelector('main')?.innerHTML ?? '';
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  /**
   * Until a touch has done something, and then until three looks are alike: rows come from core, and a key that came with
   * further pages takes room.
   */
  const settle = async (before: string) => {
    while (shown() === before && wanted.length === 0) await nextFrame();
    for (let last = '', alike = 0; alike < 3; ) {
      await nextFrame();
      const now = shown();
      alike = now === last ? alike + 1 : 1;
      last = now;
    }
  };
  const key = (isIt: (words: string) => boolean) =>
    Array.from(document.querySelectorAll<HTMLElement>('main button')).find((one) => isIt(one.innerText.trim()));
  const pressKey = async (isIt: (words: string) => boolean) => {
    const before = shown();
    const pressed = key(isIt);
    if (!pressed) throw new Error('a key that was there is gone');
    wanted.length = 0;
    pressed.click();
    await settle(before);
  };
  const isNext = (words: string) => words.startsWith(next) && /\d\s*\/\s*\d+$/.test(words);
  const blocks = () => Array.from(document.querySelectorAll<HTMLElement>('main [data-flow] [data-block]'));
  /** Touches a row; the place that it opened, or null where it led to further rows. */
  const touch = async (row: string | undefined) => {
    wanted.length = 0;
    const block = blocks().find(({ dataset }) => dataset.block === row);
    const before = shown();
    const button = block?.querySelector('button');
    if (!button) throw new Error('a row that was there is gone');
    button.click();
    await settle(before);
    return /"placeId":"([^"]+)"/.exec(wanted[0] ?? '')?.[1] ?? null;
  };
  /** How many pages there are, as the key to the next one says; null on the last. */
  const pagesOf = () => {
    const said = /\d+$/.exec(key(isNext)?.innerText.trim() ?? '');
    return said ? Number(said[0]) : null;
  };
  const walk = async (touches: number): Promise<void> => {
    for (let page = 0, pages = 1; page < pages; page += 1) {
      pages = pagesOf() ?? page + 1;
      for (const row of blocks().map(({ dataset }) => dataset.block)) {
        const so = touches + page + 1;
        const placeId = await touch(row);
        if (placeId !== null) {
          found[placeId] = Math.min(found[placeId] ?? so, so);
          continue;
        }
        await walk(so);
        // The list is on the page that was left.
        await pressKey((words) => words === back);
      }
      if (page < pages - 1) await pressKey(isNext);
    }
  };
  // The key on home that leads here was the first.
  await walk(1);
  return found;
}
