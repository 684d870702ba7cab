import type { Page } from '@playwright/test';
import { crops, showToCamera } from '#bench/faces/camera-pictures.ts';
import { installRecognizer } from '#bench/faces/install-recognizer.ts';
import { enterDigits, folderWithAppointments, importAppointments, openArrivals, typeDigits } from './check-in-steps.ts';
import { key, reach, title } from './every-screen-steps.ts';
import { begin, expect, finish, test } from './fixtures.ts';
import { meshFramesOf } from './mesh-frame.ts';

/** A data folder with appointments to import and a recogniser of faces that is turned on. */
async function folderThatSees(): Promise<string> {
  const dataFolder = await folderWithAppointments();
  await installRecognizer(dataFolder, { checkIn: { facesAlone: 0 }, face: { advisesLiveness: true } });
  return dataFolder;
}

/** From the waiting screen to the faces that are held. */
async function openFaces(page: Page): Promise<void> {
  await openArrivals(page, 'editor');
  await key(page, '人脸登记').click();
}

/** From the waiting screen before the camera, with consent. */
async function stepBeforeCamera(page: Page): Promise<void> {
  await begin(page);
  await key(page, /预约签到/).click();
  await key(page, /看一眼镜头/).click();
  await key(page, /就这次/).click();
  await reach('face-tail', title(page, '手机号后四位'));
  await enterDigits(page, '0831', '下一步');
}

/** Enrolled by one photograph, recognised by another, and gone when they say so. */
export function describeFaces(pictureFile: string): void {
  test.describe('where faces are recognised', () => {
    test.use({
      run: async ({ page: _ }, use) => {
        await use({ dataFolder: await folderThatSees() });
      },
    });

    test('from the consent at the desk over a check-in by face to its withdrawal', async ({ kiosk }) => {
      test.setTimeout(240_000);
      await importAppointments(kiosk);
      await openFaces(kiosk);
      await reach('faces-none', title(kiosk, '没有人登记人脸'));
      await key(kiosk, '凭回执查').click();
      await typeDigits(kiosk, '0000000000000000');
      await reach('face-receipt', kiosk.getByText('这个号下面没有登记'));
      await key(kiosk, '返回').click();
      // The recogniser is loaded after the first screen: until then nobody can be enrolled.
      await expect(async () => {
        await key(kiosk, '返回').click();
        await key(kiosk, '人脸登记').click();
        await expect(key(kiosk, '登记一位')).toBeVisible({ timeout: 1000 });
      }).toPass({ timeout: 60_000 });
      await key(kiosk, '登记一位').click();
      await typeDigits(kiosk, '999999');
      await reach('face-code', kiosk.getByText('没有这个预约'));
      await typeDigits(kiosk, '100001');
      await reach('face-offer', title(kiosk, /把屏幕交给张\*华/));
      await key(kiosk, '交给本人').click();

      await kiosk.getByRole('button', { name: '点这里开始' }).click();
      await reach('enrol-consent', title(kiosk, /登记人脸之前/));
      await showToCamera(pictureFile, crops.womanNow);
      await key(kiosk, '同意登记').click();
      await reach('enrol-camera', kiosk.getByText('镜头开着'));
      await reach('enrol-done', title(kiosk, '登记好了'));
      const shown = await kiosk.getByText(/^\d{4} \d{4} \d{4} \d{4}$/).textContent();
      const receipt = (shown ?? '').replaceAll(' ', '');
      await key(kiosk, '好了，清掉').click();

      // Somebody else is not let in.
      await showToCamera(pictureFile, crops.stranger);
      await begin(kiosk);
      await key(kiosk, /预约签到/).click();
      await reach('check-in-faces', key(kiosk, /看一眼镜头/));
      await key(kiosk, /看一眼镜头/).click();
      await reach('face-consent', title(kiosk, /开镜头之前/));
      await expect(kiosk.getByText('看着像照片，就请工作人员看一眼', { exact: false })).toBeVisible();
      // What guides by the mesh is loaded while this is read, shut off from everything.
      await expect.poll(() => meshFramesOf(kiosk).length).toBe(1);
      await key(kiosk, /就这次/).click();
      await expect(title(kiosk, '手机号后四位')).toBeVisible();
      await enterDigits(kiosk, '0831', '下一步');
      await reach('face-over', title(kiosk, '这次没认出来'));
      expect(meshFramesOf(kiosk)).toEqual([]);
      await key(kiosk, '换成预约码').click();
      await expect(title(kiosk, '请输入预约码')).toBeVisible();
      await finish(kiosk);

      // Where the mesh does not come, the vision process guides.
      await kiosk.route('**/mesh/*.wasm', (route) => route.abort());
      await showToCamera(pictureFile, crops.womanThen);
      await stepBeforeCamera(kiosk);
      await reach('face-camera', kiosk.getByText('镜头开着'));
      await reach('face-ask', title(kiosk, /张\*华/));
      await key(kiosk, '是我').click();
      await expect(title(kiosk, '签到好了')).toBeVisible();
      await expect(kiosk.getByText('10:30')).toBeVisible();
      await key(kiosk, '好了，清掉').click();

      await openFaces(kiosk);
      await reach('faces', title(kiosk, '1 人登记了人脸'));
      await key(kiosk, /张\*华/).click();
      await reach('face-held', title(kiosk, /这里存了什么/));
      await key(kiosk, '退出').click();

      await begin(kiosk);
      await key(kiosk, '便利').click();
      await key(kiosk, /您的话怎么用/).click();
      await reach('notice-faces', key(kiosk, '撤回人脸登记'));
      await key(kiosk, '撤回人脸登记').click();
      await expect(title(kiosk, '撤回人脸登记')).toBeVisible();
      await typeDigits(kiosk, '1111111111111111');
      await reach('face-withdraw', kiosk.getByText('这个号下面没有登记'));
      // The next digit comes before the answer: a refusal like the last clears it, too.
      await kiosk.keyboard.type('2222222222222222');
      await kiosk.evaluate(() => {
        for (const pressed of ['Enter', '5'])
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
      });
      await expect(kiosk.locator('[data-likeliest]')).toHaveAttribute('data-likeliest', '');
      await typeDigits(kiosk, receipt);
      await reach('face-withdrawn', title(kiosk, '已经删除'));
      await key(kiosk, '好了，清掉').click();
      await begin(kiosk);
      await key(kiosk, /预约签到/).click();
      await expect(key(kiosk, /预约码/)).toBeVisible();
      await expect(key(kiosk, /看一眼镜头/)).toHaveCount(0);
    });
  });
}
