import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from './gallery-page.ts';

/** On `npm run gallery` every picture is drawn, looked at and kept; on `npm test` a part of them is drawn and looked at. */
export const isWhole = process.env.GALLERY === 'all';

const folder = join(root, 'dist', 'gallery');
const passedFile = join(folder, 'passed.txt');
const drawnFromFile = join(folder, 'drawn-from.txt');

/** All that decides what is on a picture and whether it passes. */
const drawnFrom = [
  'dist/gallery-page',
  'core',
  'contract',
  'assets/venues',
  'assets/calendars',
  'test/e2e/gallery',
  'test/support',
];

function digestOfSources(): string {
  // Chromium, and what looks for faults, are those of the packages.
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const name of drawnFrom)
    for (const file of readdirSync(join(root, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted())
      hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Before all: what is known of pictures is forgotten once something that they are drawn from has changed. */
export function forgetOldPictures(): void {
  const digest = digestOfSources();
  if (existsSync(drawnFromFile) && readFileSync(drawnFromFile, 'utf8') === digest) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(drawnFromFile, digest);
}

/** The pictures that broke no rule in an earlier run, which was stopped or had others that did. */
export function passedBefore(): ReadonlySet<string> {
  if (!isWhole || !existsSync(passedFile)) return new Set();
  return new Set(readFileSync(passedFile, 'utf8').split('\n'));
}

/** Notes that a picture broke no rule, so that the next run leaves it out. */
export function notePassed(name: string): void {
  if (isWhole) appendFileSync(passedFile, `${name}\n`);
}

/** Keeps the picture of what is shown. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (isWhole) await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 85 });
}

/** Axe takes longer than all the rest and knows nothing of words: of the whole gallery it looks at what is in Chinese. */
export function isForAxe({ language }: { readonly language: string }): boolean {
  return !isWhole || language === 'zh-CN';
}
