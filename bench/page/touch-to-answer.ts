import type { Page } from '@playwright/test';
import { launchChromium, portrait } from './browser.ts';
import { runTerminal } from './running-terminal.ts';

/**
 * Milliseconds from the touch of the ask key to the frame that shows its answer, for one question after another on the
 * running terminal: the event's own time stamp to the first task after the frame in which the asked words stand.
 */
export async function touchToAnswerMs(questions: readonly string[]): Promise<number[]> {
  const [terminal, browser] = await Promise.all([runTerminal(), launchChromium()]);
  try {
    const page = await browser.newPage({ viewport: portrait, hasTouch: true });
    await page.goto(terminal.launchAddress);
    await page.getByRole('button', { name: '点这里开始' }).click();
    await page.getByRole('button', { name: '打字问' }).click();
    const timesMs: number[] = [];
    // The first question may have to wait until the answers are loaded; that is part of the start and not counted.
    for (const question of [questions[0] ?? '', ...questions]) {
      timesMs.push(await askOnce(page, question));
      await page.getByRole('button', { name: '返回' }).first().click();
    }
    return timesMs.slice(1);
  } finally {
    await browser.close();
    await terminal.stop();
  }
}

async function askOnce(page: Page, question: string): Promise<number> {
  await page.getByRole('textbox').fill(question);
  await page.evaluate(watchForAnswer, question);
  await page.getByRole('button', { name: '问', exact: true }).tap();
  const timeMs = await page.evaluate(() => (globalThis as unknown as { answered: Promise<number> }).answered);
  return timeMs;
}

/** Runs in the page. */
function watchForAnswer(question: string): void {
  const page = globalThis as unknown as {
    answered: Promise<number>;
    document: { body: { innerText: string }; querySelector: (selector: string) => unknown };
    addEventListener: (type: string, run: (event: { timeStamp: number }) => void, options: object) => void;
    requestAnimationFrame: (run: () => void) => void;
  };
  page.answered = new Promise((resolve) => {
    page.addEventListener(
      'pointerup',
      (event) => {
        const look = () => {
          const shown =
            !page.document.querySelector('[role=textbox], textarea, input:not([type=checkbox])') &&
            page.document.body.innerText.includes(question);
          if (!shown) return page.requestAnimationFrame(look);
          // A task queued in one frame runs after that frame has been painted.
          page.requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp), 0));
        };
        page.requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}
