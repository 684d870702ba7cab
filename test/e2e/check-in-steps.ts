import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeCsv } from '#core/sheets/write-csv.ts';
import { writeWorkbook } from '#core/sheets/write-workbook.ts';
import { headings } from '#test/support/fixtures/appointments.ts';
import { key, title } from './every-screen-steps.ts';
import { expect } from './fixtures.ts';
import { enterPin, folderWithPins, holdName } from './staff-fixtures.ts';

export const pins = { attendant: '482913', editor: '705184' };

/** On the day of the fixtures' clock, which shows ten. */
const rows = [
  ['100001', '张建华', '0831', '2026-12-01', '10:30', '身份证补领', 'C6', ''],
  ['100002', '李四', '1111', '2026-12-01', '12:00', '敬老卡', 'A2', ''],
  ['100003', '王五', '2222', '2026-12-01', '09:00', '敬老卡', 'A2', ''],
  ['100004', '赵六', '3333', '2026-12-02', '10:30', '敬老卡', 'A2', ''],
  ['100005', '孙七', '4444', '2026-12-01', '10:30', '敬老卡', 'A2', '取消'],
  ['73619482', '欧阳娜娜', '7913', '2026-12-01', '10:45', '居住证', 'B3', ''],
];

/** A data folder whose staff have PINs, with a good workbook and a bad CSV file that wait to be imported. */
export async function folderWithAppointments(): Promise<string> {
  const dataFolder = await folderWithPins(pins);
  const folder = join(dataFolder, 'import');
  mkdirSync(folder);
  const columns = headings.map((name) => ({ title: name, widthLetters: 12 }));
  writeFileSync(join(folder, '预约.xlsx'), await writeWorkbook([{ name: '预约', columns, rows }], ''));
  writeFileSync(join(folder, '错的.csv'), writeCsv([headings, ['12', ...(rows[0] ?? []).slice(1)]]));
  return dataFolder;
}

/** From the waiting screen to the appointments of today. */
export async function openArrivals(page: Page, role: keyof typeof pins): Promise<void> {
  await expect(key(page, '点这里开始')).toBeVisible();
  await holdName(page);
  await key(page, role === 'editor' ? /^编辑/ : /^值班/).click();
  await enterPin(page, pins[role]);
  await key(page, /^今天的预约/).click();
}

/** Imports the good workbook at the desk, and leaves. */
export async function importAppointments(page: Page): Promise<void> {
  await openArrivals(page, 'editor');
  await key(page, '导入预约').click();
  await key(page, /预约\.xlsx/).click();
  await key(page, '导入').click();
  await expect(page.getByRole('status')).toContainText('6 个预约导入好了');
  await key(page, '退出').click();
}

/** Presses digits on the pad, and enters them. */
export async function enterDigits(page: Page, digits: string, enter = '签到'): Promise<void> {
  for (const digit of digits) await key(page, digit).click();
  await key(page, enter).click();
}

/** The same on a plugged-in keyboard. */
export async function typeDigits(page: Page, digits: string): Promise<void> {
  await page.keyboard.type(digits);
  await page.keyboard.press('Enter');
}

/** Back from what came of a code to the pad. */
export async function backToPad(page: Page): Promise<void> {
  await key(page, '返回').click();
  await expect(title(page, '请输入预约码')).toBeVisible();
}
