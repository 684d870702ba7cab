import type { PageRemote } from './page-remote.ts';
import type { PlantedMarks } from './planted-marks.ts';

const holdNameMs = 3300;

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
  await page.press('button', '结束清除');
  await page.seen('button', '点这里开始');
}

/** Somebody holds the venue's name and types a PIN that is none; the pad says so. */
export async function mistypePin(page: PageRemote, pin: string): Promise<void> {
  await page.hold('[data-entrance]', holdNameMs);
  await page.seen('html[data-screen=staff-door]');
  await typeKeys(page, pin);
  await page.press('button', '进入');
  await page.seen('[role=alert], [role=status], [aria-live]');
}

export async function leaveDoor(page: PageRemote): Promise<void> {
  await page.press('button', '返回');
  await page.seen('button', '点这里开始');
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
  await page.press('button', '点这里开始');
  await page.seen('html[data-screen=home]');
  await page.press('button', '打字问');
  await page.seen('[data-typing-field]');
}

async function typeAgain(page: PageRemote): Promise<void> {
  await page.press('button', '换个说法再问');
  await page.seen('[data-typing-field]');
}

async function typeKeys(page: PageRemote, text: string): Promise<void> {
  for (const key of text) await page.press('button', key);
}

async function askDigits(page: PageRemote, digits: string): Promise<void> {
  await page.press('button', '123');
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
