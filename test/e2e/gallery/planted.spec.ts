import type { Page } from '@playwright/test';
import type { Violation } from '#renderer/gallery/checks/violation.ts';
import { expect, showShot, test } from './gallery-page.ts';
import { axe, inspect } from './inspected.ts';
import { limitsOf, type Shot } from './shots.ts';

const shot: Shot = {
  screen: 'answer',
  language: 'zh-CN',
  size: 'standard',
  contrast: 'standard',
  reach: 'standard',
  panel: 'portrait',
  venue: 'hall',
};

/** Writes a word on a key that is too narrow for it. */
const tear = (page: Page, word: string) =>
  page.evaluate((textContent) => {
    const key = document.querySelector<HTMLElement>('[data-quay] span');
    if (key) Object.assign(key, { textContent, style: 'width: 2em; overflow-wrap: anywhere; word-break: break-all' });
  }, word);

interface Fault {
  readonly rule: Violation['rule'];
  /** What it is planted into, where that makes a difference. */
  readonly of?: string;
  readonly plant: (page: Page) => Promise<unknown>;
}

/** One fault for every rule, planted into a screen that keeps them all. */
const faults: readonly Fault[] = [
  { rule: 'text-size', plant: (page) => page.addStyleTag({ content: 'h1 { font-size: 20px !important }' }) },
  { rule: 'target-size', plant: (page) => page.addStyleTag({ content: 'nav button { max-height: 60px }' }) },
  { rule: 'reach', plant: (page) => page.addStyleTag({ content: '[data-seal] { position: fixed; top: 200px }' }) },
  { rule: 'contrast', plant: (page) => page.addStyleTag({ content: 'h1 { color: #b0b0b0 !important }' }) },
  {
    rule: 'overflow',
    plant: (page) =>
      page.addStyleTag({ content: '[data-seal] { white-space: nowrap !important; font-size: 300px !important }' }),
  },
  {
    rule: 'overflow',
    of: 'a key',
    plant: (page) => page.addStyleTag({ content: '[data-seal] > span { min-width: calc(100% + 30px) }' }),
  },
  {
    rule: 'seal',
    plant: (page) => page.evaluate(() => document.querySelector('nav button')?.setAttribute('data-seal', '')),
  },
  {
    rule: 'quay',
    plant: (page) =>
      page.evaluate(() => document.querySelector('nav')?.append(document.querySelector('nav button') ?? '')),
  },
  {
    rule: 'apart',
    plant: (page) => page.addStyleTag({ content: 'main button:not([data-seal]) { margin-inline: -12px }' }),
  },
  { rule: 'torn-word', of: 'letters', plant: (page) => tear(page, 'Finish') },
  { rule: 'torn-word', of: 'Chinese', plant: (page) => tear(page, '洗手间') },
  {
    rule: 'orphan',
    plant: (page) => page.addStyleTag({ content: 'h1 { width: 8.2em; text-wrap: wrap; word-break: break-all }' }),
  },
  { rule: 'order', plant: (page) => page.addStyleTag({ content: 'nav { direction: rtl }' }) },
];

test('the answer keeps every rule before a fault is planted', async ({ page, gallery }) => {
  await showShot(page, gallery, shot);
  expect(await inspect(page, limitsOf(shot))).toEqual([]);
  expect(await axe(page)).toEqual([]);
});

for (const { rule, of, plant } of faults)
  test(`a planted fault of ${rule}${of ? ` in ${of}` : ''} is found`, async ({ page, gallery }) => {
    await showShot(page, gallery, shot);
    await plant(page);
    const rules = (await inspect(page, limitsOf(shot))).map((violation) => violation.rule);
    expect(rules).toContain(rule);
  });

test('axe finds a planted key without a name', async ({ page, gallery }) => {
  await showShot(page, gallery, shot);
  const plant = () => page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  await plant();
  expect((await axe(page)).join(' ')).toContain('button-name');
  // From now on the page holds axe, and is drawn anew.
  await showShot(page, gallery, { ...shot, language: 'en' });
  expect(await axe(page)).toEqual([]);
  await plant();
  expect((await axe(page)).join(' ')).toContain('button-name');
});
