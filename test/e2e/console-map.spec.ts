import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaveConsole, publish, touchPlan } from './console-steps.ts';
import { ask, key, title } from './every-screen-steps.ts';
import { begin, expect, finish, test } from './fixtures.ts';
import { enterPin, folderWithPins, holdName } from './staff-fixtures.ts';

const pin = '318467';

test.use({
  run: async ({ page: _ }, use) => {
    await use({ dataFolder: await folderWithPins({ publisher: pin }) });
  },
});

const drawing = 'assets/venues/museum/media/67bbd8b532e46cadeff23e596d1b99a4405597f4677f483e68cafbd9e69e7916.webp';

/** How wide a picture is that the page is let see; 0 where it is not. */
async function widthOf(source: string): Promise<number> {
  const image = new Image();
  image.src = source;
  await image.decode();
  return image.naturalWidth;
}

/** The files of a folder, and of those in it, that hold some of a picture, as bytes or as base64: a database may part it. */
function holdersOf(folder: string, base64: string): string[] {
  // Whole groups of four letters are whole bytes.
  const pieces = [2000, 4000, 6000, 8000].map((at) => base64.slice(at, at + 80));
  const wanted = pieces.flatMap((piece) => [Buffer.from(piece), Buffer.from(piece, 'base64')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const held = readFileSync(file);
      return wanted.some((piece) => held.includes(piece));
    });
}

test('a floor of ten places is drawn at the console, checked, tried and published, and leads who comes next', async ({
  kiosk,
  run,
}) => {
  const dataFolder = run.dataFolder ?? '';
  mkdirSync(join(dataFolder, 'import'), { recursive: true });
  const picture = join(dataFolder, 'import', '三楼.webp');
  copyFileSync(drawing, picture);
  await holdName(kiosk);
  await enterPin(kiosk, pin);
  for (const name of [/^内容/, '场馆', '平面图', '加一层']) await key(kiosk, name).click();
  await kiosk.getByRole('textbox', { name: '叫什么' }).fill('三楼');
  await key(kiosk, '下一步').click();

  await key(kiosk, '比例').click();
  await touchPlan(kiosk, [20, 20], [740, 20]);
  await kiosk.getByRole('textbox', { name: '这两处相距几米' }).fill('36');
  await key(kiosk, '定比例').click();

  await key(kiosk, '底图').click();
  await key(kiosk, /三楼\.webp/).click();
  const traced = kiosk.getByRole('application').locator('image');
  await expect(traced).toBeVisible();
  const source = (await traced.getAttribute('href')) ?? '';
  expect(await kiosk.evaluate(widthOf, source)).toBeGreaterThan(300);

  // Two rows of five rooms, and a corridor between them.
  for (const [from, to] of [
    [40, 140],
    [280, 380],
  ] as const) {
    await key(kiosk, '画房间').click();
    await touchPlan(kiosk, [40, from], [540, to]);
    await key(kiosk, '分成几间').click();
    await key(kiosk, '5').click();
  }
  await key(kiosk, '画路').click();
  await touchPlan(kiosk, [60, 210], [576, 210]);
  await key(kiosk, '放地点').click();
  await key(kiosk, '写几个新地点').click();
  const names = '301 拓印室 刻章室 装裱室 琴室 棋室 311 茶艺室 香道室 绳结室 剪纸室 皮影室';
  await kiosk.getByRole('textbox', { name: /^门牌和名称/ }).fill(names);
  await key(kiosk, '一个一个放').click();
  await expect(kiosk.getByText('点「301 拓印室」那一间，后面还有 9 个。')).toBeVisible();
  const columns = [90, 190, 290, 390, 490];
  await touchPlan(kiosk, ...[90, 330].flatMap((y) => columns.map((x) => [x, y] as const)));
  await expect(kiosk.getByText('315 皮影室')).toBeVisible();

  // The lift of the floor below stops here too: until then nothing leads here. A sample's own note stays.
  await expect(kiosk.getByText(/这里的路和别处不连/)).toBeVisible();
  await key(kiosk, '选').click();
  await touchPlan(kiosk, [576, 210]);
  await key(kiosk, '电梯').click();
  await key(kiosk, '二楼').click();
  await expect(kiosk.getByText(/^去「自助拍照亭」要走台阶。.*1\/1$/)).toBeVisible();
  await key(kiosk, '本机').click();
  await touchPlan(kiosk, [60, 210], [300, 210]);

  await key(kiosk, '选').click();
  await touchPlan(kiosk, [490, 330]);
  await key(kiosk, '不走台阶').click();
  await expect(kiosk.getByText('从本机走 22 米，1 分钟。')).toBeVisible();

  await key(kiosk, '选').click();
  await key(kiosk, '隐去底图').click();
  await expect(traced).toHaveCount(0);
  await publish(kiosk, 13);
  expect(holdersOf(dataFolder, source.slice(source.indexOf(',') + 1))).toEqual([]);
  expect(holdersOf(dataFolder, readFileSync(picture, 'base64'))).toEqual([picture]);
  await leaveConsole(kiosk);
  await expect(async () => {
    await begin(kiosk);
    await ask(kiosk, '剪纸室怎么走');
    await expect(kiosk.locator('html')).toHaveAttribute('data-screen', /place|answer|clarify|unsure/);
    const isLed = await title(kiosk, '314 剪纸室').isVisible();
    if (!isLed) await finish(kiosk);
    expect(isLed).toBe(true);
  }).toPass();
  await expect(kiosk.getByRole('img', { name: '三楼平面图，画着怎么走' })).toBeVisible();
  await expect(kiosk.getByText('往前走约 15 米，经过 303 装裱室。')).toBeVisible();
  await expect(kiosk.getByText('右手边第 4 个就是 314 剪纸室。')).toBeVisible();
});
