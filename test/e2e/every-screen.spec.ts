import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, WebSocketRoute } from '@playwright/test';
import { speakTones, toneCharacters } from '#bench/speech/tones.ts';
import { encodeWave } from '#bench/speech/wave-file.ts';
import { galleryScreens } from '#renderer/gallery/gallery-screens.ts';
import { seeingBrowser } from '#test/support/fakes/chromium-voice.ts';
import { installToneModel } from '#test/support/fixtures/tone-models.ts';
import { describeCheckIn } from './every-screen-check-in.ts';
import { describeFaces } from './every-screen-faces.ts';
import { describeFaults } from './every-screen-faults.ts';
import { putContentFiles, walkFiles } from './every-screen-files.ts';
import { describeMuseum } from './every-screen-museum.ts';
import { describeSettingUp } from './every-screen-staff.ts';
import {
  ask,
  folderWith,
  goHome,
  key,
  openFirstPlace,
  reach,
  reachedFile,
  title,
  walkConsole,
  walkMarked,
  walkMatter,
  walkTyping,
  walkWays,
} from './every-screen-steps.ts';
import { begin, expect, patient, test } from './fixtures.ts';
import { enterPin, folderWithPins, holdName, openReadings, signIn } from './staff-fixtures.ts';

const question = '社保在哪里';
const sounds = mkdtempSync(join(tmpdir(), 'yingbin-asked-'));
const waveFile = join(sounds, 'question.wav');
writeFileSync(
  waveFile,
  encodeWave(speakTones([...question], toneCharacters, { leadMs: 1500, tailMs: 1500, amplitude: 16_000 })),
);
const pictureFile = join(sounds, 'camera.mjpeg');
test.use({ launchOptions: seeingBrowser(waveFile, pictureFile) });
// The last of them counts what those before it have reached.
test.describe.configure({ mode: 'default' });
test.afterAll(() => rmSync(sounds, { recursive: true, force: true }));

test('what a touch leads to: modes, notices, places, subjects', async ({ kiosk }) => {
  await reach('attract', key(kiosk, '点这里开始'));
  await begin(kiosk);
  await reach('home', title(kiosk, /您要办什么事/));
  await key(kiosk, '中文').click();
  await reach('language', title(kiosk, '用哪种语言？'));
  await key(kiosk, '便利').click();
  await reach('sound', title(kiosk, '怎样用着顺手？'));
  await key(kiosk, /您的话怎么用/).click();
  await reach('notice', title(kiosk, '您的话怎么用'));
  await key(kiosk, '紧急').click();
  await reach('emergency', kiosk.getByRole('definition').filter({ hasText: '等候区' }));
  await key(kiosk, '便利').click();
  await key(kiosk, /打字跟工作人员说/).click();
  await reach('staff-chat', title(kiosk, '轮流写给对方看'));
  await goHome(kiosk);
  await key(kiosk, /找窗口/).click();
  await reach('finder', title(kiosk, '您找哪里？'));
  await key(kiosk, '打字找').click();
  await reach('find', kiosk.getByRole('textbox', { name: '您要去的地方' }));
  await key(kiosk, '返回').first().click();
  await openFirstPlace(kiosk);
  await reach('way', kiosk.getByText(/^第 1 步，共 \d 步$/));
  await walkWays(kiosk);
  await goHome(kiosk);
  await kiosk.getByRole('region', { name: '按事项找' }).getByRole('button').nth(2).click();
  await reach('category', kiosk.locator('html[data-screen=category]'));
  await goHome(kiosk);
  await walkMatter(kiosk);
});

test('what questions lead to: answers long and short, choices, and a person', async ({ kiosk }) => {
  await begin(kiosk);
  await walkTyping(kiosk);
  await goHome(kiosk);
  await ask(kiosk, '身份证丢了怎么补办');
  await reach('answer', title(kiosk, '身份证丢了怎么补办'));
  await key(kiosk, '大字').click();
  await reach('answer-long', kiosk.getByText(/^第 1 页，共 \d 页$/));
  await key(kiosk, '大字').click();
  await expect(kiosk.getByText(/^第 1 页/)).toHaveCount(0);
  await key(kiosk, '更多').click();
  await key(kiosk, '不对').click();
  await reach('answer-marked', kiosk.getByText('记下了，会有人核对'));
  await goHome(kiosk);
  await ask(kiosk, '洗手间在哪里');
  await reach('answer-short', title(kiosk, '洗手间在哪里'));
  await expect(kiosk.getByText(/^第 \d 页/)).toHaveCount(0);
  await goHome(kiosk);
  await ask(kiosk, '身份证');
  await reach('clarify', title(kiosk, '您问的是哪一件？'));
  await goHome(kiosk);
  await ask(kiosk, '退休金');
  await reach('clarify-one', title(kiosk, '您问的是这件吗？'));
  await goHome(kiosk);
  await ask(kiosk, '怎么办假的身份证');
  await reach('unsure-vetoed', title(kiosk, '这件事请当面说'));
  await goHome(kiosk);
  await ask(kiosk, '？？');
  await reach('unsure-nothing', title(kiosk, '您想问什么？'));
  await goHome(kiosk);
  await ask(kiosk, '飞机票');
  await reach('unsure', title(kiosk, '这件事我没有把握'));
  await key(kiosk, '请工作人员来').click();
  await reach('hand-over', title(kiosk, '这件事请人来帮您'));
  await key(kiosk, '打字沟通').click();
  await kiosk.getByRole('textbox', { name: '轮到您写' }).fill('我听不见');
  await key(kiosk, '给对方看').click();
  await reach('staff-chat-written', key(kiosk, '我再写'));
  await key(kiosk, '返回').first().click();
  await reach('hand-over-written', kiosk.getByText('「我听不见」'));
  await expect(kiosk.getByText('笔谈')).toBeVisible();
  await key(kiosk, '不等了').click();
  await reach('hand-over-taken-back', title(kiosk, '已取消叫人'));
  await expect(key(kiosk, '叫人帮忙')).toHaveAttribute('data-lit', 'false');
  await goHome(kiosk);
  await ask(kiosk, '你好');
  await reach('first-words', title(kiosk, '您好'));
  await goHome(kiosk);
  await ask(kiosk, '今天有什么活动');
  await reach('events', title(kiosk, '今天有什么'));
  await key(kiosk, /手机办事帮教/).click();
  await reach('event', kiosk.getByText(/^正在进行，到 11:00 结束。/));
});

test.describe('on a Sunday', () => {
  test.use({ clock: '2026-11-29T06:30:00+08:00' });

  test('no screen says that the hall is open or that somebody comes', async ({ kiosk }) => {
    await reach('attract-shut', kiosk.getByText('今天不开'));
    await begin(kiosk);
    await reach('home-shut', kiosk.getByText('明天 9:00 有人'));
    await key(kiosk, /这周有什么/).click();
    await reach('events-later', kiosk.getByText('今天没有了，接下来一周有这些。'));
    await goHome(kiosk);
    await ask(kiosk, '身份证丢了怎么补办');
    await reach('answer-shut', kiosk.getByText('今天不开，明天 9:00 开。'));
    await goHome(kiosk);
    await ask(kiosk, '飞机票');
    await reach('unsure-away', kiosk.getByText(/明天 9:00 有人/));
    await expect(key(kiosk, '请工作人员来')).toHaveCount(0);
    await key(kiosk, '叫人帮忙').click();
    await reach('hand-over-away', title(kiosk, '现在没有人值班'));
    await expect(key(kiosk, '叫人帮忙')).toHaveAttribute('data-lit', 'false');
    await key(kiosk, '紧急').click();
    await reach('emergency-away', kiosk.getByText(/现在没有人值班.*集合点：大门外旗杆旁。/));
    await key(kiosk, '按铃，可能没人听见').click();
    await reach('hand-over-rung', kiosk.getByText(/铃响过了/));
    await expect(kiosk.getByRole('definition').filter({ hasText: '等候区' })).toBeVisible();
    await expect(kiosk.getByText(/马上|过来/)).toHaveCount(0);
  });
});

test.describe('where somebody may be heard', () => {
  test.use({
    run: async ({ page: _ }, use) => {
      const dataFolder = folderWith({ voice: { microphone: 'page', voiceActivity: 'energy' }, visit: patient });
      mkdirSync(join(dataFolder, 'models'));
      installToneModel(dataFolder);
      await use({ dataFolder });
    },
  });

  test('a question is spoken, and looked at again', async ({ kiosk }) => {
    await begin(kiosk);
    await key(kiosk, '按一下说').click({ timeout: 90_000 });
    await reach('listen', kiosk.getByText('正在听', { exact: true }));
    await expect(kiosk.getByText(`您问：「${question}」`)).toBeVisible();
    await key(kiosk, '听错了').click();
    await reach('listen-heard', kiosk.getByText('我听到的是'));
  });

  test('a microphone that gives nothing is said in plain words', async ({ kiosk }) => {
    await kiosk.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await begin(kiosk);
    await key(kiosk, '按一下说').click({ timeout: 90_000 });
    await reach('listen-failed', title(kiosk, '话筒没有声音'));
  });
});

test.describe('where nobody stays long', () => {
  test.use({
    run: async ({ page: _ }, use) => {
      await use({ dataFolder: folderWith({ visit: { idleSeconds: 10 } }) });
    },
  });

  test('a visitor who does nothing is asked, stays, and goes', async ({ kiosk }) => {
    await begin(kiosk);
    await reach('still-there', kiosk.getByRole('dialog', { name: '您还在吗？' }));
    await key(kiosk, '我还在').click();
    await expect(kiosk.getByRole('dialog')).toHaveCount(0);
    await expect(title(kiosk, /您要办什么事/)).toBeVisible();
  });
});

test('a page whose core is slow to answer says so, and one whose core is gone', async ({ page, terminal }) => {
  const held: (string | Buffer)[] = [];
  let release: ((line: string | Buffer) => void) | null = null;
  const open = Promise.withResolvers<WebSocketRoute>();
  await page.routeWebSocket(/\/rpc$/, (line) => {
    open.resolve(line);
    line.connectToServer().onMessage((message) => (release ? release(message) : void held.push(message)));
  });
  await page.goto(terminal.launchAddress);
  await reach('connecting', title(page, '马上就好'));
  const line = await open.promise;
  release = (message) => line.send(message);
  for (const message of held) line.send(message);
  await expect(key(page, '点这里开始')).toBeVisible();
  terminal.process.kill('SIGKILL');
  await reach('fault', title(page, '请稍等一下'));
});

describeFaults();
describeSettingUp();

test.describe('where staff have PINs', () => {
  const pins = { attendant: '482913', editor: '705184', publisher: '318467' };
  test.use({
    run: async ({ page: _ }, use) => {
      await use({ dataFolder: await folderWithPins(pins, ['哪里可以给小狗打疫苗', '飞机票']) });
    },
  });

  async function enterDesk(kiosk: Page): Promise<void> {
    await holdName(kiosk);
    await reach('staff-who', title(kiosk, '工作人员请进'));
    await key(kiosk, /^编辑/).click();
    await reach('pin', title(kiosk, '工作人员请输密码'));
    await enterPin(kiosk, '111222');
    await reach('pin-refused', kiosk.getByText('不对，还能试 4 次。'));
    await enterPin(kiosk, pins.editor);
  }

  test('what the desk leads to', async ({ kiosk }) => {
    await walkMarked(kiosk, enterDesk);
    await key(kiosk, /小狗/).click();
    await reach('staff-question', title(kiosk, '「哪里可以给小狗打疫苗」'));
    await key(kiosk, /归到别的答案/).click();
    await reach('staff-pick', kiosk.getByRole('textbox', { name: '找答案' }));
    await key(kiosk, '返回').click();
    await key(kiosk, /归到最像的这条/).click();
    await reach('staff-attach', title(kiosk, '归到这条吗？'));
    await key(kiosk, '归到这条').click();
    await reach('questions-news', kiosk.getByRole('status').filter({ hasText: '再这样问就找得到' }));
    await key(kiosk, /飞机票/).click();
    await key(kiosk, /不用管/).click();
    await reach('staff-dismiss', title(kiosk, '不再列出吗？'));
    await key(kiosk, '不再列出').click();
    await reach('questions-empty', title(kiosk, '没有等着的问题'));
    await key(kiosk, '为什么这样答').click();
    await reach('staff-try', kiosk.getByRole('textbox', { name: '来的人会问的话' }));
    await kiosk.getByRole('textbox').fill('身份证');
    await key(kiosk, '看看').click();
    await reach('staff-why', title(kiosk, '会反问是哪一件'));
    for (const _ of ['why', 'questions']) await key(kiosk, '返回').click();
    await key(kiosk, /^机器自检/).click();
    await reach('staff-check', title(kiosk, /机器一切正常|要看一看/));
    await key(kiosk, '返回').click();
    await openReadings(kiosk);
    await reach('staff-readings', title(kiosk, /会读出来的 \d+ 句/));
    await key(kiosk, '找一句').click();
    await reach('staff-readings-find', kiosk.getByRole('textbox', { name: '句子里的字' }));
    await kiosk.getByRole('textbox').fill('飞机票');
    await key(kiosk, '看看').click();
    await reach('staff-readings-none', title(kiosk, '没有这样的句子'));
    await key(kiosk, '返回').click();
    await kiosk.getByRole('list').getByRole('button').first().click();
    await reach('staff-reading', title(kiosk, '机器定的读法'));
    await key(kiosk, '改读法').click();
    await reach('staff-reading-parts', title(kiosk, '哪个音不对？'));
    await kiosk.getByRole('list').getByRole('button').first().click();
    await reach('staff-reading-write', title(kiosk, /该怎么读？/));
    await key(kiosk, '清空').click();
    await kiosk.keyboard.type('xx');
    await key(kiosk, '存下').click();
    await reach('staff-reading-refused', kiosk.getByRole('status').filter({ hasText: '没有存' }));
    await key(kiosk, '改读法').click();
    await kiosk.getByRole('list').getByRole('button').first().click();
    await key(kiosk, '存下').click();
    await reach('staff-reading-news', kiosk.getByRole('status').filter({ hasText: '改好了' }));
  });

  test('what the console leads to', async ({ kiosk, run }) => {
    putContentFiles(run.dataFolder ?? '');
    await signIn(kiosk, /^发布/, pins.publisher);
    await walkConsole(kiosk, walkFiles);
  });

  test('a role with too many wrong PINs is locked', async ({ kiosk }) => {
    await expect(key(kiosk, '点这里开始')).toBeVisible();
    await holdName(kiosk);
    await key(kiosk, /^值班/).click();
    for (let turn = 1; turn <= 5; turn += 1) {
      await kiosk.keyboard.type('111222');
      await kiosk.keyboard.press('Enter');
      await expect(kiosk.getByText(turn < 5 ? `不对，还能试 ${5 - turn} 次。` : /试得太多/)).toBeVisible();
    }
    await reach('pin-locked', kiosk.getByText('试得太多，1 分钟后再来。'));
  });
});

describeCheckIn(pictureFile);
describeMuseum();
describeFaces(pictureFile);

test('every screen of the gallery is reached by one of these journeys', () => {
  const reached = new Set(readFileSync(reachedFile(), 'utf8').split('\n'));
  expect(galleryScreens.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
});
