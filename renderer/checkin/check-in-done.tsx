import type { CheckInOutcome } from '#contract/page/checkin.ts';
import type { Screen } from '#contract/page/visit.ts';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { Notice } from '../components/notice.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { Slip } from '../components/slip.tsx';
import { writeDay } from '../i18n/dates.ts';
import { useStage } from '../stage.tsx';
import styles from './check-in-done.module.css';
import { StaffKey } from './staff-key.tsx';

/** Whoever is not where or when they should be needs a person more than the way. */
const needStaff: ReadonlySet<CheckInOutcome> = new Set(['late', 'wrong-day', 'cancelled', 'unrecorded']);

function Finish() {
  const { say, core } = useStage();
  return (
    <SealKey icon="end" onPress={() => core.intend({ kind: 'end' })}>
      {say('done.finish')}
    </SealKey>
  );
}

/** What came of it: whether they are checked in, the time large enough to remember, and where to go. */
export function CheckInDone({ screen: { result } }: { screen: Extract<Screen, { name: 'check-in-done' }> }) {
  const { say, core, language, visit, panel } = useStage();
  const { outcome, name, day, time, service, place } = result;
  // The place of the venue that the appointment names, if there is one.
  const [known] = visit.places;
  // In large print the time and the name say whose appointment it is; where there is little room the sentence alone says where.
  const isLarge = visit.modes.size === 'elder';
  const isTight = isLarge && panel !== 'portrait';
  const isIn = outcome === 'arrived' || outcome === 'early' || outcome === 'late' || outcome === 'already';
  return (
    <Scene
      read={
        <div className={styles.done}>
          <Headline title={say(`done.title-${outcome}`)} />
          <Notice tone={isIn && outcome !== 'late' ? 'jade' : 'caution'} icon={isIn ? 'check' : 'warn'}>
            {say(`done.lead-${outcome}`, { place, day: writeDay(day, language) })}
          </Notice>
          <Slip
            label={say('done.time')}
            figure={time}
            facts={[
              ...(isTight ? [] : [{ label: say('done.place'), value: place }]),
              ...(isLarge ? [] : [{ label: say('done.service'), value: service }]),
              { label: say('done.name'), value: name },
            ]}
          />
        </div>
      }
      main={<Finish />}
      last={
        <KeyRow>
          <BackKey />
          {needStaff.has(outcome) && <StaffKey />}
          {known && !needStaff.has(outcome) && (
            <Key icon="signpost" onPress={() => core.intend({ kind: 'open-place', placeId: known.id })}>
              {say('done.way')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
