import type { Page } from '@playwright/test';
import { showQrToCamera, showToCamera } from '#bench/faces/camera-pictures.ts';
import {
  backToPad,
  enterDigits,
  folderWithAppointments,
  importAppointments,
  openArrivals,
  typeDigits,
} from './check-in-steps.ts';
import { ask, goHome, key, reach, title } from './every-screen-steps.ts';
import { begin, expect, finish, test } from './fixtures.ts';

/** From a workbook over everything that may come of a check-in to the attendant's list. */
export function describeCheckIn(pictureFile: string): void {
  test.describe('where people have appointments', () => {
    test.use({
      run: async ({ page: _ }, use) => {
        // Without a picture there is no camera, and a page looks for one as it opens.
        await showToCamera(pictureFile, null);
        await use({ dataFolder: await folderWithAppointments() });
      },
    });

    test('what a workbook leads to, from the desk over visitors to the attendant', async ({ kiosk }) => {
      test.setTimeout(240_000);
      await begin(kiosk);
      await expect(key(kiosk, /预约签到/)).toHaveCount(0);
      await finish(kiosk);
      await openArrivals(kiosk, 'editor');
      await reach('arrivals-none', title(kiosk, '今天到了 0 位'));
      await key(kiosk, '导入预约').click();
      await reach('import', title(kiosk, '2 个文件等着导入'));
      await key(kiosk, /错的\.csv/).click();
      await reach('import-bad', title(kiosk, '有 1 处要改'));
      await expect(kiosk.getByText('错的 A2')).toBeVisible();
      await key(kiosk, '返回').click();
      await key(kiosk, /预约\.xlsx/).click();
      await reach('import-good', title(kiosk, '可以导入 6 个预约'));
      await key(kiosk, '返回').click();
      await key(kiosk, '返回').click();
      await key(kiosk, '退出').click();
      await importAppointments(kiosk);

      await begin(kiosk);
      await reach('home-check-in', key(kiosk, /预约签到/));
      await ask(kiosk, '我有预约');
      await key(kiosk, '去签到').click();
      await expect(title(kiosk, '您怎么签到')).toBeVisible();
      await goHome(kiosk);
      await key(kiosk, /预约签到/).click();
      await reach('check-in', title(kiosk, '您怎么签到'));
      await key(kiosk, /没有预约/).click();
      await reach('check-in-none', title(kiosk, '没有预约也能办'));
      await key(kiosk, '返回').click();
      await key(kiosk, /预约码/).click();
      await enterDigits(kiosk, '999999');
      await reach('check-in-code', kiosk.getByText(/还可以试 4 次/));
      await typeDigits(kiosk, '100001');
      await reach('check-in-arrived', title(kiosk, '签到好了'));
      await expect(kiosk.getByText('10:30')).toBeVisible();
      await expect(kiosk.getByText('张*华')).toBeVisible();
      await backToPad(kiosk);
      await typeDigits(kiosk, '100001');
      await reach('check-in-already', title(kiosk, '您已经签过到了'));
      await backToPad(kiosk);
      await showCodes(kiosk, pictureFile);
      await backToPad(kiosk);
      await typeDigits(kiosk, '100003');
      await reach('check-in-late', kiosk.getByText(/过了时间/));
      await backToPad(kiosk);
      await typeDigits(kiosk, '100004');
      await reach('check-in-wrong-day', title(kiosk, '您的预约不是今天'));
      await backToPad(kiosk);
      await typeDigits(kiosk, '100005');
      await reach('check-in-cancelled', title(kiosk, '这个预约已取消'));
      await backToPad(kiosk);
      for (const [index, digits] of ['999998', '999997', '999996', '999995'].entries()) {
        await typeDigits(kiosk, digits);
        if (index < 3) await expect(kiosk.getByText(`还可以试 ${3 - index} 次`)).toBeVisible();
      }
      await reach('check-in-over', title(kiosk, '没有找到您的预约'));
      await key(kiosk, '换一种方法').click();
      await expect(key(kiosk, /预约码.*试了几次没找到/)).toBeVisible();
      await key(kiosk, /手机号后四位/).click();
      await reach('check-in-phone', title(kiosk, '手机号后四位'));
      await enterDigits(kiosk, '7913', '下一步');
      await reach('check-in-surname', kiosk.getByRole('textbox', { name: '姓' }));
      await kiosk.getByRole('textbox', { name: '姓' }).fill('欧阳');
      await key(kiosk, '签到').click();
      await expect(title(kiosk, '签到好了')).toBeVisible();
      await goHome(kiosk);
      await finish(kiosk);

      await openArrivals(kiosk, 'attendant');
      await reach('arrivals', title(kiosk, '今天到了 4 位'));
      await key(kiosk, /10:45.*欧\*娜.*刚到.*手机尾号/).click();
      await expect(key(kiosk, /10:45.*欧\*娜.*看过了/)).toBeVisible();
      await expect(key(kiosk, '导入预约')).toHaveCount(0);
    });
  });
}

/** By the code's pad to the camera and back: a code of something else, the right one, and a camera that is refused. */
async function showCodes(kiosk: Page, pictureFile: string): Promise<void> {
  await key(kiosk, '返回').click();
  await reach('check-in-scan-routes', key(kiosk, /扫二维码/));
  await key(kiosk, /扫二维码/).click();
  await reach('check-in-scan-ask', title(kiosk, /开镜头之前/));
  await showQrToCamera(pictureFile, 'https://menu.example/100002');
  await key(kiosk, /打开镜头/).click();
  await reach('check-in-scan', kiosk.getByText('镜头开着'));
  await expect(title(kiosk, '这不是预约的二维码')).toBeVisible();
  await key(kiosk, '返回').click();
  await key(kiosk, /扫二维码/).click();
  await showQrToCamera(pictureFile, '100002');
  await key(kiosk, /打开镜头/).click();
  await reach('check-in-early', kiosk.getByText(/您来早了/));
  await key(kiosk, '返回').click();
  await kiosk.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await key(kiosk, /打开镜头/).click();
  await reach('check-in-scan-over', title(kiosk, '镜头用不了'));
  await key(kiosk, '输预约码').click();
  await expect(title(kiosk, '请输入预约码')).toBeVisible();
  await typeDigits(kiosk, '100002');
  await expect(title(kiosk, '您已经签过到了')).toBeVisible();
}
