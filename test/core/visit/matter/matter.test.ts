import { expect, test } from 'vitest';
import type { Intent } from '#contract/page/visit.ts';
import { testMatter } from '#test/support/fixtures/matter.ts';
import { createTestReception } from '#test/support/fixtures/reception.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

function setup() {
  const { reception, begin, visit, facts } = createTestReception(
    undefined,
    {},
    undefined,
    undefined,
    testVenue({ matters: [testMatter()] }),
  );
  const id = begin();
  const intend = (intent: Intent) => reception.intend(id, intent);
  const answer = (questionId: string, answerId: string) => intend({ kind: 'answer-matter', questionId, answerId });
  return { intend, answer, facts, reception, screen: () => visit().screen };
}

test('a matter is opened, answered to its end, and its list stands in the language that is read', () => {
  const { intend, answer, screen } = setup();
  intend({ kind: 'open-matter', matterId: 'card' });
  expect(screen()).toMatchObject({ name: 'matter-question', question: { questionId: 'why', before: 0 } });
  answer('why', 'lost');
  answer('register', 'yes');
  answer('age', 'adult');
  expect(screen()).toMatchObject({ name: 'matter-list', list: { text: { materials: [{ name: '户口簿' }] } } });
  intend({ kind: 'choose-language', language: 'en' });
  expect(screen()).toMatchObject({ name: 'matter-list', list: { text: { materials: [{ name: 'Register' }] } } });
});

test('what was said on the way to a matter is not asked again, and can be changed like any answer', () => {
  const { intend, answer, screen } = setup();
  const given = [
    { question: 'why', answer: 'lost' },
    { question: 'age', answer: 'adult' },
  ];
  intend({ kind: 'open-matter', matterId: 'card', given });
  expect(screen()).toMatchObject({ name: 'matter-question', question: { questionId: 'register', before: 1 } });
  answer('register', 'yes');
  expect(screen()).toMatchObject({ name: 'matter-list', list: { text: { materials: [{ name: '户口簿' }] } } });
  intend({ kind: 'open-matter-answers' });
  intend({ kind: 'change-matter-answer', questionId: 'why' });
  expect(screen()).toMatchObject({ name: 'matter-question', question: { questionId: 'why', chosen: 'lost' } });
});

test('an answer is changed from the list, and the others need not be given again', () => {
  const { intend, answer, screen } = setup();
  intend({ kind: 'open-matter', matterId: 'card' });
  answer('why', 'lost');
  answer('register', 'yes');
  answer('age', 'child');
  intend({ kind: 'open-matter-answers' });
  expect(screen()).toMatchObject({ name: 'matter-answers', answers: { given: [{}, {}, { label: '不满' }] } });
  intend({ kind: 'change-matter-answer', questionId: 'why' });
  expect(screen()).toMatchObject({ name: 'matter-question', question: { questionId: 'why', chosen: 'lost' } });
  answer('why', 'renew');
  expect(screen()).toMatchObject({
    name: 'matter-list',
    list: { text: { materials: [{ name: '旧证' }, { name: '监护人身份证' }], fee: { figure: '20 元' } } },
  });
});

test('a question that comes in between keeps what was answered after it', () => {
  const { intend, answer, screen } = setup();
  intend({ kind: 'open-matter', matterId: 'card' });
  answer('why', 'renew');
  answer('age', 'child');
  intend({ kind: 'open-matter-answers' });
  intend({ kind: 'change-matter-answer', questionId: 'why' });
  answer('why', 'lost');
  expect(screen()).toMatchObject({ name: 'matter-question', question: { questionId: 'register', before: 1 } });
  answer('register', 'yes');
  expect(screen()).toMatchObject({
    name: 'matter-list',
    list: { text: { materials: [{ name: '户口簿' }, { name: '监护人身份证' }] } },
  });
});

test('the way back leads over the questions in their order, then out of the matter', () => {
  const { intend, answer, screen } = setup();
  intend({ kind: 'open', screen: 'matters' });
  intend({ kind: 'open-matter', matterId: 'card' });
  answer('why', 'lost');
  answer('register', 'yes');
  intend({ kind: 'open-matter-answers' });
  intend({ kind: 'change-matter-answer', questionId: 'why' });
  answer('why', 'renew');
  const seen = Array.from({ length: 3 }, () => {
    const now = screen();
    intend({ kind: 'back' });
    return now.name === 'matter-question' ? now.question.questionId : now.name;
  });
  expect(seen).toEqual(['age', 'why', 'matters']);
});

test('an answer to what is not asked, or that is none, and a matter that is not there, are refused', () => {
  const { intend, answer, screen } = setup();
  expect(intend({ kind: 'open-matter', matterId: 'gone' })).toEqual({ ok: false, code: 'unknown-matter' });
  expect(answer('why', 'lost')).toEqual({ ok: false, code: 'unknown-matter' });
  intend({ kind: 'open-matter', matterId: 'card' });
  const before = screen();
  expect(answer('age', 'adult')).toEqual({ ok: false, code: 'unknown-answer' });
  expect(answer('why', 'gone')).toEqual({ ok: false, code: 'unknown-answer' });
  expect(intend({ kind: 'change-matter-answer', questionId: 'age' })).toEqual({ ok: false, code: 'unknown-answer' });
  expect(screen()).toEqual(before);
});

test('nothing of what was answered is told of, and nothing of it is there for who comes next', () => {
  const { intend, answer, facts, reception } = setup();
  intend({ kind: 'open-matter', matterId: 'card' });
  answer('why', 'lost');
  answer('register', 'yes');
  reception.end('left');
  expect(JSON.stringify([...facts, reception.state.get()])).not.toMatch(/lost|register|card/);
});
