import { openAnswers } from './answers.ts';
import { openContent } from './content.ts';
import { openDesk, openSelfCheck } from './desk.ts';
import type { Ground } from './ground.ts';
import { openOpenings } from './openings.ts';
import { openStaff } from './staff.ts';
import { openVisit, type VisitAbility } from './visit.ts';
import { openVoice, type VoiceAbility } from './voice.ts';
import { openWorklist, type WorklistAbility } from './worklist.ts';

/**
 * Opens every ability of a terminal that receives people, each with what it uses of the others. They are closed from the
 * last to the first: the visit ends while all that it needs is still there.
 * @throws {Fault} what keeps the terminal from receiving anybody.
 */
export function openAbilities(ground: Ground) {
  const content = openContent(ground);
  const answers = openAnswers(ground, content);
  const openings = openOpenings(ground, content);
  const visit: VisitAbility = openVisit(ground, {
    content,
    answers: answers.answers,
    mayBeStaffed: openings.mayBeStaffed,
    note: (question) => worklist.note(question),
    plugHeadset: (page) => voice.plugHeadset(page),
  });
  const { reception } = visit;
  const worklist: WorklistAbility = openWorklist(ground, { content, reception });
  const voice: VoiceAbility = openVoice(ground, { content, reception, isStaffed: openings.isStaffed });
  // Loading a speech model takes the whole machine: the first screen and the answers go before it.
  void answers.loaded.then(worklist.loadWords).then(voice.open);
  return {
    staff: openStaff(ground.record),
    selfCheck: openSelfCheck(ground, {
      embedder: answers.embedder,
      tally: content.catalogue.tally,
      calendar: openings.calendar,
      calls: visit.staffCalls,
    }),
    content,
    openings,
    answers,
    desk: openDesk(content, answers),
    voice,
    worklist,
    visit,
  };
}

/** What an ability that is opened after the others may use of them. */
export type OpenAbilities = ReturnType<typeof openAbilities>;
