import { openAnswers } from './answers.ts';
import { openContent } from './content.ts';
import { openDesk, openSelfCheck } from './desk.ts';
import type { Ground } from './ground.ts';
import { type OpeningsAbility, openOpenings } from './openings.ts';
import { openShown } from './shown.ts';
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
  const answers = openAnswers(ground);
  const isStaffed = () => openings.isStaffed();
  const editions = openShown(ground, { content, answers, isStaffed });
  const openings: OpeningsAbility = openOpenings(ground, { content, editions });
  const visit: VisitAbility = openVisit(ground, {
    content,
    editions,
    mayBeStaffed: openings.mayBeStaffed,
    note: (question) => worklist.note(question),
    plugHeadset: (page) => voice.plugHeadset(page),
  });
  const { reception } = visit;
  const worklist: WorklistAbility = openWorklist(ground, { content, reception });
  const voice: VoiceAbility = openVoice(ground, { editions, reception });
  // Loading a speech model takes the whole machine: the first screen and the answers go before it.
  void editions.newest().ready.then(worklist.loadWords).then(voice.open).then(editions.makeReadings);
  return {
    staff: openStaff(ground.record),
    selfCheck: openSelfCheck(ground, {
      embedder: answers.embedder,
      wordsAlone: () => [...(editions.newest().loaded()?.wordsAlone ?? [])],
      tally: () => editions.newest().catalogue().tally(),
      calendar: openings.calendar,
      calls: visit.staffCalls,
    }),
    content,
    openings,
    answers,
    editions,
    desk: openDesk(editions),
    voice,
    worklist,
    visit,
  };
}

/** What an ability that is opened after the others may use of them. */
export type OpenAbilities = ReturnType<typeof openAbilities>;
