import type { AnswerIntent, Mark } from '#contract/page/answer.ts';
import type { VisitContent } from '../content.ts';
import { here, replaceHere } from '../location.ts';
import { goOn, refuseStep, type Step, stepTo, type VisitModel } from '../model.ts';

/** Opens categories and answers, and takes what is said of an answer. */
export function applyAnswerIntent(model: VisitModel, intent: AnswerIntent, content: VisitContent): Step {
  switch (intent.kind) {
    case 'open-category':
      return content.category(intent.categoryId, model.language)
        ? goOn(model, { kind: 'category', categoryId: intent.categoryId })
        : refuseStep(model, 'unknown-category');
    case 'open-entry':
      return openEntry(model, intent.entryId, content);
    case 'mark':
      return markAnswer(model, intent.entryId, intent.mark);
  }
}

function openEntry(model: VisitModel, entryId: string, content: VisitContent): Step {
  if (!content.entry(entryId, model.language)) return refuseStep(model, 'unknown-entry');
  const current = here(model.trail);
  const asked = current.kind === 'clarify' || current.kind === 'unsure' ? current.asked : null;
  return goOn(model, { kind: 'answer', asked, entryId, mark: null }, [
    {
      kind: 'append',
      fact: { type: 'answer.given', entryId, language: model.language, via: 'touched', confidence: null, tookMs: null },
    },
  ]);
}

/** A mark counts once: the same again is nothing, another one counts as well, since people do change their mind. */
function markAnswer(model: VisitModel, entryId: string, mark: Mark): Step {
  const current = here(model.trail);
  if (current.kind !== 'answer' || current.entryId !== entryId) return refuseStep(model, 'unknown-entry');
  if (current.mark === mark) return stepTo(model);
  const trail = replaceHere(model.trail, { ...current, mark });
  return stepTo({ ...model, trail }, [{ kind: 'mark', entryId, mark, language: model.language }]);
}
