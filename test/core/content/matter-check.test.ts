import { expect, test } from 'vitest';
import type { Matter } from '#contract/venue/matter.ts';
import { findContradictions } from '#core/content/contradictions.ts';
import { findMatterFaults } from '#core/content/matter-check.ts';
import { testMatter } from '#test/support/fixtures/matter.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

function faultsWith(change: (matter: Matter) => void): readonly string[] {
  const matter = structuredClone(testMatter());
  change(matter);
  return findMatterFaults(testVenue({ matters: [matter] }).venue).map(({ place, reason }) => `${place}: ${reason}`);
}

const questionAt = ({ questions }: Matter, index: number) => {
  const question = questions[index];
  if (!question) throw new Error('the fixture has fewer questions');
  return question;
};
const answerAt = (matter: Matter, question: number, index: number) => {
  const answer = questionAt(matter, question).answers[index];
  if (!answer) throw new Error('the fixture has fewer answers');
  return answer;
};

test('the samples have no faults', () => {
  for (const id of ['hall', 'mall', 'museum'] as const) expect(findMatterFaults(sampleVenue(id))).toEqual([]);
  expect(faultsWith(() => {})).toEqual([]);
});

test('questions that go round are named in their order', () => {
  expect(
    faultsWith((matter) => {
      answerAt(matter, 2, 0).to = 'why';
    }),
  ).toEqual(['matter card: questions: the questions go round: why, age, why']);
});

test('a question that nobody is asked, and an end that nobody comes to, are named', () => {
  expect(
    faultsWith((matter) => {
      answerAt(matter, 0, 1).to = 'age';
    }),
  ).toEqual([
    'matter card: questions.1: no answer leads to register',
    'matter card: ends.1: no answer leads to away',
    'matter card: materials.1.when: nobody is ever asked so: no way through the questions meets all of it',
  ]);
});

test('more than twelve questions on a way are named', () => {
  expect(
    faultsWith((matter) => {
      const last = questionAt(matter, 2);
      const more = Array.from({ length: 11 }, (_, index) => ({
        ...structuredClone(last),
        id: `more-${index}`,
        answers: last.answers.map((answer) => ({ ...answer, to: index === 10 ? 'go' : `more-${index + 1}` })),
      }));
      matter.questions.push(...more);
      for (const answer of last.answers) answer.to = 'more-0';
    }),
  ).toEqual(['matter card: questions: somebody is asked 14 questions: 12 at most']);
});

test('what refers to nothing is named with its place', () => {
  expect(
    faultsWith((matter) => {
      matter.categoryId = 'gone';
      answerAt(matter, 0, 0).to = 'nowhere';
      for (const window of matter.windows) window.placeId = 'gone';
    }),
  ).toEqual([
    'matter card: categoryId: there is no category gone',
    'matter card: questions.0.answers.0.to: there is no question and no end nowhere',
    'matter card: windows.0.placeId: there is no place gone',
  ]);
});

test('a condition that nobody ever meets is named', () => {
  const withCondition = (...when: Matter['steps'][number]['when']) =>
    faultsWith((matter) => {
      for (const step of matter.steps) step.when = when;
    });
  const never = 'nobody is ever asked so: no way through the questions meets all of it';
  expect(
    withCondition({ question: 'why', answers: ['renew'] }, { question: 'register', answers: ['yes', 'no'] }),
  ).toEqual([`matter card: steps.0.when: ${never}`]);
  expect(withCondition({ question: 'register', answers: ['yes'] }, { question: 'age', answers: ['child'] })).toEqual(
    [],
  );
  expect(withCondition({ question: 'who', answers: ['me'] })).toEqual([
    'matter card: steps.0.when: there is no question who',
  ]);
  expect(withCondition({ question: 'age', answers: ['old'] })).toEqual([
    'matter card: steps.0.when: the question age has no answer old',
  ]);
});

test('a language that the title has, every text has', () => {
  expect(
    faultsWith((matter) => {
      delete answerAt(matter, 1, 0).label.en;
    }),
  ).toEqual(['matter card: questions.1.answers.0.label: it has no en text, and the title has one']);
});

test('an entry that leads to a matter that is not there is named', () => {
  const { venue, entries } = testVenue();
  const leading = entries.map((entry) => ({ ...entry, action: { kind: 'open-matter', matterId: 'card' } as const }));
  expect(findContradictions({ venue, entries: leading })[0]).toMatchObject({
    kind: 'no-matter',
    reason: 'there is no matter card',
  });
  const withMatter = { ...venue, matters: [testMatter()] };
  expect(findContradictions({ venue: withMatter, entries: leading })).toEqual([]);
  const given = [{ question: 'why', answer: 'lent' }];
  const taken = leading.map((entry) => ({ ...entry, action: { ...entry.action, given } }));
  expect(findContradictions({ venue: withMatter, entries: taken })[0]).toMatchObject({
    kind: 'no-matter-answer',
    reason: 'there is no answer card: why=lent',
  });
});
