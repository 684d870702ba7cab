import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { procedureFor } from '#contract/base/procedure.ts';
import { pageContract } from '#contract/page/page-contract.ts';
import { openAbilities } from '#core/composition/abilities.ts';
import { outOfService } from '#core/door/out-of-service.ts';
import { createKiosk, type KioskPlan, shippedPlan } from '#core/kiosk.ts';
import { createServedTerminal, fateOf, pageOf, testKioskDeps } from '#test/support/fixtures/served-terminal.ts';
import { pins } from '#test/support/fixtures/staff.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const visitId = '6f1c1c52-0f6e-4a63-9b1e-1d8f5a3f7c11';
const sentence = { entryId: 'toilets', language: 'zh-CN', text: '往前走到头右转。' };
const asked = { text: '厕所在哪', via: 'typed' };

const newPlace = {
  sign: '2F',
  name: { 'zh-CN': '茶水间' },
  floor: { 'zh-CN': '二楼' },
  way: { 'zh-CN': '乘电梯上二楼。' },
};

/** A call of each procedure that a venue is needed for, and could be answered with one. */
const needingVenue: readonly (readonly [string, object | undefined])[] = [
  ['visit.begin', { language: 'zh-CN' }],
  ['visit.intend', { visitId, intent: { kind: 'stay' } }],
  ['visit.ask', { visitId, question: asked }],
  ['visit.suggest', { visitId, typed: '厕', limit: 3 }],
  ['visit.findPlaces', { visitId, typed: '厕', limit: 3 }],
  ['voice.start', { visitId }],
  ['voice.stop', { visitId, turn: 1 }],
  ['voice.say', { visitId, subject: { kind: 'entry', entryId: 'toilets' } }],
  ['answering.explain', { ...asked, language: 'zh-CN' }],
  ['worklist.list', { limit: 3 }],
  ['worklist.attach', { id: 1, entryId: 'toilets' }],
  ['worklist.dismiss', { id: 1 }],
  ['worklist.marked', { limit: 3 }],
  ['worklist.settle', { entryId: 'toilets' }],
  ['readings.list', { language: 'zh-CN', onlyMissing: false, after: null, limit: 1 }],
  ['readings.correct', { ...sentence, reading: null }],
  ['readings.hear', sentence],
  ['desk.limits', undefined],
  ['publications.list', undefined],
  ['publications.undo', { id: 1 }],
  ['publications.hasDelivered', undefined],
  ['publications.undoAll', undefined],
  ['publications.take', { offerId: crypto.randomUUID() }],
  ['publications.recalls', undefined],
  ['publications.recall', { entryId: 'toilets' }],
  ['publications.restore', { entryId: 'toilets' }],
  ['publications.keys', undefined],
  ['publications.makeKey', { name: '示例' }],
  ['publications.renewKey', undefined],
  ['publications.trustKeys', { digits: '0'.repeat(24) }],
  ['sticks.offerPack', { stickId: 'stick', name: 'hall.pack' }],
  ['sticks.offerKeys', { stickId: 'stick', name: 'hall.keys.json' }],
  ['sticks.exportPack', { stickId: 'stick', id: 1 }],
  ['sticks.exportKeys', { stickId: 'stick' }],
  ['sticks.writeToHub', { stickId: 'stick' }],
  ['sticks.takeAnswers', { stickId: 'stick', name: 'hall.answers' }],
  ['notices.list', undefined],
  ['notices.put', { text: { 'zh-CN': '检修' }, from: '2026-01-01T00:00:00Z', until: '2026-01-02T00:00:00Z' }],
  ['notices.remove', { id: 1 }],
  ['closures.list', undefined],
  ['closures.find', { typed: 'dt', language: 'zh-CN' }],
  ['closures.put', { of: 'place', id: 'toilets', reason: 'repair', lasts: 'today' }],
  ['closures.remove', { of: 'place', id: 'toilets' }],
  ['stand.look', undefined],
  ['stand.confirm', { standId: 'main-hall' }],
  ['appointments.arrivals', undefined],
  ['appointments.see', { arrivalId: 1 }],
  ['appointments.files', undefined],
  ['appointments.look', { file: 'a.xlsx' }],
  ['appointments.take', { file: 'a.xlsx' }],
  ['faces.state', undefined],
  ['faces.find', { code: '202611', withGuardian: false }],
  ['faces.offer', { code: '202611', withGuardian: false }],
  ['faces.list', undefined],
  ['faces.ofReceipt', { receipt: '0'.repeat(16) }],
  ['faces.remove', { id: 1, reason: 'deleted' }],
  ['guide.list', { visitId: crypto.randomUUID(), within: [] }],
  ['guide.picture', { sha256: '0'.repeat(64) }],
  ['guide.route', { visitId: crypto.randomUUID(), placeIds: ['toilet'], isStepFree: false }],
  ['guide.whereabouts', { visitId: crypto.randomUUID() }],
  ['drafts.list', { language: 'zh-CN', containing: '', flag: 'all', from: 0, limit: 10 }],
  ['drafts.open', { entryId: 'toilets' }],
  ['drafts.leave', undefined],
  ['drafts.edit', { entryId: 'toilets', path: ['texts', 'zh-CN', 'title'], from: null, to: '洗手间' }],
  ['drafts.add', { title: '洗手间', language: 'zh-CN', categoryId: 'hall' }],
  ['drafts.remove', { entryId: 'toilets' }],
  ['drafts.restore', { entryId: 'toilets' }],
  ['drafts.detach', { entryId: 'toilets', language: 'zh-CN', text: '洗手间' }],
  ['drafts.changes', undefined],
  ['drafts.sayings', { entryId: 'toilets', language: 'zh-CN' }],
  ['drafts.titles', { entryIds: ['toilets'], language: 'zh-CN' }],
  ['drafts.discard', undefined],
  ['drafts.ask', { text: '洗手间', language: 'zh-CN' }],
  ['drafts.keepGolden', { text: '洗手间', language: 'zh-CN', entryId: 'toilets' }],
  ['drafts.dropGolden', { id: 1 }],
  ['drafts.publish', { revision: 1, overrides: false, isChecked: false }],
  ['parts.list', { kind: 'place', language: 'zh-CN', containing: '', from: 0, limit: 10 }],
  ['parts.open', { partId: 'place/toilet' }],
  ['parts.edit', { partId: 'place/toilet', path: ['sign'], from: null, to: '2F' }],
  ['parts.add', { kind: 'place', name: '茶水间', language: 'zh-CN' }],
  ['parts.remove', { partId: 'place/toilet' }],
  ['parts.restore', { partId: 'place/toilet' }],
  ['parts.changes', undefined],
  ['maps.open', undefined],
  ['maps.edit', { edits: [{ partId: 'floor/1f', path: ['name', 'zh-CN'], from: null, to: '一楼' }] }],
  ['maps.addPlaces', { places: [newPlace] }],
  ['maps.way', { placeId: 'toilet', isStepFree: true }],
  ['intake.look', { sourceId: 'import', name: 'a.xlsx', language: 'zh-CN' }],
  ['intake.take', { id: 'look' }],
  ['intake.writeProblems', { id: 'look', sourceId: 'stick', headings: 'zh' }],
  ['intake.openPicture', { sourceId: 'import', name: 'a.jpg' }],
  ['intake.keepPicture', { webp: 'AAAA' }],
  ['intake.write', { sourceId: 'stick', headings: 'zh', as: { form: 'workbook' } }],
];

/** A page at a terminal without a venue, with a publisher signed in. */
async function closedPage() {
  const { open, set } = createServedTerminal({ readVenue: null });
  await set('publisher');
  const page = open('visitor');
  expect(await page.call(['staff', 'signIn'], { role: 'publisher', pin: pins.publisher })).toMatchObject({ ok: true });
  return page;
}

test('every procedure that can refuse and needs a venue refuses as out of service', async () => {
  const { call } = await closedPage();
  for (const [name, input] of needingVenue) {
    expect(await call(name.split('.'), input), name).toEqual({ ok: false, code: 'out-of-service' });
  }
});

test('every procedure whose contract knows the refusal is among these, or is one of signing in', () => {
  const listed = Object.entries(pageContract).flatMap(([group, calls]) =>
    Object.entries(calls).map(([call, procedure]) => ({ name: `${group}.${call}`, ...procedure['~orpc'] })),
  );
  const refusing = listed.filter(
    ({ outputSchema }) =>
      outputSchema instanceof z.ZodType && outputSchema.safeParse({ ok: false, code: 'out-of-service' }).success,
  );
  const signingIn = ['staff.signIn', 'staff.changePin', 'staff.setFirstPins'];
  const names = [...needingVenue.map(([name]) => name), ...signingIn];
  expect(refusing.map(({ name }) => name).sort()).toEqual(names.sort());
});

test('what cannot refuse has nothing to say, and staff still see how the terminal is', async () => {
  const { call } = await closedPage();
  expect(await call(['terminal', 'venue'])).toBeNull();
  expect(await call(['terminal', 'phrasings'], { language: 'en' })).toEqual([]);
  expect(await call(['voice', 'available'])).toEqual([]);
  expect(await call(['visit', 'headset'])).toBeNull();
  expect(await call(['desk', 'find'], { typed: '厕', language: 'zh-CN', limit: 3 })).toEqual([]);
  expect(await call(['desk', 'check'])).toMatchObject({ version: 'test', content: null });
  expect(await fateOf(call(['voice', 'watch']))).toBe('ok');
});

test('where the record is damaged, nobody can sign in, and the screen says why', async () => {
  const dataFolder = temporaryFolder();
  writeFileSync(join(dataFolder, 'record.db'), 'this is not a database'.repeat(50));
  const { call } = pageOf(createKiosk(testKioskDeps({ dataFolder })));
  const attempt = { role: 'publisher', pin: pins.publisher };
  expect(await call(['staff', 'signIn'], attempt)).toEqual({ ok: false, code: 'out-of-service' });
  const states = (await call(['terminal', 'watch'])) as AsyncIterator<unknown>;
  expect(await states.next()).toMatchObject({ value: { kind: 'out-of-service', code: 'record-damaged' } });
});

describe('what is planted', () => {
  const visitor = procedureFor('visitor');

  test('a procedure that can say nothing of it is found when the terminal is put together', () => {
    expect(() => outOfService(visitor.output(z.number()), 'toy.count')).toThrow(/toy\.count cannot say/);
    const plan: KioskPlan = {
      ...shippedPlan,
      contract: { ...pageContract, toy: { count: visitor.output(z.number()) } },
    };
    expect(() => createKiosk(testKioskDeps({ readVenue: null }), plan)).toThrow(/toy\.count/);
  });

  test('a procedure that no ability answers is found when the terminal is put together', () => {
    const plan: KioskPlan = { ...shippedPlan, contract: { ...pageContract, toy: { count: visitor } } };
    expect(() => createKiosk(testKioskDeps(), plan)).toThrow('No ability answers toy.count');
  });

  test('two abilities that answer the same, and one that nobody asks, are found', () => {
    const twice: KioskPlan = {
      ...shippedPlan,
      open: (ground) => {
        const abilities = openAbilities(ground);
        return { ...abilities, again: abilities.worklist };
      },
    };
    expect(() => createKiosk(testKioskDeps(), twice)).toThrow('Two abilities answer worklist.list');
    const { worklist: _, ...less } = pageContract;
    expect(() => createKiosk(testKioskDeps(), { ...shippedPlan, contract: less })).toThrow(
      'No contract asks for worklist.list',
    );
  });
});
