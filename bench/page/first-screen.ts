import { launchChromium, portrait } from './browser.ts';
import { runTerminal } from './running-terminal.ts';

/**
 * Milliseconds from the start of the terminal's process to its first key that can be pressed.
 * @param dataFolder deleted afterwards; null: an empty one.
 */
export async function timeToFirstScreenMs(dataFolder: string | null = null): Promise<number> {
  const startMs = performance.now();
  const [terminal, browser] = await Promise.all([
    runTerminal(dataFolder === null ? {} : { dataFolder }),
    launchChromium(),
  ]);
  try {
    const page = await browser.newPage({ viewport: portrait });
    await page.goto(terminal.launchAddress);
    await page.getByRole('button').first().waitFor();
    return performance.now() - startMs;
  } finally {
    await browser.close();
    await terminal.stop();
  }
}
