import { readPhraseBook } from '../drafts/phrase-book.ts';
import { shippedRankers } from '../engines/answering-thread.ts';
import { openAnswers } from './answers.ts';
import { openCheckin } from './checkin.ts';
import { openClosures } from './closures.ts';
import { openContent } from './content.ts';
import { openDesk, openSelfCheck } from './desk.ts';
import { openDrafts } from './drafts.ts';
import { eyesOf } from './eyes.ts';
import type { Ground } from './ground.ts';
import { type GuideAbility, openGuide } from './guide.ts';
import { openHealth } from './health.ts';
import { openHubOrders } from './hub-orders.ts';
import { openIntake } from './intake.ts';
import { type OpeningsAbility, openOpenings } from './openings.ts';
import type { NearestFirst } from './placed-answers.ts';
import { openPublications } from './publications.ts';
import { goBackWhereCoreRestarts, openReleaseTrial } from './release-trial.ts';
import { openShown, type ShownAbility } from './shown.ts';
import { openStaff } from './staff.ts';
import { openSticks } from './sticks.ts';
import { openUpstream } from './upstream.ts';
import { openVision } from './vision.ts';
import { openVisit, type VisitAbility } from './visit.ts';
import { openVoice, type VoiceAbility } from './voice.ts';
import { openWorklist, type WorklistAbility } from './worklist.ts';
import { openWrittenByStaff } from './written-by-staff.ts';

/**
 * Opens every ability of a terminal that receives people, each with what it uses of the others. They are closed from the
 * last to the first: the visit ends while all that it needs is still there.
 * @throws {Fault} what keeps the terminal from receiving anybody.
 */
export function openAbilities(ground: Ground) {
  goBackWhereCoreRestarts(ground);
  const written = openWrittenByStaff(ground);
  const content = openContent(ground, written);
  const publications = openPublications(ground, content, () => editions);
  const answers = openAnswers(ground);
  const book = readPhraseBook(new URL('phrase-book.json', shippedRankers));
  const isStaffed = () => openings.isStaffed();
  const nearestFirst: NearestFirst = (placeIds, isStepFree) => guide.nearestFirst(placeIds, isStepFree);
  const editions: ShownAbility = openShown(ground, { content, answers, isStaffed, nearestFirst, publications });
  const openings: OpeningsAbility = openOpenings(ground, { content, editions });
  const closures = openClosures(ground, { editions, isClockRight: openings.isClockRight });
  const vision = openVision(ground);
  const checkin = openCheckin(ground, {
    content,
    isClockRight: openings.isClockRight,
    eyes: eyesOf(vision),
    isVisit: (visitId) => visit.reception.languageOf(visitId) !== null,
  });
  const visit: VisitAbility = openVisit(ground, {
    content,
    editions,
    checkIn: checkin,
    mayBeStaffed: openings.mayBeStaffed,
    note: (question) => worklist.note(question),
    plugHeadset: (page) => voice.plugHeadset(page),
  });
  const { reception } = visit;
  const worklist: WorklistAbility = openWorklist(ground, { content, reception });
  const voice: VoiceAbility = openVoice(ground, { editions, reception });
  const guide: GuideAbility = openGuide(ground, {
    ...{ editions, reception, isShut: openings.isShut },
    closed: closures.closed,
  });
  const drafts = openDrafts(ground, { written, content, answers, publications, editions, nearestFirst, book, guide });
  const releases = openReleaseTrial(ground, { content, publications, editions, golden: drafts.golden });
  const hubOrders = openHubOrders(ground, { publications, reception, releases: releases.store });
  const { carryOut } = hubOrders;
  const upstream = openUpstream(ground, { venue: () => content.current().content.venue, releases, carryOut });
  const sticks = openSticks(ground, publications, upstream);
  // Loading a speech model takes the whole machine: the first screen and the answers go before it.
  void editions.newest().ready.then(worklist.loadWords).then(voice.open).then(vision.open).then(editions.makeReadings);
  return {
    staff: openStaff(ground.record),
    selfCheck: openSelfCheck(ground, {
      embedder: answers.embedder,
      hasPhraseBook: () => book !== null,
      wordsAlone: () => [...(editions.newest().loaded()?.wordsAlone ?? [])],
      tally: () => editions.newest().catalogue().tally(),
      calendar: openings.calendar,
      calls: visit.staffCalls,
      hub: upstream.status,
      faces: vision.report,
      stand: guide.standConfidence,
    }),
    ...{ written, content, publications },
    intake: openIntake(ground, { content, drafts: drafts.drafts, sticks: sticks.sticks }),
    ...{ openings, closures, answers, editions, drafts, sticks },
    desk: openDesk(editions),
    voice,
    vision,
    worklist,
    checkin,
    guide,
    ...{ releases, hubOrders, upstream, health: openHealth(ground) },
    visit,
  };
}

/** What an ability that is opened after the others may use of them. */
export type OpenAbilities = ReturnType<typeof openAbilities>;
