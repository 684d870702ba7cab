import type { Mark } from '#contract/page/visit.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import { BackKey } from '../components/back-key.tsx';
import { Key } from '../components/key.tsx';
import { MisheardKey, useIsSpoken } from '../components/misheard-key.tsx';
import { KeyRow } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import type { Pager } from '../components/use-pager.ts';
import { staffPresence } from '../i18n/opening-words.ts';
import { type Stage, useStage } from '../stage.tsx';
import { useReader } from '../voice/reader.tsx';
import styles from './answer.module.css';

export function askAgain({ kiosk, abilities }: Stage) {
  kiosk.intend({ kind: 'open', screen: abilities.listens ? 'listen' : 'type' });
}

/** The next step as the seal: where to go, or whom to call; without one, the next question. */
function NextStep({ entry }: { entry: EntryView }) {
  const stage = useStage();
  const { say, kiosk, venue, openings } = stage;
  const { action } = entry;
  if (action?.kind === 'show-place') {
    const sign = venue.places.find((place) => place.id === action.placeId)?.sign ?? entry.text.place?.sign;
    return (
      <SealKey icon="signpost" onPress={() => kiosk.intend({ kind: 'open-place', placeId: action.placeId })}>
        {sign ? say('answer.go', { sign }) : say('answer.do-show-place')}
      </SealKey>
    );
  }
  if (action?.kind === 'call-staff' && staffPresence(openings.staff) !== 'away')
    return (
      <SealKey icon="staff" onPress={() => kiosk.intend({ kind: 'call-staff' })}>
        {say('answer.do-call-staff')}
      </SealKey>
    );
  return (
    <SealKey icon={stage.abilities.listens ? 'mic' : 'keyboard'} onPress={() => askAgain(stage)}>
      {say('answer.again')}
    </SealKey>
  );
}

function ReadKey({ entry }: { entry: EntryView }) {
  const { say, abilities } = useStage();
  const { reading, read, stop } = useReader();
  if (!abilities.speaks) return null;
  if (reading)
    return (
      <Key icon="pause" onPress={stop}>
        {say('answer.stop')}
      </Key>
    );
  return (
    <Key icon="sound" onPress={() => read(entry.text.lead, entry.language)}>
      {say('answer.read')}
    </Key>
  );
}

function PageKey({ pager }: { pager: Pager }) {
  const { say } = useStage();
  if (pager.pages < 2) return null;
  const isLast = pager.page === pager.pages - 1;
  return (
    <Key icon={isLast ? 'page-back' : 'page-next'} onPress={() => pager.turn(isLast ? -pager.pages : 1)}>
      {isLast ? say('answer.first-page') : say('answer.page', { page: pager.page + 2, pages: pager.pages })}
    </Key>
  );
}

export const marks: readonly { readonly mark: Mark; readonly icon: 'check' | 'cross' | 'clock' }[] = [
  { mark: 'helpful', icon: 'check' },
  { mark: 'wrong', icon: 'cross' },
  { mark: 'outdated', icon: 'clock' },
];

/** Was it right? Once said, thanks stand in the same place. */
function Marks({ entry, marked }: { entry: EntryView; marked: Mark | null }) {
  const { say, kiosk } = useStage();
  if (marked)
    return (
      <p className={styles.thanks} role="status">
        {say('answer.marked', { mark: marked })}
      </p>
    );
  return (
    <>
      {marks.map(({ mark, icon }) => (
        <Key key={mark} icon={icon} onPress={() => kiosk.intend({ kind: 'mark', entryId: entry.id, mark })}>
          {say(`answer.${mark}`)}
        </Key>
      ))}
    </>
  );
}

export interface AnswerMainProps {
  readonly entry: EntryView;
  readonly pager: Pager;
  readonly onCode?: () => void;
  readonly onRelated?: () => void;
  /** Where there is room for few keys, the rest stands on a page of its own. */
  readonly onMenu?: () => void;
}

/** At the waterline: the next step, and below it what else can be done with this answer. */
export function AnswerMain({ entry, pager, onCode, onRelated, onMenu }: AnswerMainProps) {
  const stage = useStage();
  const { say, abilities, visit, panel } = stage;
  const isSpoken = useIsSpoken() && !onMenu;
  const hasStep = entry.action !== undefined && entry.action.kind !== 'check-in' && !onMenu;
  // Large keys on a lying panel are few: reading aloud stands among the rest then.
  const isFew = visit.modes.size === 'elder' && panel !== 'portrait';
  const hasKeys = hasStep || isSpoken || abilities.speaks || pager.pages > 1 || onCode || onRelated || onMenu;
  return (
    <>
      <NextStep entry={entry} />
      {hasKeys && (
        <KeyRow>
          <PageKey pager={pager} />
          {!isFew && <ReadKey entry={entry} />}
          {isSpoken && <MisheardKey />}
          {hasStep && !isSpoken && (
            <Key icon={abilities.listens ? 'mic' : 'keyboard'} onPress={() => askAgain(stage)}>
              {say('answer.again')}
            </Key>
          )}
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
          {onMenu && (
            <Key icon="list" onPress={onMenu}>
              {say('answer.menu')}
            </Key>
          )}
        </KeyRow>
      )}
    </>
  );
}

/** Back, and whether the answer was right. */
export function AnswerLast({ entry, marked }: { entry: EntryView; marked: Mark | null }) {
  return (
    <KeyRow>
      <BackKey />
      <Marks entry={entry} marked={marked} />
    </KeyRow>
  );
}

/** Back, and the next question where it is not the next step already. */
export function LeanLast({ entry }: { entry: EntryView }) {
  const stage = useStage();
  const isSpoken = useIsSpoken();
  const isFew = stage.visit.modes.size === 'elder' && stage.panel !== 'portrait';
  const hasStep = entry.action !== undefined && entry.action.kind !== 'check-in' && !isSpoken;
  return (
    <KeyRow>
      <BackKey />
      <MisheardKey />
      {hasStep && !isFew && (
        <Key icon={stage.abilities.listens ? 'mic' : 'keyboard'} onPress={() => askAgain(stage)}>
          {stage.say('answer.again')}
        </Key>
      )}
    </KeyRow>
  );
}
