import { expect, test } from 'vitest';
import type { Intent } from '#contract/page/visit.ts';
import { createTestReception } from '#test/support/fixtures/reception.ts';

const call: Intent = { kind: 'call-staff' };
const takeBack: Intent = { kind: 'take-back-call' };
const back: Intent = { kind: 'back' };

test('a call that is taken back is over: nobody is waited for, the screen says so and both are counted', () => {
  const { reception, begin, visit, facts, staffCalls } = createTestReception();
  const id = begin();
  reception.intend(id, { kind: 'open', screen: 'finder' });
  reception.intend(id, call);
  expect(visit()).toMatchObject({ staffCalled: true, screen: { name: 'hand-over', calledAt: expect.any(String) } });
  reception.intend(id, takeBack);
  const over = { name: 'hand-over', calledAt: null, isTakenBack: true };
  expect(visit()).toMatchObject({ staffCalled: false, screen: over });
  expect(staffCalls()).toBe(0);
  expect(facts.map(({ type }) => type)).toEqual(['staff.called', 'staff.call-taken-back']);
  reception.intend(id, back);
  expect(visit().screen).toEqual({ name: 'finder' });
});

test('going back keeps the call, and the way to it leads to the time of the first', () => {
  const { reception, clock, begin, visit, staffCalls } = createTestReception();
  const id = begin();
  reception.intend(id, call);
  const { screen } = visit();
  reception.intend(id, back);
  expect(visit()).toMatchObject({ staffCalled: true, screen: { name: 'home' } });
  clock.advance(10_000);
  reception.intend(id, call);
  expect(visit().screen).toEqual(screen);
  expect(staffCalls()).toBe(1);
});

test('what was written for staff goes with the call, whenever it is made, and stands where it was written', () => {
  const { reception, begin, visit } = createTestReception();
  const id = begin();
  reception.intend(id, { kind: 'open', screen: 'staff-chat' });
  expect(visit().screen).toEqual({ name: 'staff-chat', written: null });
  reception.intend(id, { kind: 'write-to-staff', text: '我听不见' });
  expect(visit().screen).toEqual({ name: 'staff-chat', written: '我听不见' });
  reception.intend(id, call);
  expect(visit().screen).toMatchObject({ name: 'hand-over', written: '我听不见' });
  reception.intend(id, { kind: 'end' });
  begin();
  reception.intend(visit().id, call);
  expect(visit().screen).toMatchObject({ name: 'hand-over', written: null });
});

test('taking back twice is nothing, and who calls again calls anew', () => {
  const { reception, begin, visit, facts, staffCalls } = createTestReception();
  const id = begin();
  reception.intend(id, takeBack);
  for (const intent of [call, takeBack, takeBack, call]) reception.intend(id, intent);
  expect(visit()).toMatchObject({ staffCalled: true, screen: { name: 'hand-over', isTakenBack: false } });
  expect(staffCalls()).toBe(1);
  expect(facts.map(({ type }) => type)).toEqual(['staff.called', 'staff.call-taken-back', 'staff.called']);
});

test('where nobody is there, nobody is said to have been called, until there is', () => {
  const { reception, begin, visit, facts, staffCalls, setStaffed } = createTestReception();
  setStaffed(false);
  const id = begin();
  reception.intend(id, call);
  expect(visit()).toMatchObject({ staffCalled: false, screen: { name: 'hand-over', calledAt: null } });
  expect([staffCalls(), facts]).toEqual([0, []]);
  setStaffed(true);
  reception.intend(id, call);
  expect(visit()).toMatchObject({ staffCalled: true, screen: { name: 'hand-over', calledAt: expect.any(String) } });
  expect(staffCalls()).toBe(1);
});

test('an emergency rings even where nobody is known to be there', () => {
  const { reception, begin, visit, staffCalls, setStaffed } = createTestReception();
  setStaffed(false);
  const id = begin();
  reception.intend(id, { kind: 'open', screen: 'emergency' });
  reception.intend(id, call);
  expect(visit().staffCalled).toBe(true);
  expect(staffCalls()).toBe(1);
});

test('a greeting is greeted: nothing is told of, nobody is called', async () => {
  const { reception, begin, visit, facts, unanswered } = createTestReception(() => ({
    kind: 'first-words',
    about: 'hello',
  }));
  await reception.ask(begin(), { text: '你好', via: 'typed' });
  expect(visit().screen).toEqual({ name: 'first-words', about: 'hello' });
  expect([facts, unanswered]).toEqual([[], []]);
});

test('what an answer has answered is handed to nobody, unless it was marked as wrong', async () => {
  const { reception, begin, visit } = createTestReception(() => ({ kind: 'answer', entryId: 'id-card-lost', p: 0.97 }));
  const id = begin();
  await reception.ask(id, { text: '身份证丢了', via: 'typed' });
  reception.intend(id, call);
  expect(visit().screen).toMatchObject({ name: 'hand-over', asked: null });
  reception.intend(id, back);
  reception.intend(id, { kind: 'mark', entryId: 'id-card-lost', mark: 'wrong' });
  reception.intend(id, call);
  expect(visit().screen).toMatchObject({ name: 'hand-over', asked: '身份证丢了' });
});
