import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Matter, mostMatterQuestions } from '#contract/venue/matter.ts';
import { findMatterFaults } from '#core/content/matter-check.ts';
import { createMatters } from '#core/matters/matters.ts';
import { type Given, walk } from '#core/matters/walk.ts';
import { testMatter } from '#test/support/fixtures/matter.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

function setup(isOffered = true) {
  const { venue } = testVenue({ matters: [testMatter()] });
  return createMatters(venue, () => isOffered);
}

const given = (...answers: readonly [questionId: string, answerId: string][]): Given[] =>
  answers.map(([questionId, answerId]) => ({ questionId, answerId }));

test('answers lead from question to question to a list of what they call for, and of nothing else', () => {
  const matters = setup();
  expect(matters.follow('card', [])).toEqual({ given: [], questionId: 'why' });
  expect(matters.follow('card', given(['why', 'lost']))?.questionId).toBe('register');
  const all = given(['why', 'lost'], ['register', 'yes'], ['age', 'adult']);
  expect(matters.follow('card', all)).toEqual({ given: all, questionId: null });
  expect(matters.list('card', all, 'en')).toMatchObject({
    id: 'card',
    language: 'en',
    text: {
      title: 'ID card: what to bring',
      lead: 'Come with these.',
      materials: [{ name: 'Register' }],
      fee: { figure: '40 yuan' },
      place: { sign: 'C', where: 'Ground floor' },
    },
    action: { kind: 'show-place', placeId: 'copy' },
  });
});

test('where nothing is to be done here, the list says why and sends nobody to a window', () => {
  const list = setup().list('card', given(['why', 'lost'], ['register', 'no']), 'zh-CN');
  expect(list?.text).toEqual({ title: '身份证带什么', lead: '先补户口簿。' });
  expect(list?.action).toBeUndefined();
});

test('an answer that is changed keeps those that are still asked for, and drops the others', () => {
  const changed = given(['why', 'renew'], ['register', 'yes'], ['age', 'child']);
  expect(setup().follow('card', changed)).toEqual({
    given: given(['why', 'renew'], ['age', 'child']),
    questionId: null,
  });
});

test('a question says how many came before it and how many may follow at most', () => {
  const ask = (questionId: string, answers: readonly Given[]) =>
    setup().question('card', { questionId, given: answers }, 'zh-CN');
  expect(ask('why', [])).toMatchObject({ ask: '为什么来', chosen: null, before: 0, after: 2 });
  expect(ask('age', given(['why', 'renew']))).toMatchObject({ before: 1, after: 0 });
  expect(ask('why', given(['why', 'lost'], ['register', 'yes']))).toMatchObject({ chosen: 'lost', before: 0 });
});

test('a matter that is not offered any more is nowhere', () => {
  const matters = setup(false);
  expect(matters.follow('card', [])).toBeNull();
  expect(matters.list('card', given(['why', 'renew'], ['age', 'adult']), 'zh-CN')).toBeNull();
});

/** Answers until a list is there, each by its turn in `choices`. */
function walkThrough(matter: Matter, choices: readonly number[]): number {
  let answers: readonly Given[] = [];
  for (let step = 0; ; step += 1) {
    const { at, given: counted } = walk(matter, answers);
    if ('end' in at) return counted.length;
    const { id, answers: offered } = at.question;
    const answer = offered[(choices[step % choices.length] ?? 0) % offered.length];
    if (!answer || counted.length < step) throw new Error('a walk stands still');
    answers = [...counted, { questionId: id, answerId: answer.id }];
  }
}

const choices = fc.array(fc.nat(5), { minLength: 1, maxLength: 12 });

test('whatever is answered in a sample, a list comes within twelve questions', () => {
  const { matters } = sampleVenue('hall');
  expect(matters.length).toBeGreaterThanOrEqual(12);
  fc.assert(
    fc.property(fc.constantFrom(...matters), choices, (matter, chosen) => {
      expect(walkThrough(matter, chosen)).toBeLessThanOrEqual(mostMatterQuestions);
    }),
  );
});

/** Questions whose answers lead anywhere, round and to nowhere included. */
const anyMatter = fc
  .array(fc.array(fc.nat(17), { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 16 })
  .map((targets) => {
    const label = { 'zh-CN': '答' };
    const idOf = (index: number) => (index < targets.length ? `q${index}` : 'end');
    return testMatter({
      title: label,
      questions: targets.map((to, index) => ({
        id: `q${index}`,
        ask: label,
        answers: to.map((step, at) => ({ id: `a${at}`, label, to: idOf(index + step - 3) })),
      })),
      ends: [{ id: 'end', isHere: true, lead: label }],
      ...{ materials: [], steps: [], fees: [], durations: [], windows: [] },
    });
  });

test('of any questions that the check lets pass, all walks end within twelve', () => {
  let passed = 0;
  fc.assert(
    fc.property(anyMatter, choices, (matter, chosen) => {
      if (findMatterFaults(testVenue({ matters: [matter] }).venue).length > 0) return;
      passed += 1;
      expect(walkThrough(matter, chosen)).toBeLessThanOrEqual(mostMatterQuestions);
    }),
    { numRuns: 1500, seed: 8 },
  );
  expect(passed).toBeGreaterThan(20);
});
