import { expect, test } from './fixtures.ts';

test('a second page takes the terminal over, and the first does not fight for it', async ({
  kiosk,
  context,
  terminal,
}) => {
  await kiosk.getByRole('button', { name: '点这里开始' }).click();
  const second = await context.newPage();
  await second.goto(terminal.origin);
  await second.getByRole('button', { name: '点这里开始' }).click();
  await expect(kiosk.getByRole('heading', { name: '请稍等一下' })).toBeVisible();
  await second.getByRole('button', { name: '打字问' }).click();
  await expect(second.getByRole('textbox', { name: '您的问题' })).toBeVisible();
  await expect(kiosk.getByRole('heading', { name: '请稍等一下' })).toBeVisible();
});
