import { setTimeout as wait } from 'node:timers/promises';
import type { PageRemote } from './page-remote.ts';
import type { PlantedMarks } from './planted-marks.ts';

const holdNameMs = 3300;
const settleMs = 2000;
const lookAgainMs = 50;
const mostTries = 5;

interface Sight {
  readonly shows: string;
  readonly name?: string;
}

const typingScreen: Sight = { shows: '[data-typing-field]' };
const waitingScreen: Sight = { shows: 'button', name: '点这里开始' };

/** A finger that comes while a screen is still being drawn may be lost: whoever sees nothing happen does it again. */
async function until(page: PageRemote, { shows, name }: Sight, act: () => Promise<void>): Promise<void> {
  const isSeen = () => page.shows(shows, name).catch(() => false);
  for (let tries = 0; tries === 0 || (tries < mostTries && !(await isSeen())); tries += 1) {
    // What is to be pressed may have gone with the screen that the finger before this one led to.
    await act().catch(() => null);
    for (const untilMs = performance.now() + settleMs; performance.now() < untilMs && !(await isSeen()); )
      await wait(lookAgainMs);
  }
  await page.seen(shows, name);
}

/** Somebody begins a visit and asks an ID number, a telephone number, a name and a question, and stays. */
export async function askMarks(page: PageRemote, marks: PlantedMarks): Promise<void> {
  await beginTyping(page);
  await askDigits(page, marks.idNumber.text);
  await typeAgain(page);
  await askDigits(page, marks.telephone.text);
  await typeAgain(page);
  await askName(page, marks.name.text, marks.name.syllables);
  await typeAgain(page);
  await typeKeys(page, marks.question.text);
  await page.press('button', '问');
  await page.seen('html[data-screen=unsure], html[data-screen=clarify]');
}

export async function endVisit(page: PageRemote): Promise<void> {
  await until(page, waitingScreen, () => page.press('button', '结束清除'));
}

/** Somebody holds the venue's name and types a PIN that is none; the pad says so. */
export async function mistypePin(page: PageRemote, pin: string): Promise<void> {
  await until(page, { shows: 'html[data-screen=staff-door]' }, () => page.hold('[data-entrance]', holdNameMs));
  await typeKeys(page, pin);
  await page.press('button', '进入');
  await page.seen('[role=alert], [role=status], [aria-live]');
}

export async function leaveDoor(page: PageRemote): Promise<void> {
  await until(page, waitingScreen, () => page.press('button', '返回'));
}

/** A visit that leaves nothing to look for. */
export async function visitHarmlessly(page: PageRemote): Promise<void> {
  await beginTyping(page);
  await typeKeys(page, 'sfzdl');
  await page.press('button', '问');
  await page.seen('html:not([data-screen=type])');
  await endVisit(page);
}

async function beginTyping(page: PageRemote): Promise<void> {
  await until(page, { shows: 'html[data-screen=home]' }, () => page.press('button', '点这里开始'));
  await until(page, typingScreen, () => page.press('button', '打字问'));
}

async function typeAgain(page: PageRemote): Promise<void> {
  await until(page, typingScreen, () => page.press('button', '换个说法再问'));
}

async function typeKeys(page: PageRemote, text: string): Promise<void> {
  for (const key of text) await page.press('button', key);
}

async function askDigits(page: PageRemote, digits: string): Promise<void> {
  await until(page, { shows: 'button', name: '9' }, () => page.press('button', '123'));
  await typeKeys(page, digits);
  await page.press('button', '问');
}

/** Character by character: each is chosen among what its syllable may stand for, however many pages that are. */
async function askName(page: PageRemote, name: string, syllables: readonly string[]): Promise<void> {
  const characters = [...name];
  for (const [at, syllable] of syllables.entries()) {
    await typeKeys(page, syllable);
    const character = characters[at] ?? '';
    await page.seen('li > button');
    while (!(await page.shows('li > button', character))) await page.press('[data-turns=next] button');
    await page.press('li > button', character);
  }
  await page.press('button', '问');
}
