import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { settingsVersion } from '#contract/settings/versions.ts';
import { storedFacts } from '#contract/upstream/fact.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { fingerprintOf } from '#core/packs/key-file.ts';
import { createOutbox } from '#core/record/outbox.ts';
import { openKeptRecord } from '#core/storage/kept-record.ts';
import { systemClock as clock } from '#core/system/clock.ts';
import { describeNotices } from './every-screen-notices.ts';
import { key, reach, title } from './every-screen-steps.ts';
import { begin, expect, finish, test } from './fixtures.ts';
import { putOtherTerminalsStick } from './other-terminals-stick.ts';
import { enterPin, folderWithPins, holdName } from './staff-fixtures.ts';

/** A data folder that has served, and from which somebody has taken the record with the PINs. */
export function folderWithoutItsRecord(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-taken-'));
  const { db, witness, close } = openKeptRecord(folder, recordMigrations, () => {});
  createOutbox({ db, clock, newId: () => crypto.randomUUID(), witness, facts: storedFacts });
  close();
  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `record.db${end}`), { force: true });
  return folder;
}

/** What is wrong with files of the other terminal's stick, as it is said at the desk. */
const refusedFiles = [
  ['hall-1', '比这里见过的旧，不能采用。'],
  ['altered', '签名之后被改过。'],
  ['unsigned', '没有足够的可信签名，不能采用。'],
  ['expired', '已过有效期，不能采用。'],
] as const;

/** A publisher gives attendants a PIN, and finds in the trail that this was done. */
async function walkPins(page: Page, ownPin: string): Promise<void> {
  await key(page, '改密码').click();
  await reach('pins-who', title(page, '改谁的密码？'));
  await key(page, /^值班/).click();
  await reach('pins-own', title(page, '先输您自己的密码'));
  await enterPin(page, ownPin);
  await reach('pins-new', title(page, '给「值班」设新密码'));
  await enterPin(page, '482913');
  await expect(title(page, '新密码再输一遍')).toBeVisible();
  await enterPin(page, '482913');
  await reach('pins-done', title(page, '新密码可以用了'));
  await key(page, '返回').click();
  await key(page, '谁做了什么').click();
  await reach('staff-trail', page.getByText('发布　设了「值班」的密码'));
  await key(page, '返回').click();
}

/** Who comes next is given a version, whose engine is made first. */
async function isLive(page: Page, version: number): Promise<void> {
  await page.getByText(`第 ${version} 版已启用，下一位访客就看到。`).waitFor();
}

/** How a terminal gets its first PINs, and a version of its content from another terminal. */
export function describeSettingUp(): void {
  test('the first PINs are set behind the entrance of a trial', async ({ kiosk }) => {
    await holdName(kiosk);
    await reach('set-up', title(kiosk, '给「发布」设密码'));
    await enterPin(kiosk, '123456');
    await reach('set-up-refused', kiosk.getByText('太好猜了，换一个。'));
    await enterPin(kiosk, '705184');
    await reach('set-up-again', title(kiosk, '再输一遍'));
  });

  test.describe('where the record with the PINs was taken away', () => {
    test.use({
      run: async ({ page: _ }, use) => {
        await use({ dataFolder: folderWithoutItsRecord() });
      },
    });
    test('staff are told where to set new ones', async ({ kiosk }) => {
      await holdName(kiosk);
      await reach('staff-none', kiosk.getByText(/还没有设密码/));
    });
  });

  describeNotices();

  test.describe('where another terminal’s stick is plugged in', () => {
    const pin = '705184';
    const newTitle = '社保卡不见了怎么补';
    let digits = '';
    test.use({
      run: async ({ page: _ }, use) => {
        const dataFolder = await folderWithPins({ publisher: pin });
        digits = fingerprintOf(await putOtherTerminalsStick(dataFolder, newTitle));
        const settings = { version: settingsVersion, venue: 'hall', hub: { address: null } };
        writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(settings));
        await use({ dataFolder });
      },
    });

    test('a publisher compares its digits, trusts it and takes its versions, one that has diverged too, goes back to one, which visitors see, and is told why others are refused', async ({
      kiosk,
    }) => {
      await holdName(kiosk);
      await enterPin(kiosk, pin);
      await reach('desk-publisher', title(kiosk, '发布台'));
      await walkPins(kiosk, pin);
      await key(kiosk, /^版本和 U 盘/).click();
      await reach('staff-versions', title(kiosk, '内容的版本'));
      await key(kiosk, 'U 盘').click();
      await reach('staff-sticks', title(kiosk, 'U 盘上的文件'));
      await key(kiosk, '写给总台').click();
      await reach('staff-hub-stick', kiosk.getByText(/^已写好 hall-.*facts，没有待报的/));
      await key(kiosk, /钥匙文件/).click();
      await reach('staff-keys-offer', title(kiosk, '两块屏上的数字一样吗？'));
      await expect(kiosk.getByText((digits.match(/.{4}/g) ?? []).join(' '))).toBeVisible();
      await key(kiosk, '一样，信任它').click();
      await reach('staff-keys', title(kiosk, '信任别台的钥匙'));
      await key(kiosk, '返回').click();
      await key(kiosk, 'U 盘').click();
      await key(kiosk, /hall-1\.pack/).click();
      await reach('staff-pack-offer', title(kiosk, '采用这一版吗？'));
      await key(kiosk, '采用').click();
      await isLive(kiosk, 1);
      await key(kiosk, 'U 盘').click();
      await key(kiosk, /hall-2\.pack/).click();
      await kiosk.getByText(/两台都发布过：第 2 版不是从这里的第 1 版/).waitFor();
      await key(kiosk, '采用').click();
      await isLive(kiosk, 2);
      await key(kiosk, 'U 盘').click();
      for (const [file, why] of refusedFiles) {
        await key(kiosk, new RegExp(file)).click();
        await expect(kiosk.getByText(why)).toBeVisible();
      }
      await key(kiosk, '返回').click();
      await key(kiosk, /第 2 版/).click();
      await reach('staff-version', title(kiosk, '正在用这一版'));
      await key(kiosk, '返回').click();
      await key(kiosk, /第 1 版/).click();
      await key(kiosk, '撤回到这一版').click();
      await isLive(kiosk, 3);
      await key(kiosk, /机器带来时的内容/).click();
      await reach('staff-delivered', title(kiosk, '回到机器带来时的内容吗？'));
      await key(kiosk, '退出').click();
      await begin(kiosk);
      await key(kiosk, /大家常问/).click();
      await expect(key(kiosk, new RegExp(newTitle))).toBeVisible();
      await finish(kiosk);

      // What it has no Japanese words for is shown in others, and says so.
      await key(kiosk, '日本語').click();
      await key(kiosk, '文字で聞く').click();
      await kiosk.getByRole('textbox').fill('Replace a lost ID card');
      await kiosk.keyboard.press('Enter');
      await reach('answer-foreign', kiosk.locator('h1[lang], [lang] > h1'));
    });
  });
}
