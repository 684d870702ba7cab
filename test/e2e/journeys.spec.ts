import type { Locator, Page } from '@playwright/test';
import { screenSchema } from '#contract/page/visit.ts';
import { begin, expect, finish, test } from './fixtures.ts';

const key = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const screenOf = (page: Page) => page.locator('html').getAttribute('data-screen');

async function ask(page: Page, question: string): Promise<void> {
  await key(page, '打字问').click();
  await page.getByRole('textbox', { name: '您的问题' }).fill(question);
  await key(page, '问').click();
}

const languages = [
  { name: '中文', popular: /大家常问/, finish: '结束清除', lang: 'zh-CN' },
  { name: 'English', popular: /Often asked/, finish: 'Finish', lang: 'en' },
  { name: '日本語', popular: /よくある質問/, finish: '終了', lang: 'ja' },
  { name: '한국어', popular: /자주 묻는 것/, finish: '마치기', lang: 'ko' },
] as const;

test('visitors who read Chinese, English, Japanese and Korean touch what people ask, read the answer and leave', async ({
  kiosk,
}) => {
  for (const { name, popular, finish, lang } of languages) {
    await key(kiosk, name).click();
    await expect(kiosk.locator('html')).toHaveAttribute('lang', lang);
    await key(kiosk, popular).click();
    await kiosk.getByRole('listitem').getByRole('button').first().click();
    await expect.poll(() => screenOf(kiosk), { message: name }).toBe('answer');
    await expect(kiosk.getByRole('heading', { level: 1 })).toBeVisible();
    await key(kiosk, finish).click();
    await expect.poll(() => screenOf(kiosk), { message: name }).toBe('attract');
  }
});

test('a visitor with nothing but a keyboard asks and reads', async ({ kiosk }) => {
  await expect(key(kiosk, '点这里开始')).toBeVisible();
  await kiosk.keyboard.press('Tab');
  await expect(key(kiosk, '点这里开始')).toBeFocused();
  await kiosk.keyboard.press('Enter');
  await expect(kiosk.getByRole('heading', { name: /您要办什么事/ })).toBeVisible();
  for (let turn = 0; turn < 20; turn++) {
    await kiosk.keyboard.press('Tab');
    if (await key(kiosk, '打字问').evaluate((element) => element === document.activeElement)) break;
  }
  await kiosk.keyboard.press('Enter');
  await expect.poll(() => screenOf(kiosk)).toBe('type');
  await kiosk.keyboard.type('shenfenzhengdiule');
  await kiosk.keyboard.press(' ');
  // The first Enter may still settle letters that are open.
  await expect(async () => {
    await kiosk.keyboard.press('Enter');
    expect(await screenOf(kiosk)).not.toBe('type');
  }).toPass();
});

test('large print: five keys on the quay, large words, one question', async ({ kiosk }) => {
  await begin(kiosk);
  await key(kiosk, '大字').click();
  await expect(kiosk.getByRole('navigation').getByRole('button')).toHaveCount(5);
  await key(kiosk, '其他事项').click();
  await key(kiosk, /大家常问/).click();
  await key(kiosk, /^下一页 2/).click();
  await kiosk.getByRole('listitem').getByRole('button').first().click();
  await expect.poll(() => screenOf(kiosk)).toBe('answer');
  // Who comes back to a list is where they left it.
  await key(kiosk, '返回').click();
  await expect(key(kiosk, /^下一页 3/)).toBeVisible();
  await key(kiosk, '返回').click();
  await key(kiosk, /大家常问/).click();
  await expect(key(kiosk, /^下一页 2/)).toBeVisible();
  await key(kiosk, /^下一页 2/).click();
  await key(kiosk, '返回').click();
  await ask(kiosk, '身份证丢了怎么补办');
  await expect.poll(() => screenOf(kiosk)).toBe('answer');
  const title = kiosk.getByRole('heading', { level: 1 });
  const sizePx = await title.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(sizePx).toBeGreaterThanOrEqual(112);
  // Low reach has fewer rows on a page: the one that asked for it stays in sight.
  await key(kiosk, '便利').click();
  await key(kiosk, /要按的都在下半边/).click();
  await expect(kiosk.locator('html')).toHaveAttribute('data-reach', 'low');
  await expect(key(kiosk, /要按的都在下半边/)).toHaveAttribute('aria-pressed', 'true');
  // Nothing of it is left for who comes next.
  await finish(kiosk);
  await begin(kiosk);
  await key(kiosk, '大字').click();
  await key(kiosk, '其他事项').click();
  await key(kiosk, /大家常问/).click();
  await expect(key(kiosk, /^下一页 2/)).toBeVisible();
});

test('low reach: a whole visit without a touch above the middle', async ({ kiosk }) => {
  const touch = async (control: Locator) => {
    await expect(control).toBeVisible();
    // Where it comes to rest.
    await expect.poll(async () => (await control.boundingBox())?.y ?? 0).toBeGreaterThanOrEqual(960);
    await control.click();
  };
  await touch(key(kiosk, '点这里开始'));
  await touch(key(kiosk, '低位'));
  await expect(kiosk.locator('html')).toHaveAttribute('data-reach', 'low');
  await touch(key(kiosk, /大家常问/));
  await touch(kiosk.getByRole('listitem').getByRole('button').first());
  await expect.poll(() => screenOf(kiosk)).toBe('answer');
  await touch(key(kiosk, '更多'));
  await touch(key(kiosk, /下一页/));
  await touch(key(kiosk, '有用'));
  await expect(kiosk.getByText('谢谢，记下了')).toBeVisible();
  await touch(key(kiosk, '结束清除'));
});

test('contrast and typing with staff are two touches away', async ({ kiosk }) => {
  await begin(kiosk);
  await key(kiosk, '便利').click();
  await key(kiosk, /黑底亮字/).click();
  await expect(kiosk.locator('html')).toHaveAttribute('data-contrast', 'high');
  await key(kiosk, /打字跟工作人员说/).click();
  await kiosk.getByRole('textbox').fill('请问洗手间在哪里');
  await key(kiosk, '给对方看').click();
  await expect(kiosk.getByText('请问洗手间在哪里')).toBeVisible();
});

/** Reached by journeys of their own: where a microphone or a camera is, appointments, matters, exhibits, what is on. */
const reachedElsewhere = /^(listen|check-in|face-|enrol-|matter|exhibit|trail|event)/;

test('every screen of the contract is reached by touch', async ({ kiosk }) => {
  test.setTimeout(120_000);
  const reached = new Set<string>();
  const look = async (expected: string) => {
    await expect.poll(() => screenOf(kiosk)).toBe(expected);
    reached.add(expected);
  };
  const back = () => key(kiosk, '返回').click();
  const goHome = async () => {
    // The screen may change between a look and a touch; then there is nothing to go back to any more.
    while ((await screenOf(kiosk)) !== 'home')
      await key(kiosk, '返回')
        .click({ timeout: 2000 })
        .catch(() => null);
  };
  await begin(kiosk);
  await look('home');
  await key(kiosk, '中文').click();
  await look('language');
  await back();
  for (const [row, name] of [
    [/您的话怎么用/, 'notice'],
    [/打字跟工作人员说/, 'staff-chat'],
  ] as const) {
    await key(kiosk, '便利').click();
    await look('sound');
    await key(kiosk, row).click();
    await look(name);
    await goHome();
  }
  await key(kiosk, '紧急').click();
  await look('emergency');
  await goHome();
  await key(kiosk, /找窗口/).click();
  await look('finder');
  await key(kiosk, '打字找').click();
  await look('find');
  await back();
  await expect(async () => {
    if ((await screenOf(kiosk)) === 'finder')
      await kiosk.getByRole('listitem').getByRole('button').first().click({ timeout: 1000 });
    expect(await screenOf(kiosk)).toBe('place');
  }).toPass();
  await look('place');
  await goHome();
  await kiosk.getByRole('region', { name: '按事项找' }).getByRole('button').nth(2).click();
  await look('category');
  await kiosk.getByRole('listitem').getByRole('button').first().click();
  await look('answer');
  await back();
  await back();
  await key(kiosk, '打字问').click();
  await look('type');
  await back();
  for (const vague of ['卡', '证丢了', '卡丢了怎么办', '怎么补办', '证', '办理']) {
    await ask(kiosk, vague);
    await expect.poll(() => screenOf(kiosk)).not.toBe('type');
    const found = await screenOf(kiosk);
    if (found) reached.add(found);
    await goHome();
    if (found === 'clarify') break;
  }
  await ask(kiosk, '嗯嗯啊啊');
  await look('unsure');
  await key(kiosk, '请工作人员来').click();
  await look('hand-over');
  await goHome();
  await ask(kiosk, '谢谢');
  await look('first-words');
  // Whoever is in danger gets no answer and no doubt.
  await goHome();
  await ask(kiosk, '我心口疼，喘不上气');
  await look('emergency');
  const names = screenSchema.options.flatMap((option) => {
    const { name } = option.shape;
    return 'options' in name ? [...name.options] : [name.value];
  });
  expect(names.filter((name) => !reached.has(name) && !reachedElsewhere.test(name))).toEqual([]);
});
