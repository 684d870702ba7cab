import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { putAppointment } from '#bench/faces/put-appointment.ts';
import { speakTones, toneCharacters } from '#bench/speech/tones.ts';
import { encodeWave } from '#bench/speech/wave-file.ts';
import { missingFrom } from '#test/support/debian.ts';
import { speakingBrowser } from '#test/support/fakes/chromium-voice.ts';
import { begin } from './fixtures.ts';
import { test as voiceTest } from './voice-fixtures.ts';

const question = '社保在哪里';
const folder = mkdtempSync(join(tmpdir(), 'yingbin-unseen-'));
const waveFile = join(folder, 'question.wav');
const tones = speakTones([...question], toneCharacters, { leadMs: 2500, tailMs: 1500, amplitude: 16_000 });
writeFileSync(waveFile, encodeWave(tones));
voiceTest.use({ launchOptions: speakingBrowser(waveFile) });
voiceTest.setTimeout(180_000);
// The folder goes after the last of them: they stay in one worker.
voiceTest.describe.configure({ mode: 'default' });
voiceTest.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All that somebody who does not look has of the terminal: what it says, gestures and keys. */
interface Unseen {
  /** Core has told the page that it hears and speaks Chinese. */
  readonly untilHeard: () => Promise<void>;
  /** Core has told the page that it has a voice. */
  readonly untilVoiced: () => Promise<void>;
  readonly hear: (wanted: RegExp, timeoutMs?: number) => Promise<void>;
  readonly holdCorner: () => Promise<void>;
  /** Swipes on until something is said that fits. */
  readonly swipeTo: (wanted: RegExp) => Promise<void>;
  readonly doubleTap: () => Promise<void>;
  /** Goes on, or back, by an arrow key of a keypad until something is said that fits, and presses it. */
  readonly keyTo: (wanted: RegExp, arrow?: 'ArrowRight' | 'ArrowLeft') => Promise<void>;
  readonly type: (letters: string) => Promise<void>;
}

/** The text of a call to say something, or null for any other message of the page. */
function saidIn(message: string | Buffer): string | null {
  const found = /"subject":\{"kind":"text","text":"((?:[^"\\]|\\.)*)"/.exec(message.toString());
  return found && message.toString().includes('/voice/say') ? JSON.parse(`"${found[1]}"`) : null;
}

function unseenOn(page: Page): Unseen {
  const spoken: string[] = [];
  page.on('websocket', (socket) => {
    if (!socket.url().endsWith('/rpc')) return;
    socket.on('framesent', ({ payload }) => {
      const text = saidIn(payload);
      if (text !== null) spoken.push(text);
    });
  });
  let isHeard = false;
  let isVoiced = false;
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      isVoiced ||= /"speaking":true/.test(payload.toString());
      isHeard ||= /"hearing":"full"[^}]*"speaking":true/.test(payload.toString());
    }),
  );
  const last = () => spoken.at(-1) ?? '';
  const goTo = async (wanted: RegExp, step: () => Promise<void>) => {
    for (let turn = 0; turn < 40; turn += 1) {
      if (wanted.test(last())) return;
      const before = spoken.length;
      await step();
      await expect.poll(() => spoken.length).toBeGreaterThan(before);
    }
    throw new Error(`never said ${wanted}; last was ${last()}`);
  };
  return {
    untilHeard: () => expect.poll(() => isHeard, { timeout: 90_000 }).toBe(true),
    untilVoiced: () => expect.poll(() => isVoiced, { timeout: 90_000 }).toBe(true),
    hear: (wanted, timeoutMs = 30_000) => expect.poll(last, { timeout: timeoutMs }).toMatch(wanted),
    holdCorner: async () => {
      const begun = spoken.length;
      await page.mouse.move(20, 1890);
      await page.mouse.down();
      await expect.poll(() => spoken.length).toBeGreaterThan(begun);
      await page.mouse.up();
    },
    swipeTo: (wanted) =>
      goTo(wanted, async () => {
        await page.mouse.move(500, 900);
        await page.mouse.down();
        await page.mouse.move(700, 910, { steps: 3 });
        await page.mouse.up();
      }),
    doubleTap: async () => {
      await page.mouse.click(540, 960);
      await page.mouse.click(540, 960);
    },
    keyTo: async (wanted, arrow = 'ArrowRight') => {
      await goTo(wanted, () => page.keyboard.press(arrow));
      await page.keyboard.press('Enter');
    },
    type: (letters) => page.keyboard.type(letters),
  };
}

const test = voiceTest.extend<{ unseen: Unseen }>({
  unseen: async ({ page }, use) => use(unseenOn(page)),
  kiosk: async ({ unseen: _, page, terminal, clock, frames: __ }, use) => {
    await page.clock.setSystemTime(clock);
    await page.goto(terminal.launchAddress);
    await use(page);
  },
});

const withoutVoice = missingFrom({ 'espeak-ng': 'espeak-ng' });
const unless = withoutVoice && ` (skipped: no ${withoutVoice})`;

test(`without looking: a question is spoken, its answer is heard, and a person is called${unless}`, async ({
  kiosk,
  unseen,
}) => {
  test.skip(withoutVoice !== '', `needs ${withoutVoice}`);
  await expect(kiosk.getByRole('button', { name: '点这里开始' })).toBeVisible();
  await unseen.untilHeard();
  await unseen.holdCorner();
  await unseen.hear(/已经可以不看屏幕用.*您要办什么事/);
  await unseen.swipeTo(/^按一下说，可以按/);
  await unseen.doubleTap();
  await unseen.hear(/您问：「社保在哪里」/);
  await unseen.swipeTo(/社保.*，可以按/);
  await unseen.doubleTap();
  // The answer, and no longer the row that was pressed.
  await unseen.hear(/^(?!.*可以按).*社保/);
  await unseen.swipeTo(/到哪里/);
  await unseen.swipeTo(/^叫人帮忙，可以按/);
  await unseen.doubleTap();
  await unseen.hear(/请在这里等，工作人员马上过来/);
});

test(`a headset that is plugged in starts a visit that is used without looking, and the next visit is not${unless}`, async ({
  kiosk,
  unseen,
}) => {
  test.skip(withoutVoice !== '', `needs ${withoutVoice}`);
  await expect(kiosk.getByRole('button', { name: '点这里开始' })).toBeVisible();
  await unseen.untilHeard();
  await kiosk.evaluate(async () => {
    const { mediaDevices } = navigator;
    const outputs = await mediaDevices.enumerateDevices();
    const headset = { kind: 'audiooutput', deviceId: 'plugged', groupId: 'plugged', label: 'USB 耳机' };
    mediaDevices.enumerateDevices = async () => [...outputs, headset as MediaDeviceInfo];
    mediaDevices.dispatchEvent(new Event('devicechange'));
  });
  await unseen.hear(/已经可以不看屏幕用.*您要办什么事/);
  await unseen.swipeTo(/到头了/);
  // There is nothing to press beyond the last key, and that one asks before it ends the visit.
  await kiosk.keyboard.press('Enter');
  await expect(kiosk.locator('[data-eyes-free]')).toHaveCount(1);
  await kiosk.keyboard.press('ArrowLeft');
  await unseen.hear(/^结束清除，可以按/);
  await unseen.doubleTap();
  await unseen.hear(/^要结束并清除/);
  await unseen.doubleTap();
  await begin(kiosk);
  await expect(kiosk.locator('[data-eyes-free]')).toHaveCount(0);
  await expect(kiosk.getByRole('heading', { name: /您要办什么事/ })).toBeVisible();
});

test(`without looking: a question is typed, its letters are said, and its answer is heard${unless}`, async ({
  kiosk,
  unseen,
}) => {
  test.skip(withoutVoice !== '', `needs ${withoutVoice}`);
  await expect(kiosk.getByRole('button', { name: '点这里开始' })).toBeVisible();
  await unseen.untilHeard();
  await unseen.holdCorner();
  await unseen.hear(/您要办什么事/);
  await unseen.keyTo(/^打字问，可以按/);
  await unseen.hear(/想到几个字就打几个字/);
  await unseen.type('shenfenzhengdiule');
  await unseen.hear(/身份证丢/);
  await unseen.keyTo(/^问，可以按/);
  await unseen.hear(/身份证丢了怎么补办/);
  await unseen.keyTo(/^请工作人员来，可以按|^叫人帮忙，可以按/);
  await unseen.hear(/请在这里等，工作人员马上过来/);
});

test(`without looking: a counter is found, each sentence of the way to it is said, back and on, to its end${unless}`, async ({
  kiosk,
  unseen,
}) => {
  test.skip(withoutVoice !== '', `needs ${withoutVoice}`);
  await expect(kiosk.getByRole('button', { name: '点这里开始' })).toBeVisible();
  await unseen.untilVoiced();
  await unseen.holdCorner();
  await unseen.hear(/您要办什么事/);
  await unseen.keyTo(/^找窗口.*，可以按/);
  await unseen.hear(/您找哪里/);
  await unseen.keyTo(/^二楼办事窗口.*，可以按/);
  await unseen.hear(/办事窗口/);
  await unseen.keyTo(/D2.*，可以按/);
  await unseen.hear(/^D2 许可窗口 .*第 1 步，共 \d 步 往前走约 10 米。$/);
  await unseen.keyTo(/^下一步，可以按/);
  await unseen.hear(/^第 2 步，共 \d 步 左转/);
  await unseen.keyTo(/^返回，可以按/);
  await unseen.hear(/^第 1 步，共 \d 步 往前走约 10 米。$/);
  await unseen.keyTo(/^下一步，可以按/, 'ArrowLeft');
  await unseen.hear(/^第 2 步/);
  for (const said of [/^第 3 步.*电梯上到二楼/, /^第 4 步/, /^第 5 步，共 5 步 .*就是 D2 许可窗口。$/]) {
    await kiosk.keyboard.press('Enter');
    await unseen.hear(said);
  }
});

test.describe('where somebody has an appointment', () => {
  test.use({
    run: async ({ page: _ }, use) => {
      const dataFolder = mkdtempSync(join(tmpdir(), 'yingbin-run-'));
      const who = { code: '100001', name: '示例华', phoneTail: '0831', personNumber: null, isCancelled: false };
      const what = { day: '2026-12-01', time: '10:00', service: '身份证补领', place: 'C6' };
      await putAppointment(dataFolder, { ...who, ...what });
      await use({ dataFolder });
    },
  });

  test(`without looking: they check in by its code, and hear where to go${unless}`, async ({ kiosk, unseen }) => {
    test.skip(withoutVoice !== '', `needs ${withoutVoice}`);
    await expect(kiosk.getByRole('button', { name: '点这里开始' })).toBeVisible();
    await unseen.untilVoiced();
    await unseen.holdCorner();
    await unseen.hear(/您要办什么事/);
    await unseen.keyTo(/^预约签到.*，可以按/);
    await unseen.hear(/您怎么签到/);
    await unseen.keyTo(/^预约码.*，可以按/);
    await unseen.hear(/请输入预约码/);
    await unseen.type('100001');
    // Until the digits have been said, their reading would come after that of a key.
    await unseen.hear(/1 0 0 0 0 1/);
    await unseen.keyTo(/^签到，可以按/);
    await unseen.hear(/签到好了.*C6/);
  });
});

test.describe('where nobody stays long', () => {
  test.use({
    run: async ({ page: _ }, use) => {
      const dataFolder = mkdtempSync(join(tmpdir(), 'yingbin-run-'));
      const visit = { elderIdleSeconds: 10, countdownSeconds: 5 };
      writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ visit }));
      await use({ dataFolder });
    },
  });

  test(`without looking: whoever has gone is asked aloud, and forgotten${unless}`, async ({ kiosk, unseen }) => {
    test.skip(withoutVoice !== '', `needs ${withoutVoice}`);
    await expect(kiosk.getByRole('button', { name: '点这里开始' })).toBeVisible();
    await unseen.untilVoiced();
    await unseen.holdCorner();
    await unseen.hear(/您要办什么事/);
    // What is read is read to its end before time begins to run: a key is said sooner than the whole home screen.
    await unseen.swipeTo(/，可以按/);
    await unseen.hear(/您还在吗/, 90_000);
    await expect(kiosk.getByRole('button', { name: '点这里开始' })).toBeVisible({ timeout: 60_000 });
  });
});
