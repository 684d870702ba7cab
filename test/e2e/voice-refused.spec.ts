import { expect } from '@playwright/test';
import { deafBrowser } from '#test/support/fakes/chromium-voice.ts';
import { pressToTalk, test } from './voice-fixtures.ts';

test.use({ launchOptions: deafBrowser() });

test('a microphone that may not be used is said in plain words, and touch serves on', async ({ kiosk }) => {
  await pressToTalk(kiosk);
  await expect(kiosk.getByRole('heading', { name: '话筒没有声音' })).toBeVisible();
  await kiosk.getByRole('button', { name: '返回' }).click();
  await expect(kiosk.getByText('话筒没有接通，请打字或点选。')).toBeVisible();
  await expect(kiosk.getByRole('button', { name: '按一下说' })).toHaveCount(0);
  await kiosk.getByRole('button', { name: '打字问' }).click();
  await kiosk.getByRole('textbox', { name: '您的问题' }).fill('身份证丢了怎么补办');
  await kiosk.getByRole('button', { name: '问', exact: true }).click();
  await expect(kiosk.getByRole('heading', { name: '身份证丢了怎么补办' })).toBeVisible();
});
