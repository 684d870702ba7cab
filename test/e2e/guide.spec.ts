import type { Page } from '@playwright/test';
import jsQr from 'jsqr';
import { ask, goHome, key, openFirstPlace, title } from './every-screen-steps.ts';
import { begin, expect, finish, setHourAhead, test } from './fixtures.ts';
import { enterPin, folderWithPins, holdName } from './staff-fixtures.ts';

test.describe('in the mall at lunch', () => {
  test.use({ run: { venue: 'mall' }, clock: '2026-12-01T12:45:00+08:00' });

  test('a question leads to what is on, an offer to its shop, and at its minute it is over', async ({
    kiosk,
    terminal,
  }) => {
    await expect(kiosk.getByText('绘本故事会')).toBeVisible();
    await begin(kiosk);
    await ask(kiosk, '今天有什么优惠吗');
    await expect(title(kiosk, '今天有什么')).toBeVisible();
    const offer = key(kiosk, /面馆午市加蛋/);
    await expect(offer).toContainText('到 13:30');
    await offer.click();
    await expect(kiosk.getByText(/^现在就有，到 13:30 为止。点一碗面/)).toBeVisible();
    await key(kiosk, 'B112 怎么走').click();
    await expect(title(kiosk, /面馆/)).toBeVisible();
    await key(kiosk, '返回').click();
    await expect(kiosk.getByText(/^现在就有/)).toBeVisible();

    await setHourAhead(kiosk, terminal);
    await expect(kiosk.getByText(/^明天 11:00/)).toBeVisible();
    await expect(kiosk.getByText(/现在就有/)).toHaveCount(0);
    await key(kiosk, '看别的活动').click();
    await expect(offer).toContainText('明天 11:00');

    // In large print nobody is offered anything.
    await key(kiosk, '大字').click();
    await expect(key(kiosk, /绘本故事会/)).toBeVisible();
    await expect(offer).toHaveCount(0);
    await finish(kiosk);
  });
});

test.describe('in the mall', () => {
  const pin = '482913';
  test.use({
    run: async ({ page: _ }, use) => {
      await use({ venue: 'mall', dataFolder: await folderWithPins({ attendant: pin }) });
    },
  });

  test('a shop by its initials, led there over two floors without steps, and the words taken along', async ({
    kiosk,
  }) => {
    await begin(kiosk);
    await key(kiosk, /找/).first().click();
    await key(kiosk, '打字找').click();
    await kiosk.getByRole('textbox', { name: '您要去的地方' }).fill('yjd');
    await key(kiosk, /眼镜店/).click();
    await expect(title(kiosk, '218 眼镜店')).toBeVisible();
    await expect(kiosk.getByRole('img', { name: '一楼平面图，画着怎么走' })).toBeVisible();
    await expect(kiosk.getByText('往右走约 30 米，经过 116 晨露果汁。')).toBeVisible();

    // The shortest way has no steps: there is nothing to ask for.
    await expect(kiosk.getByText(/全程没有台阶/)).toBeVisible();
    await expect(key(kiosk, '不走台阶')).toHaveCount(0);
    await key(kiosk, '下一步').click();
    await expect(kiosk.getByText('乘左手边的东侧电梯上到二楼。')).toBeVisible();
    await key(kiosk, '下一步').click();
    await expect(kiosk.getByRole('img', { name: '二楼平面图，画着怎么走' })).toBeVisible();

    await key(kiosk, '扫码带走').click();
    const code = kiosk.getByRole('img', { name: '扫码带走' });
    await expect(code).toBeVisible();
    const told = await readCode(await code.screenshot(), kiosk);
    expect(told).toContain('1. 往右走约 30 米，经过 116 晨露果汁。');
    await key(kiosk, '返回').click();
    await expect(sentence(kiosk)).toBeVisible();
    while ((await key(kiosk, '下一步').count()) > 0) await pressOn(kiosk, '下一步');
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

    // An attendant closes the lift: whoever comes next is led to the other, and with both closed to a person.
    await closeAtDesk(kiosk, pin, ['东侧电梯', '一楼洗手间']);
    await begin(kiosk);
    await ask(kiosk, '眼镜店怎么走');
    await key(kiosk, '不走台阶').click();
    await expect(kiosk.getByText(/东侧电梯维修中，预计 12:\d\d 恢复，请改走这条路。/)).toBeVisible();
    await key(kiosk, '扫码带走').click();
    expect(await readCode(await code.screenshot(), kiosk)).toContain('请改走这条路');
    await key(kiosk, '返回').click();
    while ((await kiosk.getByText(/西侧宽电梯上到二楼/).count()) === 0) await pressOn(kiosk, '下一步');
    await goHome(kiosk);
    await ask(kiosk, '卫生间在哪');
    await expect(title(kiosk, /洗手间/)).toBeVisible();
    await expect(title(kiosk, '一楼洗手间')).toHaveCount(0);
    await finish(kiosk);

    await closeAtDesk(kiosk, pin, ['西侧宽电梯']);
    await begin(kiosk);
    await ask(kiosk, '眼镜店怎么走');
    await key(kiosk, '不走台阶').click();
    await expect(kiosk.getByText(/东侧电梯维修中，预计 12:\d\d 恢复。现在没有轮椅能走到那里的路/)).toBeVisible();
    await key(kiosk, '叫工作人员').click();
    await expect(title(kiosk, '这件事请人来帮您')).toBeVisible();
  });
});

test.describe('in the mall, for whoever reads or reaches otherwise', () => {
  test.use({ run: { venue: 'mall' } });

  test('from finding to arriving: in English and large print, in Korean, and with everything low', async ({
    kiosk,
  }) => {
    await key(kiosk, 'English').click();
    await key(kiosk, 'Larger').click();
    await expect(kiosk.locator('html')).toHaveAttribute('data-size', 'elder');
    await key(kiosk, /^Find a shop/).click();
    await key(kiosk, 'Type a name').click();
    await kiosk.getByRole('textbox', { name: 'The place you are looking for' }).fill('opt');
    await key(kiosk, /Optician/).click();
    await expect(title(kiosk, '218 Optician')).toBeVisible();
    await expect(kiosk.getByRole('img', { name: 'Plan of 1F with the way drawn on it' })).toBeVisible();
    await walkTo(kiosk, 'Next step', /^218 Optician is .*on your (left|right)\.$/);
    await expect(kiosk.getByRole('img', { name: 'Plan of 2F with the way drawn on it' })).toBeVisible();
    await expect(key(kiosk, 'Another place')).toBeVisible();
    await kiosk.locator('[data-quay=end]').click();

    await key(kiosk, '한국어').click();
    await key(kiosk, /^매장 찾기/).click();
    await key(kiosk, '글자로 찾기').click();
    await kiosk.getByRole('textbox', { name: '찾으시는 곳' }).fill('안경');
    await key(kiosk, /안경점/).click();
    await expect(title(kiosk, '218 안경점')).toBeVisible();
    await walkTo(kiosk, '다음', /218 안경점입니다\.$/);
    await kiosk.locator('[data-quay=end]').click();

    // With everything low nobody is led over steps, and the way stays so from stop to stop.
    await begin(kiosk);
    await key(kiosk, '低位').click();
    await expect(kiosk.locator('html')).toHaveAttribute('data-reach', 'low');
    await key(kiosk, /^找店铺/).click();
    await openFirstPlace(kiosk);
    await expect(key(kiosk, '不走台阶')).toHaveAttribute('aria-pressed', 'true');
    await expect(kiosk.getByText(/全程没有台阶/)).toBeVisible();
    await walkTo(kiosk, '下一步', /^(前面|左手边|右手边|左前方|右前方).*就是 ?\d+ .+。$/);
    await key(kiosk, '找别的地方').click();
    await expect(kiosk.locator('html')).toHaveAttribute('data-screen', 'finder');
    await finish(kiosk);
  });
});

test('a matter from an answer to its list, one answer changed, the list taken along, and nothing of it left', async ({
  kiosk,
}) => {
  await begin(kiosk);
  await key(kiosk, '打字问').click();
  await kiosk.getByRole('textbox', { name: '您的问题' }).fill('身份证丢了怎么补办');
  await key(kiosk, '问').click();
  await key(kiosk, '看我要带什么').click();
  // That it is lost was said in the question.
  for (const answer of [/有户口本/, /能来/, /[^不]满 16 岁/, /不急/])
    await kiosk.getByRole('listitem').getByRole('button', { name: answer }).first().click();
  await expect(kiosk.getByRole('checkbox', { name: /户口本/ })).toBeVisible();
  await expect(kiosk.getByText('40')).toBeVisible();

  await key(kiosk, '改我选的').click();
  await key(kiosk, /丢了补一张/).click();
  await key(kiosk, /到期换新的/).click();
  await key(kiosk, /没有变/).click();
  await expect(kiosk.getByRole('checkbox', { name: /旧身份证/ })).toBeVisible();
  await expect(kiosk.getByRole('checkbox', { name: /户口本/ })).toHaveCount(0);
  await kiosk.getByRole('checkbox', { name: /旧身份证/ }).check({ force: true });

  await key(kiosk, /扫码带走/).click();
  await expect(kiosk.getByRole('img', { name: '扫码带走' })).toBeVisible();
  await key(kiosk, '返回').click();
  await key(kiosk, /C1/).click();
  await expect(title(kiosk, /C1/)).toBeVisible();

  await finish(kiosk);
  await begin(kiosk);
  await key(kiosk, /办事前先问清楚/).click();
  await key(kiosk, '办身份证带什么').click();
  await expect(kiosk.getByText('第 1 问，后面最多还有 4 问')).toBeVisible();
  await expect(kiosk.locator('[aria-current=true]')).toHaveCount(0);
});

const sentence = (page: Page) => page.locator('[data-sentence]');

/** Presses on to the next sentence, which is another one. */
async function pressOn(page: Page, next: string): Promise<void> {
  const before = await sentence(page).innerText();
  await key(page, next).click();
  await expect(sentence(page)).not.toHaveText(before);
}

/** Presses on from sentence to sentence until the last says that one is there. */
async function walkTo(page: Page, next: string, arrived: RegExp): Promise<void> {
  while ((await key(page, next).count()) > 0) await pressOn(page, next);
  await expect(sentence(page)).toHaveText(arrived);
}

/** An attendant closes things for two hours, from the waiting screen or any other and back to it. */
async function closeAtDesk(page: Page, pin: string, names: readonly string[]): Promise<void> {
  await holdName(page);
  await enterPin(page, pin);
  await key(page, /^停用/).click();
  for (const name of names) {
    await key(page, new RegExp(`^${name}`)).click();
    await key(page, '两小时').click();
  }
  await expect(page.getByText(/维修中，预计 12:\d\d 恢复。/).first()).toBeVisible();
  await key(page, '退出').click();
}

/** What a phone reads from a picture of a code: one letter a pixel comes out of the page, for numbers in a list take long. */
async function readCode(picture: Buffer, page: Page): Promise<string> {
  const { dots, width } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let dots = '';
    for (let at = 0; at < data.length; at += 4) dots += (data[at] ?? 0) < 128 ? '#' : ' ';
    return { dots, width: image.width };
  }, picture.toString('base64'));
  const pixels = new Uint8ClampedArray(dots.length * 4);
  for (let at = 0; at < dots.length; at++) pixels.fill(dots[at] === '#' ? 0 : 255, at * 4, at * 4 + 4);
  return jsQr(pixels, width, dots.length / width)?.data ?? '';
}
