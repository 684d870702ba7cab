import { expect, test } from 'vitest';
import { type Decision, maxQuestionLength } from '#contract/page/answering.ts';
import type { Intent } from '#contract/page/visit.ts';
import { createTestReception } from '#test/support/fixtures/reception.ts';

const found: Decision = { kind: 'answer', entryId: 'id-card-lost', p: 0.9 };

/** A reception whose answers come when the test says so, by what was asked. */
function heldAnswers() {
  const held = new Map<string, PromiseWithResolvers<Decision>>();
  const given = (text: string) => {
    const answer = held.get(text) ?? Promise.withResolvers<Decision>();
    held.set(text, answer);
    return answer;
  };
  return {
    ...createTestReception((text) => given(text).promise),
    answer: (text: string, decision = found) => given(text).resolve(decision),
    held,
  };
}

test('of two questions the newer one is answered, however late the older one’s answer comes', async () => {
  const { reception, begin, visit, answer } = heldAnswers();
  const id = begin();
  const first = reception.ask(id, { text: 'A', via: 'typed' });
  const second = reception.ask(id, { text: 'B', via: 'typed' });
  answer('B', { kind: 'answer', entryId: 'opening-hours', p: 0.9 });
  await second;
  answer('A');
  await first;
  expect(visit()).toMatchObject({ screen: { name: 'answer', asked: 'B', entry: { id: 'opening-hours' } } });
});

test.for<Intent>([
  { kind: 'open', screen: 'emergency' },
  { kind: 'open-category', categoryId: 'cards' },
  { kind: 'call-staff' },
])('a late answer pulls nobody away from where they have gone: %o', async (intent) => {
  const { reception, begin, visit, answer, facts, unanswered } = heldAnswers();
  const id = begin();
  const asking = reception.ask(id, { text: 'A', via: 'typed' });
  reception.intend(id, intent);
  const { screen } = visit();
  answer('A');
  await asking;
  expect(visit().screen).toEqual(screen);
  expect(facts.filter(({ type }) => type === 'answer.given')).toEqual([]);
  expect(unanswered).toEqual([]);
});

test('a question is counted in the language in which it was asked, and answered in the one that is read by then', async () => {
  const { reception, begin, visit, answer, facts, unanswered } = heldAnswers();
  const id = begin();
  const asking = reception.ask(id, { text: 'A', via: 'typed' });
  reception.intend(id, { kind: 'open', screen: 'language' });
  reception.intend(id, { kind: 'choose-language', language: 'en' });
  answer('A', { kind: 'hand-over', reason: 'unsure' });
  await asking;
  expect(visit()).toMatchObject({ language: 'en', screen: { name: 'unsure', asked: 'A' } });
  expect(unanswered).toMatchObject([{ text: 'A', language: 'zh-CN' }]);
  expect(facts).toContainEqual({
    ...{ type: 'question.handed-over', reason: 'unsure', language: 'zh-CN', via: 'typed', tookMs: 0 },
  });
});

test('a flood of questions asks for few answers, and the last question gets its own', async () => {
  const { reception, begin, visit, answer, held } = heldAnswers();
  const id = begin();
  const asking = Array.from({ length: 2000 }, (_, at) => reception.ask(id, { text: `${at}`, via: 'typed' }));
  for (const text of ['0', '1', '1999']) answer(text);
  await Promise.all(asking);
  expect([...held.keys()]).toEqual(['0', '1', '1999']);
  expect(visit().screen).toMatchObject({ name: 'answer', asked: '1999' });
});

test('a question is cut before anybody looks at it', async () => {
  const seen: number[] = [];
  const { reception, begin, unanswered } = createTestReception((text) => {
    seen.push(text.length);
    return { kind: 'hand-over', reason: 'unsure' };
  });
  await reception.ask(begin(), { text: '问'.repeat(20_000), via: 'typed' });
  expect(seen).toEqual([maxQuestionLength]);
  expect(unanswered).toMatchObject([{ text: '问'.repeat(maxQuestionLength) }]);
});
