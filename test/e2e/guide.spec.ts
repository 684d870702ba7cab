import type { Page } from '@playwright/test';
import jsQr from 'jsqr';
import { ask, goHome, key, title } from './every-screen-steps.ts';
import { begin, expect, test } from './fixtures.ts';

test.describe('in the mall', () => {
  test.use({ run: { venue: 'mall' } });

  test('a shop by its initials, led there over two floors, without steps, and the words taken along', async ({
    kiosk,
  }) => {
    await begin(kiosk);
    await key(kiosk, /找/).first().click();
    await key(kiosk, '打字找').click();
    await kiosk.getByRole('textbox', { name: '您要去的地方' }).fill('yjd');
    await key(kiosk, /眼镜店/).click();
    await expect(title(kiosk, '218 眼镜店')).toBeVisible();
    await expect(kiosk.getByRole('img', { name: '一楼平面图，画着怎么走' })).toBeVisible();
    await expect(kiosk.getByText('往右走约 30 米，经过开票台。')).toBeVisible();

    await key(kiosk, '不走台阶').click();
    await expect(key(kiosk, '不走台阶')).toHaveAttribute('aria-pressed', 'true');
    await expect(kiosk.getByText(/全程没有台阶/)).toBeVisible();
    await key(kiosk, '下一步').click();
    await expect(kiosk.getByText('乘左手边的东侧电梯上到二楼。')).toBeVisible();
    await key(kiosk, '下一步').click();
    await expect(kiosk.getByRole('img', { name: '二楼平面图，画着怎么走' })).toBeVisible();

    await key(kiosk, '扫码带走').click();
    const code = kiosk.getByRole('img', { name: '扫码带走' });
    await expect(code).toBeVisible();
    const told = await readCode(await code.screenshot(), kiosk);
    expect(told).toContain('1. 往右走约 30 米，经过开票台。');
    await key(kiosk, '返回').click();
    while ((await key(kiosk, '下一步').count()) > 0) await key(kiosk, '下一步').click();
    await expect(key(kiosk, '找别的地方')).toBeVisible();
    // Back goes through the sentences before it leaves the way.
    await key(kiosk, '返回').click();
    await expect(key(kiosk, '下一步')).toBeVisible();

    // A question that asks for a place leads there, to the nearest; the others are a touch away.
    await goHome(kiosk);
    await ask(kiosk, '卫生间在几楼呀');
    await expect(title(kiosk, /一楼洗手间/)).toBeVisible();
    await expect(kiosk.getByText(/^第 1 步/)).toBeVisible();
    await key(kiosk, '别处也有').click();
    await expect(title(kiosk, '别处也有')).toBeVisible();
    await key(kiosk, /三楼洗手间/).click();
    await expect(title(kiosk, /三楼洗手间/)).toBeVisible();
    await goHome(kiosk);
    await ask(kiosk, '眼睛店怎么走');
    await expect(title(kiosk, '218 眼镜店')).toBeVisible();
  });
});

/** What a phone reads from a picture of a code. */
async function readCode(picture: Buffer, page: Page): Promise<string> {
  const { data, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    return {
      data: Array.from(context.getImageData(0, 0, image.width, image.height).data),
      width: image.width,
      height: image.height,
    };
  }, picture.toString('base64'));
  return jsQr(Uint8ClampedArray.from(data), width, height)?.data ?? '';
}
