import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import { namedPlace } from '#contract/page/guide.ts';
import { hall } from '../../../gallery/fixtures/hall.ts';
import { matterAt } from '../../../gallery/fixtures/matters.ts';

/** A matter of the sample, one answer of whose first question leads to a question that is gone. */
export function changedMatter(): PartView {
  const { id, ...live } = matterAt('id-card');
  const [first, ...others] = live.questions;
  if (!first) throw new Error('the sample asks nothing');
  const answers = first.answers.map((answer, index) => (index === 1 ? { ...answer, to: 'gone' } : answer));
  const questions = [{ ...first, answers }, ...others];
  return {
    partId: `matter/${id}`,
    kind: 'matter',
    revision: 1,
    part: { ...live, questions } as FieldValue,
    live: live as FieldValue,
    changes: [{ path: ['questions'], before: live.questions as FieldValue, after: questions as FieldValue }],
    conflicts: [],
    faults: [{ code: 'no-next', path: ['questions', '0', 'answers', '1', 'to'] }],
    others: [],
    places: hall.places.map(namedPlace),
    exhibits: [],
    signs: [],
  };
}
