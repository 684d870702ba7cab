import { expect, type Page } from '@playwright/test';

/**
 * Hears of every key that is struck and every pointer that is no finger, in each document of the page from now on.
 * What it gives stays empty where a journey goes by touch alone.
 */
export async function hearOtherThanTouch(page: Page): Promise<readonly string[]> {
  const others: string[] = [];
  await page.exposeFunction('notByTouch', (what: string) => void others.push(what));
  await page.addInitScript(() => {
    const { notByTouch } = window as unknown as { notByTouch: (what: string) => void };
    addEventListener('keydown', ({ isTrusted, key }) => isTrusted && notByTouch(`key ${key}`), { capture: true });
    addEventListener('pointerdown', ({ pointerType }) => pointerType !== 'touch' && notByTouch(pointerType), {
      capture: true,
    });
  });
  await page.reload();
  return others;
}

/** Holds the venue’s name with a finger until the staff’s door opens; again, where the document changed under it. */
export async function holdNameByTouch(page: Page): Promise<void> {
  const door = page.locator('html[data-screen=staff-door]');
  const devTools = await page.context().newCDPSession(page);
  await expect(async () => {
    const box = await page.locator('[data-entrance]').filter({ visible: true }).first().boundingBox();
    if (!box) throw new Error('the venue’s name is not on the screen');
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    await devTools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    const lift = () => devTools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await door.waitFor({ timeout: 10_000 }).finally(lift);
  }).toPass();
  await devTools.detach();
}

/** Touches keys of the page, one after the other, each by what stands on it. */
export async function touchKeys(page: Page, names: Iterable<string>): Promise<void> {
  for (const name of names) await page.getByRole('button', { name, exact: true }).first().tap();
}

/** Writes Chinese with the keys of the page: the letters of a word, then the word among those that are offered for them. */
export async function writeByTouch(
  page: Page,
  words: readonly (readonly [letters: string, word: string])[],
): Promise<void> {
  for (const [letters, word] of words) {
    await touchKeys(page, letters);
    await page.getByRole('listitem').getByRole('button', { name: word, exact: true }).first().tap();
  }
}
