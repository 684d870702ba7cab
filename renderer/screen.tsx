import type { Screen } from '#contract/page/visit.ts';
import { Answer } from './answer/answer.tsx';
import { Clarify } from './asking/clarify.tsx';
import { FirstWordsScreen } from './asking/first-words.tsx';
import { Listen } from './asking/listen.tsx';
import { TypeScreen } from './asking/type.tsx';
import { Unsure } from './asking/unsure.tsx';
import { CheckInScreen } from './checkin/check-in-screen.tsx';
import { LanguageScreen } from './components/language.tsx';
import { Events } from './event/events.tsx';
import { useShownEvents } from './event/use-shown-events.ts';
import { ExhibitDepths } from './exhibit/exhibit-depths.tsx';
import { ExhibitNumber } from './exhibit/exhibit-number.tsx';
import { Exhibits } from './exhibit/exhibits.tsx';
import { Find } from './guide/find.tsx';
import { Finder } from './guide/finder.tsx';
import { PlaceScreen } from './guide/place.tsx';
import { TrailScreen } from './guide/trail/trail.tsx';
import { HandOver } from './handover/hand-over.tsx';
import { StaffChat } from './handover/staff-chat.tsx';
import { datedOccurrence, occurrenceSentence } from './i18n/event-words.ts';
import { MatterAnswers } from './matter/matter-answers.tsx';
import { MatterQuestion } from './matter/matter-question.tsx';
import { Matters } from './matter/matters.tsx';
import type { DrawAnswer } from './staff/draw-answer.ts';
import { useMoment, usePick, useStage } from './stage.tsx';
import { Emergency } from './visit/emergency.tsx';
import { CategoryScreen } from './visit/home/category.tsx';
import { Home } from './visit/home/home.tsx';
import { DataNotice } from './visit/settings/data-notice.tsx';
import { SoundScreen } from './visit/settings/sound.tsx';

/** An answer by itself, for staff who look at one before visitors do. */
export const drawAnswer: DrawAnswer = (screen) => <Answer key={screen.entry.id} screen={screen} />;

/** What is made to what the visitor chose, drawn as an answer; in place of whether it was right stands the way to change that. */
function OwnAnswer({ screen }: { screen: Extract<Screen, { name: 'matter-list' | 'exhibit' }> }) {
  const { core, say } = useStage();
  const isList = screen.name === 'matter-list';
  const entry = isList ? screen.list : screen.exhibit;
  const own = {
    label: say(isList ? 'matter.change' : 'depth.change'),
    onPress: () => core.intend({ kind: isList ? 'open-matter-answers' : 'open-depths' }),
  };
  return <Answer screen={{ name: 'answer', asked: null, entry, mark: null }} own={own} />;
}

/** What the venue announces, drawn as an answer that says when it takes place; once it is over, what else is on. */
function EventScreen({ screen: { event: view } }: { screen: Extract<Screen, { name: 'event' }> }) {
  const { core, say, openings } = useStage();
  const moment = useMoment();
  const pick = usePick();
  const shown = useShownEvents().find(({ event }) => event.id === view.id);
  // In large print an offer is not over, but is not shown.
  if (!shown) return <Events isOver={!openings.events.some(({ eventId }) => eventId === view.id)} />;
  const { audience } = shown.event;
  const whom = audience ? say('event.for', { audience: pick(audience) }) : '';
  const lead = `${occurrenceSentence(shown, moment)}${view.text.lead}${whom}`;
  const entry = { ...view, text: { ...view.text, lead, hours: datedOccurrence(shown.occurrence, moment) } };
  const own = { label: say('event.others'), onPress: () => core.intend({ kind: 'open', screen: 'events' }) };
  return <Answer screen={{ name: 'answer', asked: null, entry, mark: null }} own={own} />;
}

/** What a museum shows: lists, an exhibit, for whom it is told, a trail. */
function ShownScreen({
  screen,
}: {
  screen: Extract<Screen, { name: 'exhibits' | 'exhibit' | 'exhibit-depths' | 'trail' }>;
}) {
  switch (screen.name) {
    case 'exhibits':
      return <Exhibits key={screen.placeId} placeId={screen.placeId} />;
    case 'exhibit':
      return <OwnAnswer key={`${screen.exhibit.id} ${screen.exhibit.text.lead}`} screen={screen} />;
    case 'exhibit-depths':
      return <ExhibitDepths screen={screen} />;
    case 'trail':
      return <TrailScreen key={screen.trail.id} trail={screen.trail} />;
  }
}

/** The screen of the visit's state. */
export function VisitScreen() {
  const { screen } = useStage().visit;
  switch (screen.name) {
    case 'home':
      return <Home />;
    case 'language':
      return <LanguageScreen />;
    case 'sound':
      return <SoundScreen />;
    case 'type':
      return <TypeScreen />;
    case 'listen':
      return <Listen />;
    case 'notice':
      return <DataNotice />;
    case 'finder':
      return <Finder />;
    case 'find':
      return <Find />;
    case 'emergency':
      return <Emergency />;
    case 'staff-chat':
      return <StaffChat screen={screen} />;
    case 'category':
      return <CategoryScreen screen={screen} />;
    case 'answer':
      return drawAnswer(screen);
    case 'clarify':
      return <Clarify screen={screen} />;
    case 'unsure':
      return <Unsure screen={screen} />;
    case 'first-words':
      return <FirstWordsScreen screen={screen} />;
    case 'hand-over':
      return <HandOver screen={screen} />;
    case 'place':
      return <PlaceScreen screen={screen} />;
    case 'matters':
      return <Matters />;
    case 'matter-question':
      return <MatterQuestion key={screen.question.questionId} question={screen.question} />;
    case 'matter-answers':
      return <MatterAnswers answers={screen.answers} />;
    case 'matter-list':
      return <OwnAnswer screen={screen} />;
    case 'events':
      return <Events />;
    case 'event':
      return <EventScreen key={screen.event.id} screen={screen} />;
    case 'exhibit-number':
      return <ExhibitNumber />;
    case 'exhibits':
    case 'exhibit':
    case 'exhibit-depths':
    case 'trail':
      return <ShownScreen screen={screen} />;
    default:
      return <CheckInScreen screen={screen} />;
  }
}
