import { expect, test } from 'vitest';
import type { Decision } from '#contract/page/answering.ts';
import type { Intent } from '#contract/page/visit.ts';
import { createTestReception } from '#test/support/fixtures/reception.ts';

test('a visit begins at home in the language that was chosen', () => {
  const { begin, visit } = createTestReception();
  begin();
  expect(visit()).toMatchObject({ language: 'zh-CN', screen: { name: 'home' }, stepsBack: 0 });
});

test('a question is answered with the entry, and the words asked stand on the screen', async () => {
  const { reception, begin, visit, facts } = createTestReception(() => ({
    kind: 'answer',
    entryId: 'id-card-lost',
    p: 0.9,
  }));
  await reception.ask(begin(), { text: '身份证丢了', via: 'typed' });
  expect(visit().screen).toMatchObject({ name: 'answer', asked: '身份证丢了', entry: { id: 'id-card-lost' } });
  expect(facts).toContainEqual({
    ...{ type: 'answer.given', entryId: 'id-card-lost', language: 'zh-CN', via: 'typed' },
    ...{ confidence: 90, tookMs: 0 },
  });
});

test('choices in the language of the visit stand before what there is in another one only', async () => {
  const choices = ['opening-hours', 'id-card-lost', 'toilets'].map((entryId) => ({ entryId, p: 0.3 }));
  const { reception, begin, visit } = createTestReception(() => ({ kind: 'clarify', choices }));
  const id = begin();
  reception.intend(id, { kind: 'choose-language', language: 'en' });
  await reception.ask(id, { text: 'what now', via: 'typed' });
  expect(visit().screen).toMatchObject({
    name: 'clarify',
    choices: [{ language: 'en' }, { language: 'en' }, { language: 'zh-CN', entryId: 'opening-hours' }],
  });
});

test('a question that is asked back or handed over is told of with its visit and the nearest entry', async () => {
  const choices = [
    { entryId: 'opening-hours', p: 0.4 },
    { entryId: 'id-card-lost', p: 0.3 },
  ];
  const { reception, begin, unanswered } = createTestReception((text) =>
    text === '几点' ? { kind: 'clarify', choices } : { kind: 'hand-over', reason: 'unsure' },
  );
  const visitId = begin();
  await reception.ask(visitId, { text: '几点', via: 'typed' });
  await reception.ask(visitId, { text: '飞机票', via: 'spoken' });
  expect(unanswered).toEqual([
    { visitId, text: '几点', language: 'zh-CN', outcome: 'clarified', nearestId: 'opening-hours' },
    { visitId, text: '飞机票', language: 'zh-CN', outcome: 'handed-over', nearestId: 'id-card-lost' },
  ]);
});

test('nobody is told of what was answered, of what was vetoed, nor of nothing', async () => {
  const decisions: Record<string, Decision> = {
    身份证丢了: { kind: 'answer', entryId: 'id-card-lost', p: 0.9 },
    怎么办假证: { kind: 'hand-over', reason: 'vetoed' },
    '？': { kind: 'hand-over', reason: 'nothing-asked' },
  };
  const { reception, begin, unanswered } = createTestReception(
    (text) => decisions[text] ?? { kind: 'hand-over', reason: 'unsure' },
  );
  const visitId = begin();
  for (const text of Object.keys(decisions)) await reception.ask(visitId, { text, via: 'typed' });
  expect(unanswered).toEqual([]);
});

test('no fact carries the words of a question', async () => {
  const { reception, begin, facts } = createTestReception();
  await reception.ask(begin(), { text: '我叫某某住在某某路', via: 'typed' });
  reception.end('left');
  expect(JSON.stringify(facts)).not.toContain('某某');
});

test('an answer that comes after the visit has ended is shown to nobody', async () => {
  const late = Promise.withResolvers<Decision>();
  const { reception, begin } = createTestReception(() => late.promise);
  const first = begin();
  const asking = reception.ask(first, { text: '身份证丢了', via: 'typed' });
  reception.intend(first, { kind: 'end' });
  begin();
  late.resolve({ kind: 'answer', entryId: 'id-card-lost', p: 1 });
  expect(await asking).toEqual({ ok: false, code: 'visit-over' });
  expect(reception.state.get()).toMatchObject({ kind: 'visit', visit: { screen: { name: 'home' } } });
});

test('an intent of a visit that is over is refused', () => {
  const { reception, begin } = createTestReception();
  const first = begin();
  begin();
  expect(reception.intend(first, { kind: 'open', screen: 'type' })).toEqual({ ok: false, code: 'visit-over' });
});

test('an unsure answer offers the entries worth showing and a person', async () => {
  const suggestions = [{ entryId: 'id-card-lost', p: 0.3 }];
  const { reception, begin, visit, staffCalls } = createTestReception(() => ({
    kind: 'hand-over',
    reason: 'unsure',
    suggestions,
  }));
  const id = begin();
  await reception.ask(id, { text: '飞机票', via: 'typed' });
  expect(visit().screen).toMatchObject({ name: 'unsure', nearest: [{ entryId: 'id-card-lost' }] });
  reception.intend(id, { kind: 'call-staff' });
  expect(visit()).toMatchObject({ staffCalled: true, screen: { name: 'hand-over', asked: '飞机票' } });
  expect(staffCalls()).toBe(1);
});

test('an unsure answer shows nothing that is not worth showing, and staff still see what came nearest', async () => {
  const { reception, begin, visit, unanswered } = createTestReception(() => ({ kind: 'hand-over', reason: 'unsure' }));
  const id = begin();
  await reception.ask(id, { text: '飞机票', via: 'typed' });
  expect(visit().screen).toMatchObject({ name: 'unsure', nearest: [] });
  expect(unanswered).toMatchObject([{ outcome: 'handed-over', nearestId: 'id-card-lost' }]);
});

test('calling staff twice calls them once', () => {
  const { reception, begin, staffCalls } = createTestReception();
  const id = begin();
  reception.intend(id, { kind: 'call-staff' });
  reception.intend(id, { kind: 'open', screen: 'home' });
  reception.intend(id, { kind: 'call-staff' });
  expect(staffCalls()).toBe(1);
});

test('changing the language shows the same answer in the other words', async () => {
  const { reception, begin, visit } = createTestReception(() => ({ kind: 'answer', entryId: 'id-card-lost', p: 0.9 }));
  const id = begin();
  await reception.ask(id, { text: '身份证丢了', via: 'typed' });
  reception.intend(id, { kind: 'open', screen: 'language' });
  reception.intend(id, { kind: 'choose-language', language: 'en' });
  expect(visit().screen).toMatchObject({
    name: 'answer',
    entry: { language: 'en', text: { title: 'Replace a lost ID card' } },
  });
});

test('an entry without a text in the language is shown in the next best one and says which', () => {
  const { reception, begin, visit } = createTestReception();
  const id = begin();
  reception.intend(id, { kind: 'choose-language', language: 'ko' });
  reception.intend(id, { kind: 'open-entry', entryId: 'opening-hours' });
  expect(visit().screen).toMatchObject({ name: 'answer', entry: { language: 'zh-CN' } });
});

test('an expired entry cannot be opened', () => {
  const { reception, begin } = createTestReception();
  expect(reception.intend(begin(), { kind: 'open-entry', entryId: 'summer-hours' })).toEqual({
    ok: false,
    code: 'unknown-entry',
  });
});

test('back leads step by step to home, and home forgets the way', () => {
  const { reception, begin, visit } = createTestReception();
  const id = begin();
  const steps: Intent[] = [
    { kind: 'open-category', categoryId: 'cards' },
    { kind: 'open-entry', entryId: 'id-card-lost' },
    { kind: 'back' },
  ];
  for (const intent of steps) reception.intend(id, intent);
  expect(visit().screen.name).toBe('category');
  reception.intend(id, { kind: 'back' });
  expect(visit()).toMatchObject({ screen: { name: 'home' }, stepsBack: 0 });
});

test('a mark counts once however often it is pressed', () => {
  const { reception, begin, marks } = createTestReception();
  const id = begin();
  reception.intend(id, { kind: 'open-entry', entryId: 'id-card-lost' });
  for (let press = 0; press < 5; press += 1)
    reception.intend(id, { kind: 'mark', entryId: 'id-card-lost', mark: 'wrong' });
  expect(marks).toEqual([{ entryId: 'id-card-lost', mark: 'wrong', language: 'zh-CN' }]);
});

test('a quiet visitor is asked, counted down and let go', () => {
  const { reception, clock, begin, visit, facts } = createTestReception();
  begin();
  clock.advance(45_000);
  expect(visit().presence).toEqual({ kind: 'asking', secondsLeft: 20 });
  clock.advance(19_000);
  expect(visit().presence).toEqual({ kind: 'asking', secondsLeft: 1 });
  clock.advance(1000);
  expect(reception.state.get()).toEqual({ kind: 'waiting', edition: 1 });
  expect(facts.at(-1)).toMatchObject({ type: 'visit.ended', reason: 'left', durationMs: 65_000 });
});

test('a visitor who says that they are still there has the full time again', () => {
  const { reception, clock, begin, visit } = createTestReception();
  const id = begin();
  clock.advance(50_000);
  reception.intend(id, { kind: 'stay' });
  expect(visit().presence).toEqual({ kind: 'here' });
  clock.advance(44_999);
  expect(visit().presence).toEqual({ kind: 'here' });
});

test('time stands still while the terminal reads aloud', () => {
  const { reception, clock, begin, visit } = createTestReception();
  const id = begin();
  reception.intend(id, { kind: 'set-busy', busy: true });
  clock.advance(600_000);
  expect(visit().presence).toEqual({ kind: 'here' });
  reception.intend(id, { kind: 'set-busy', busy: false });
  clock.advance(45_000);
  expect(visit().presence.kind).toBe('asking');
});

test('reading the question whether somebody is there aloud is no answer: the countdown waits, then goes on', () => {
  const { reception, clock, begin, visit } = createTestReception();
  const id = begin();
  clock.advance(50_000);
  expect(visit().presence).toEqual({ kind: 'asking', secondsLeft: 15 });
  reception.intend(id, { kind: 'set-busy', busy: true });
  clock.advance(30_000);
  expect(visit().presence).toEqual({ kind: 'asking', secondsLeft: 15 });
  reception.intend(id, { kind: 'set-busy', busy: false });
  clock.advance(14_000);
  expect(visit().presence).toEqual({ kind: 'asking', secondsLeft: 1 });
  clock.advance(1000);
  expect(reception.state.get()).toEqual({ kind: 'waiting', edition: 1 });
});

test('large type gives more time', () => {
  const { reception, clock, begin, visit } = createTestReception();
  reception.intend(begin(), { kind: 'set-modes', modes: { size: 'elder' } });
  clock.advance(89_000);
  expect(visit().presence).toEqual({ kind: 'here' });
});

test('modes do not outlive the visit', () => {
  const { reception, begin, visit } = createTestReception();
  reception.intend(begin(), { kind: 'set-modes', modes: { size: 'elder', contrast: 'high' } });
  begin();
  expect(visit().modes).toMatchObject({ size: 'standard', contrast: 'standard' });
});

test('nothing of a visitor is in the state after the end', async () => {
  const { reception, begin } = createTestReception();
  const id = begin();
  await reception.ask(id, { text: '记号七七四', via: 'typed' });
  expect(JSON.stringify(reception.state.get())).toContain('记号七七四');
  reception.intend(id, { kind: 'end' });
  begin();
  expect(JSON.stringify(reception.state.get())).not.toContain('记号七七四');
});

test('a headset that is plugged in makes the visit under way one without looking', () => {
  const { reception, begin, visit } = createTestReception();
  const id = begin();
  reception.plugHeadset(null);
  expect(visit()).toMatchObject({ id, modes: { eyesFree: true } });
});

test('a headset that is plugged in while nobody is there starts a visit without looking, and only that one', () => {
  const { reception, begin, visit } = createTestReception();
  reception.plugHeadset(null);
  reception.plugHeadset(null);
  const { id } = visit();
  expect(visit()).toMatchObject({ language: 'zh-CN', modes: { eyesFree: true } });
  begin();
  expect(visit().id).not.toBe(id);
  expect(visit().modes.eyesFree).toBe(false);
});

test('a visit ends with the page that began it, and with no other', () => {
  const { reception, begin, visit, facts } = createTestReception();
  const id = begin('the screen');
  reception.leave('the hall display');
  expect(visit().id).toBe(id);
  reception.leave('the screen');
  expect(reception.state.get()).toEqual({ kind: 'waiting', edition: 1 });
  expect(facts.at(-1)).toMatchObject({ type: 'visit.ended', reason: 'page-lost' });
});

test('a page whose visit was taken over by another page’s does not end that one', () => {
  const { reception, begin, visit } = createTestReception();
  begin('first');
  const id = begin('second');
  reception.leave('first');
  expect(visit().id).toBe(id);
});

test('a visit that the machine began belongs to the first page that acts in it', () => {
  const { reception, visit } = createTestReception();
  reception.plugHeadset(null);
  const { id } = visit();
  reception.leave('the staff’s document');
  expect(visit().id).toBe(id);
  reception.actBy(id, 'the screen');
  reception.actBy(id, 'the hall display');
  reception.leave('the hall display');
  expect(visit().id).toBe(id);
  reception.leave('the screen');
  expect(reception.state.get()).toEqual({ kind: 'waiting', edition: 1 });
});

test('acting in a visit that is over makes no other one’s owner', () => {
  const { reception, visit } = createTestReception();
  reception.plugHeadset(null);
  const { id } = visit();
  reception.intend(id, { kind: 'end' });
  reception.plugHeadset(null);
  reception.actBy(id, 'late');
  reception.leave('late');
  expect(reception.state.get().kind).toBe('visit');
});

test('a language that the terminal does not offer is refused, and a headset begins in the first one', () => {
  const { reception, visit } = createTestReception(undefined, {}, ['en', 'ja']);
  expect(reception.begin('zh-CN', 'page')).toEqual({ ok: false, code: 'unknown-language' });
  expect(reception.state.get().kind).toBe('waiting');
  reception.plugHeadset('page');
  expect(visit().language).toBe('en');
  const intend = (intent: Intent) => reception.intend(visit().id, intent);
  expect(intend({ kind: 'choose-language', language: 'ko' })).toEqual({ ok: false, code: 'unknown-language' });
  expect(intend({ kind: 'choose-language', language: 'ja' })).toEqual({ ok: true, value: null });
  expect(visit().language).toBe('ja');
});
