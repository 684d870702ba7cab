import { expect, test } from 'vitest';
import { createKiosk } from '#core/kiosk.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';
import { dataFolderOfRelease01 } from '#test/support/fixtures/data-folder.ts';
import { createServedTerminal, fateOf, pageOf, testKioskDeps } from '#test/support/fixtures/served-terminal.ts';
import { pins } from '#test/support/fixtures/staff.ts';
import { planWithToy } from '#test/support/toy/plan.ts';

type Begun = { value: { visitId: string } };

async function visiting({ call }: ReturnType<typeof pageOf>): Promise<string> {
  return ((await call(['visit', 'begin'], { language: 'zh-CN' })) as Begun).value.visitId;
}

test('an ability that is added is called by visitors, keeps its rows, and tells its fact in the same transaction', async () => {
  const { open, db } = createServedTerminal({}, planWithToy);
  const page = open('visitor');
  const visitId = await visiting(page);
  expect(await page.call(['toy', 'ring'], { visitId })).toEqual({ ok: true, value: { times: 1 } });
  expect(await page.call(['toy', 'ring'], { visitId })).toEqual({ ok: true, value: { times: 2 } });
  expect(db.prepare('SELECT * FROM toy_bell').all()).toEqual([{ day: '2026-11-23', times: 2 }]);
  const facts = db
    .prepare<[], string>("SELECT fact FROM outbox WHERE fact LIKE '%toy.rung%' ORDER BY sequence")
    .pluck();
  expect(facts.all().map((fact) => JSON.parse(fact).value)).toEqual([
    { type: 'toy.rung', times: 1 },
    { type: 'toy.rung', times: 2 },
  ]);
});

test('what it refuses and who may call it is held to its contract', async () => {
  const { open, set } = createServedTerminal({}, planWithToy);
  const page = open('visitor');
  const visitId = await visiting(page);
  await page.call(['visit', 'intend'], { visitId, intent: { kind: 'end' } });
  expect(await page.call(['toy', 'ring'], { visitId })).toEqual({ ok: false, code: 'visit-over' });
  expect(await fateOf(page.call(['toy', 'ring'], { visitId: 7 }))).toBe('BAD_REQUEST');
  expect(await fateOf(page.call(['toy', 'rung']))).toBe('FORBIDDEN');
  await set('attendant');
  await page.call(['staff', 'signIn'], { role: 'attendant', pin: pins.attendant });
  expect(await page.call(['toy', 'rung'])).toEqual([]);
});

test('a terminal without a venue says for it that it is out of service', async () => {
  const { open } = createServedTerminal({ readVenue: null }, planWithToy);
  const { call } = open('visitor');
  const visitId = crypto.randomUUID();
  expect(await call(['toy', 'ring'], { visitId })).toEqual({ ok: false, code: 'out-of-service' });
});

test('it hears of a page that goes, and is closed with the terminal', async () => {
  const log = createCollectingLog();
  const kiosk = createKiosk(testKioskDeps({ log }), planWithToy);
  pageOf(kiosk).close();
  expect(log.lines.join()).toContain('a page went by the toy');
  await kiosk.close();
  expect(log.lines.join()).toContain('the toy is put away');
});

test('a data folder of the release before takes it in, and a release without it leaves the folder alone', async () => {
  const dataFolder = dataFolderOfRelease01();
  const { open, kiosk } = createServedTerminal({ dataFolder, readVenue: null }, planWithToy);
  const page = open('visitor');
  expect(await page.call(['toy', 'ring'], { visitId: await visiting(page) })).toMatchObject({ value: { times: 1 } });
  await kiosk.close();
  const earlier = pageOf(createKiosk(testKioskDeps({ dataFolder, readVenue: null })));
  const states = (await earlier.call(['terminal', 'watch'])) as AsyncIterator<unknown>;
  expect(await states.next()).toMatchObject({ value: { kind: 'out-of-service', code: 'database-too-new' } });
});
