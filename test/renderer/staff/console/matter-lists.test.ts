import { expect, test } from 'vitest';
import type { MatterDraft } from '#contract/page/part-drafts.ts';
import {
  stillThere,
  withNewAnswer,
  withNewEnd,
  withNewQuestion,
} from '#renderer/staff/console/venue/matter/matter-lists.ts';

const answers = (...ids: string[]) => ids.map((id) => ({ id, to: 'e1' }));
const matter: MatterDraft = {
  questions: [{ id: 'q1', answers: answers('a1', 'a2') }],
  ends: [{ id: 'e1', isHere: true }],
  // An answer and a question that somebody has taken out.
  materials: [{ when: [{ question: 'q1', answers: ['a1', 'a3'] }] }, { when: [{ question: 'q2', answers: ['a1'] }] }],
};

test('what is new is never taken for what was taken out and is still named', () => {
  expect(withNewAnswer(matter, 0)[0]?.answers?.map(({ id }) => id)).toEqual(['a1', 'a2', 'a4']);
  expect(withNewQuestion(matter).map(({ id }) => id)).toEqual(['q1', 'q3']);
  expect(withNewEnd({ ...matter, ends: [] }).map(({ id }) => id)).toEqual(['e2']);
});

test('what depends on answers that were taken out depends on those that are left', () => {
  expect(stillThere(matter.materials?.[0]?.when ?? [], matter)).toEqual([{ question: 'q1', answers: ['a1'] }]);
  expect(stillThere(matter.materials?.[1]?.when ?? [], matter)).toEqual([]);
});
