import type { Mark } from '#contract/page/answer.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import { BackKey } from '../components/back-key.tsx';
import { hasEmergencyNumber } from '../components/emergency-numbers.tsx';
import { Key } from '../components/key.tsx';
import { MisheardKey, useIsSpoken } from '../components/misheard-key.tsx';
import { PictureKey } from '../components/picture-key.tsx';
import { spokenName } from '../components/place-names.ts';
import { ReadKey } from '../components/read-key.tsx';
import { KeyRow } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import type { Pager } from '../components/use-pager.ts';
import { staffPresence } from '../i18n/opening-words.ts';
import { type Stage, useStage } from '../stage.tsx';
import styles from './answer.module.css';
import type { OwnWay } from './answer-state.ts';

export function askAgain({ core, abilities }: Stage) {
  core.intend({ kind: 'open', screen: abilities.listens ? 'listen' : 'type' });
}

/** Whether an answer leads to the check-in: only while somebody has an appointment today. */
function isCheckIn({ action }: EntryView, { visit }: Stage): boolean {
  return action?.kind === 'check-in' && visit.offersCheckIn;
}

/** The key that leads to a place, by the place's name. */
export function wayThere(placeId: string, { say, venue, visit, language }: Stage): string {
  const place = visit.places.find(({ id }) => id === placeId);
  return place
    ? say('answer.go', { place: spokenName(place, venue.sharedSigns, language) })
    : say('answer.do-show-place');
}

/** Whether nobody is there to be called and the answer has a number phoned that helps in danger: then it leads to those numbers. */
function namesEmergency(entry: EntryView, { openings, venue }: Stage): boolean {
  return (
    entry.action?.kind === 'call-staff' &&
    staffPresence(openings.staff) === 'away' &&
    hasEmergencyNumber(entry.text.lead, venue.country)
  );
}

/** Whether the seal leads somewhere: where to go, or whom to call. Where it does not, it is the next question. */
function leadsOn(entry: EntryView, stage: Stage): boolean {
  if (entry.action?.kind === 'call-staff')
    return staffPresence(stage.openings.staff) !== 'away' || namesEmergency(entry, stage);
  return entry.action?.kind === 'check-in' ? isCheckIn(entry, stage) : entry.action !== undefined;
}

/** The next question, where the seal is something else. */
function AgainKey() {
  const stage = useStage();
  return (
    <Key icon={stage.abilities.listens ? 'mic' : 'keyboard'} onPress={() => askAgain(stage)}>
      {stage.say('answer.again')}
    </Key>
  );
}

/** The next step as the seal: where to go, or whom to call; without one, the next question. */
export function NextStep({ entry }: { entry: EntryView }) {
  const stage = useStage();
  const { say, core } = stage;
  const { action } = entry;
  if (action?.kind === 'show-place')
    return (
      <SealKey icon="signpost" onPress={() => core.intend({ kind: 'open-place', placeId: action.placeId })}>
        {wayThere(action.placeId, stage)}
      </SealKey>
    );
  if (action?.kind === 'open-matter')
    return (
      <SealKey icon="document" onPress={() => core.intend(action)}>
        {say('matter.open')}
      </SealKey>
    );
  if (action?.kind === 'call-staff' && staffPresence(stage.openings.staff) !== 'away')
    return (
      <SealKey icon="staff" onPress={() => core.intend({ kind: 'call-staff' })}>
        {say('answer.do-call-staff')}
      </SealKey>
    );
  if (namesEmergency(entry, stage))
    return (
      <SealKey icon="alarm" onPress={() => core.intend({ kind: 'open', screen: 'emergency' })}>
        {say('answer.do-emergency')}
      </SealKey>
    );
  if (isCheckIn(entry, stage))
    return (
      <SealKey icon="calendar" onPress={() => core.intend({ kind: 'open-check-in', at: 'routes' })}>
        {say('checkin.do')}
      </SealKey>
    );
  return (
    <SealKey icon={stage.abilities.listens ? 'mic' : 'keyboard'} onPress={() => askAgain(stage)}>
      {say('answer.again')}
    </SealKey>
  );
}

/** Turns the page, and says beside it which one is being read. */
function PageKey({ pager }: { pager: Pager }) {
  const { say } = useStage();
  if (pager.pages < 2) return null;
  const isLast = pager.page === pager.pages - 1;
  return (
    <div className={styles.turning} data-pages={pager.pages}>
      <p>{say('answer.page', { page: pager.page + 1, pages: pager.pages })}</p>
      <Key icon={isLast ? 'page-back' : 'page-next'} onPress={() => pager.turn(isLast ? -pager.pages : 1)}>
        {isLast ? say('answer.first-page') : say('answer.next-page')}
      </Key>
    </div>
  );
}

export const marks: readonly { readonly mark: Mark; readonly icon: 'check' | 'cross' | 'clock' }[] = [
  { mark: 'helpful', icon: 'check' },
  { mark: 'wrong', icon: 'cross' },
  { mark: 'outdated', icon: 'clock' },
];

/** Was it right? Once said, thanks stand in the same place. */
function Marks({ entry, marked }: { entry: EntryView; marked: Mark | null }) {
  const { say, core } = useStage();
  if (marked)
    return (
      <p className={styles.thanks} role="status">
        {say('answer.marked', { mark: marked })}
      </p>
    );
  return (
    <>
      {marks.map(({ mark, icon }) => (
        <Key key={mark} icon={icon} onPress={() => core.intend({ kind: 'mark', entryId: entry.id, mark })}>
          {say(`answer.${mark}`)}
        </Key>
      ))}
    </>
  );
}

export interface AnswerMainProps {
  readonly entry: EntryView;
  readonly onCode?: () => void;
  readonly onRelated?: () => void;
  readonly onPicture?: () => void;
}

/** At the waterline: the next step, and below it what else can be done with this answer. */
export function AnswerMain({ entry, onCode, onRelated, onPicture }: AnswerMainProps) {
  const stage = useStage();
  const { say, core, abilities } = stage;
  const { placeId } = entry;
  const isSpoken = useIsSpoken();
  const hasStep = leadsOn(entry, stage);
  const hasKeys = hasStep || isSpoken || abilities.speaks || onCode || onRelated;
  return (
    <>
      <NextStep entry={entry} />
      {hasKeys && (
        <KeyRow>
          <ReadKey text={entry.text.lead} language={entry.language} />
          {isSpoken && <MisheardKey />}
          {placeId && (
            <Key icon="signpost" onPress={() => core.intend({ kind: 'open-place', placeId })}>
              {wayThere(placeId, stage)}
            </Key>
          )}
          {onPicture && <PictureKey onPress={onPicture} />}
          {hasStep && !isSpoken && !onPicture && <AgainKey />}
          {onRelated && (
            <Key icon="list" onPress={onRelated}>
              {say('answer.related')}
            </Key>
          )}
          {onCode && (
            <Key icon="qr" onPress={onCode}>
              {say('answer.take-key')}
            </Key>
          )}
        </KeyRow>
      )}
    </>
  );
}

export interface AnswerLastProps {
  readonly entry: EntryView;
  readonly marked: Mark | null;
  readonly own?: OwnWay;
}

/** Back, and whether the answer was right; or what it was made from. */
export function AnswerLast({ entry, marked, own }: AnswerLastProps) {
  return (
    <KeyRow>
      <BackKey />
      {own ? (
        <Key icon="list" onPress={own.onPress}>
          {own.label}
        </Key>
      ) : (
        <Marks entry={entry} marked={marked} />
      )}
    </KeyRow>
  );
}

export interface LeanLastProps {
  readonly entry: EntryView;
  readonly pager?: Pager;
  readonly onMenu: () => void;
  /** Of a list of one's own, which is taken along rather than followed by another question. */
  readonly onCode?: (() => void) | undefined;
}

/**
 * Where there is room for few keys: back, the next page, and a page for all the rest; in standard print also what most do next
 * (upright only where no page is turned) and, upright, hearing it.
 */
export function LeanLast({ entry, pager, onMenu, onCode }: LeanLastProps) {
  const stage = useStage();
  const { say, visit, panel } = stage;
  const isSpoken = useIsSpoken();
  const isPortrait = panel === 'portrait';
  const isStandard = visit.modes.size === 'standard';
  const hasRoom = isStandard && (!isPortrait || (pager?.pages ?? 1) < 2);
  return (
    <KeyRow>
      <BackKey />
      <MisheardKey />
      {isStandard && isPortrait && <ReadKey text={entry.text.lead} language={entry.language} />}
      {pager && <PageKey pager={pager} />}
      {hasRoom && onCode && (
        <Key icon="qr" onPress={onCode}>
          {say('answer.take-key')}
        </Key>
      )}
      {hasRoom && !onCode && !isSpoken && leadsOn(entry, stage) && <AgainKey />}
      <Key icon="list" onPress={onMenu}>
        {say('answer.menu')}
      </Key>
    </KeyRow>
  );
}
