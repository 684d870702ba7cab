import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeCsv } from '#core/sheets/write-csv.ts';
import { key, reach } from './every-screen-steps.ts';
import { expect } from './fixtures.ts';

const headings = ['编号', '语言', '问法'];

/** What waits for an editor: a picture, two tables of phrasings, a good one and one for an entry that is not there; and an empty stick. */
export function putContentFiles(dataFolder: string): void {
  const folder = join(dataFolder, 'import');
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(dataFolder, 'stick'));
  writeFileSync(join(folder, '问法.csv'), writeCsv([headings, ['id-card-lost', 'zh-CN', '卡没了']]));
  copyFileSync('docs/pictures/home.png', join(folder, 'photo.png'));
  writeFileSync(join(folder, '有错的.csv'), writeCsv([headings, ['nobody', 'zh-CN', '卡没了']]));
}

/** From the console's list of entries to files, what they would change and what is wrong with them, and back. */
export async function walkFiles(page: Page): Promise<void> {
  await key(page, '文件').click();
  await reach('console-files', key(page, /问法\.csv/));
  await key(page, /问法\.csv/).click();
  await reach('console-file', page.getByRole('heading', { name: /要收进草稿/ }));
  await key(page, '返回').click();
  await key(page, /有错的\.csv/).click();
  await reach('console-file-problems', page.getByRole('heading', { name: '1 处要改，什么都没有收' }));
  await key(page, '返回').click();
  await key(page, '把草稿写到 U 盘').click();
  await reach('console-export', key(page, /^样表/));
  await key(page, /^样表/).click();
  await expect(page.getByText(/^写好了：hall .*样表\.xlsx。U 盘可以拔下。/)).toBeVisible();
  await key(page, '条目').click();
}
