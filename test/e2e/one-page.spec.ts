import { begin, expect, test } from './fixtures.ts';

test('the page opens no window, even at a touch; a second page takes the terminal over, and the first does not fight for it', async ({
  kiosk,
  context,
  terminal,
}) => {
  await kiosk.evaluate((address) => {
    const open = () => {
      document.documentElement.dataset.opened = String(window.open(address) !== null);
    };
    addEventListener('click', open, { capture: true });
  }, terminal.origin);
  await begin(kiosk);
  await expect(kiosk.locator('html')).toHaveAttribute('data-opened', 'false');
  expect(context.pages()).toHaveLength(1);

  const second = await context.newPage();
  await second.goto(terminal.origin);
  await begin(second);
  await expect(kiosk.getByRole('heading', { name: '请稍等一下' })).toBeVisible();
  await second.getByRole('button', { name: '打字问' }).click();
  await expect(second.getByRole('textbox', { name: '您的问题' })).toBeVisible();
  await expect(kiosk.getByRole('heading', { name: '请稍等一下' })).toBeVisible();
});
