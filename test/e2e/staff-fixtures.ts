import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { StaffRole } from '#contract/base/authority.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { argon2Hashing } from '#core/engines/argon2.ts';
import { createAudit } from '#core/staff/audit.ts';
import { createPins } from '#core/staff/pins.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { systemClock as clock } from '#core/system/clock.ts';
import { createItems } from '#core/worklist/items.ts';
import { redactionEdition } from '#core/worklist/redact.ts';

/**
 * A data folder whose roles have PINs, as the command on the machine sets them, and in which questions stand that two
 * visitors have asked in vain: between two visitors lie ten minutes, which no test waits for.
 */
export async function folderWithPins(
  pins: Partial<Readonly<Record<StaffRole, string>>>,
  asked: readonly string[] = [],
): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'yingbin-staff-'));
  const db = openRecordDatabase(join(dataFolder, 'record.db'), recordMigrations);
  const store = createPins({ db, clock, hashing: argon2Hashing, audit: createAudit({ db, clock }) });
  for (const [role, pin] of Object.entries(pins)) {
    const set = await store.set({ role: role as StaffRole, pin, by: 'command' });
    if (!set.ok) throw new Error(set.code);
  }
  const items = createItems(db, 1);
  const item = { language: 'zh-CN', redaction: redactionEdition, clarified: 0, nearestId: 'id-card-lost' } as const;
  for (const text of asked) items.add({ ...item, text, firstDay: '2026-11-23', day: '2026-11-23' });
  db.close();
  return dataFolder;
}

/** Presses the keys by which staff want in; again, where the document changed under them. */
export async function pressEntrance(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Control+Alt+KeyS');
    await page.locator('html[data-screen=staff-door]').waitFor({ timeout: 5_000 });
  }).toPass();
}

/** Holds the venue's name, or the notice in its place, as staff do who want in; again, where the document changed under it. */
export async function holdName(page: Page, at = 0.5): Promise<void> {
  const door = page.locator('html[data-screen=staff-door]');
  await expect(async () => {
    const box = await page.locator('[data-entrance]').filter({ visible: true }).first().boundingBox();
    if (!box) throw new Error('the venue’s name is not on the screen');
    await page.mouse.move(box.x + box.width * at, box.y + box.height / 2);
    await page.mouse.down();
    await door.waitFor({ timeout: 10_000 }).finally(() => page.mouse.up());
  }).toPass();
}

/** Types a PIN on the pad, and enters it. */
export async function enterPin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: '进入' }).click();
}

/** From any screen to the desk of a role. */
export async function signIn(page: Page, role: RegExp, pin: string): Promise<void> {
  await holdName(page);
  await page.getByRole('button', { name: role }).click();
  await enterPin(page, pin);
}

/** From the first page of the desk to the questions that found no answer. */
export async function openQuestions(page: Page, name = /^没答上的问题/): Promise<void> {
  await page.getByRole('button', { name }).click();
}

/** From the first page of the desk to the list of readings, once the machine has made them: that takes a while after the start. */
export async function openReadings(
  page: Page,
  names = { questions: /^没答上的问题/, readings: '读音', back: '返回', made: /^[a-z]+\d / },
): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click({ timeout: 2000 });
  await openQuestions(page, names.questions);
  await press(names.readings);
  await expect(async () => {
    if (await page.getByText(names.made).first().isVisible()) return;
    await press(names.back);
    await press(names.readings);
    await expect(page.getByText(names.made).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 90_000 });
}
