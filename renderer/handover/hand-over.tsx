import type { Modes, Screen } from '#contract/page/visit.ts';
import { BackKey } from '../components/back-key.tsx';
import { CommonRows, commonEntries } from '../components/common-rows.tsx';
import { EmergencyNumbers } from '../components/emergency-numbers.tsx';
import { Headline, ListHead } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { Slip } from '../components/slip.tsx';
import styles from '../components/talk.module.css';
import { WhereYouAre } from '../components/whereabouts.tsx';
import { writeTime } from '../i18n/dates.ts';
import { staffPresence, staffValues } from '../i18n/opening-words.ts';
import { joinSentences } from '../i18n/sentences.ts';
import { useMoment, usePick, useStage } from '../stage.tsx';

type HandOverState = Extract<Screen, { name: 'hand-over' }>;

/** How somebody wants to be helped: who has written is written to. */
function helpOf(modes: Modes, hasWritten: boolean): 'elder' | 'low' | 'eyes' | 'write' | 'other' {
  if (modes.eyesFree) return 'eyes';
  if (hasWritten) return 'write';
  if (modes.size === 'elder') return 'elder';
  return modes.reach === 'low' ? 'low' : 'other';
}

/** What was wanted is asked once more, by voice where the terminal hears. */
function AgainSeal() {
  const { say, core, abilities } = useStage();
  return (
    <SealKey
      icon={abilities.listens ? 'mic' : 'keyboard'}
      onPress={() => core.intend({ kind: 'open', screen: abilities.listens ? 'listen' : 'type' })}
    >
      {say('hand.again')}
    </SealKey>
  );
}

/** Ends the call: nobody is waited for any longer, or, `inVain`, nobody should have been. */
function TakeBackKey({ inVain = false }: { inVain?: boolean }) {
  const { say, core } = useStage();
  return (
    <Key icon="cross" onPress={() => core.intend({ kind: 'take-back-call' })}>
      {say(inVain ? 'hand.take-back-vain' : 'hand.take-back')}
    </Key>
  );
}

/** Somebody comes, or may: since when they are called, where to, in which language, and the words they will read. */
function Waiting({ asked, written, calledAt }: Pick<HandOverState, 'asked' | 'written'> & { calledAt: string }) {
  const { say, core, venue, visit, panel, openings } = useStage();
  const moment = useMoment();
  const words = [...new Set([asked, written].filter((text) => text !== null))];
  const since = openings.isClockRight ? writeTime(Date.parse(calledAt), venue.timeZone) : say('hand.time-unknown');
  const isElder = visit.modes.size === 'elder';
  // On a lying panel large print leaves no room for a slip; what counts of it stands above the words.
  const hasSlip = !isElder || panel === 'portrait';
  const time = !hasSlip && openings.isClockRight && (
    <span className={styles.since}>
      {say('hand.called')} <b>{since}</b>
    </span>
  );
  return (
    <Scene
      read={
        <div className={styles.handOver}>
          <Headline title={say('hand.title')} lead={say('hand.lead', staffValues(openings.staff, moment))} />
          {hasSlip && (
            <div className={styles.slip}>
              <Slip
                label={say('hand.called')}
                figure={since}
                facts={[
                  { label: say('hand.where'), value: say('hand.here') },
                  { label: say('hand.speaks'), value: say('hand.speaks-value') },
                  {
                    label: say('hand.helps'),
                    value: say('hand.helps-value', { mode: helpOf(visit.modes, written !== null) }),
                  },
                ]}
              />
            </div>
          )}
          <section className={styles.pass}>
            <ListHead aside={time}>{say('hand.pass')}</ListHead>
            {words.length === 0 && <p className={styles.words}>{say('hand.pass-none')}</p>}
            {words.map((text) => (
              <p key={text} className={styles.words}>
                {say('hand.quote', { text })}
              </p>
            ))}
            {words.length === 1 && !isElder && <p className={styles.passNote}>{say('hand.pass-note')}</p>}
          </section>
        </div>
      }
      main={
        <Key kind="solid" icon="keyboard" onPress={() => core.intend({ kind: 'open', screen: 'staff-chat' })}>
          {say('hand.chat')}
        </Key>
      }
      last={
        <KeyRow>
          <BackKey />
          <TakeBackKey />
        </KeyRow>
      }
    />
  );
}

/** Nobody is there: when somebody is, and what can be done now. */
function NobodyThere() {
  const stage = useStage();
  const { say, openings } = stage;
  const moment = useMoment();
  const common = commonEntries(stage);
  return (
    <Scene
      halves="act-wide"
      read={
        <Headline title={say('hand.away-title')} lead={say('hand.away-lead', staffValues(openings.staff, moment))} />
      }
      quiet={common.length > 0 && <CommonRows head={say('talk.common')} entries={common} />}
      main={<AgainSeal />}
      last={
        <KeyRow>
          <BackKey />
        </KeyRow>
      }
    />
  );
}

/**
 * The bell rang, in an emergency or before staff went: nobody may be waited for, so whom to phone and what to say on the
 * phone stand here. In large print a lying panel has room for the numbers alone; the emergency screen says where one is.
 */
function RungInVain() {
  const { say, visit, panel, venue, language } = useStage();
  const pick = usePick();
  const { meetingPoint } = venue;
  const meeting = meetingPoint ? [say('emergency.meet', { place: pick(meetingPoint) })] : [];
  const hasRoom = visit.modes.size === 'standard' || panel === 'portrait';
  return (
    <Scene
      halves="one"
      read={
        <div className={styles.inVain}>
          <Headline
            title={say('hand.away-title')}
            lead={joinSentences([say('hand.rung-lead'), ...meeting], language)}
          />
          <EmergencyNumbers isAlone />
          {hasRoom && <WhereYouAre />}
        </div>
      }
      last={
        <KeyRow>
          <BackKey />
          <TakeBackKey inVain />
        </KeyRow>
      }
    />
  );
}

/** The call is over: nobody comes. What was wanted can be asked, and the quay still calls. */
function TakenBack() {
  const { say, openings } = useStage();
  return (
    <Scene
      read={
        <Headline
          title={say('hand.over-title')}
          lead={say('hand.over-lead', { staff: staffPresence(openings.staff) })}
          size="display"
        />
      }
      main={<AgainSeal />}
      last={
        <KeyRow>
          <BackKey />
        </KeyRow>
      }
    />
  );
}

/** Somebody has come to be there since: a call can be made now. */
function NotCalled() {
  const { say, core } = useStage();
  return (
    <Scene
      read={<Headline title={say('hand.offer-title')} lead={say('hand.offer-lead')} size="display" />}
      main={
        <SealKey icon="staff" onPress={() => core.intend({ kind: 'call-staff' })}>
          {say('hand.offer')}
        </SealKey>
      }
      last={
        <KeyRow>
          <BackKey />
        </KeyRow>
      }
    />
  );
}

/** A person instead of an answer: what happens now, as hours and clock know it. */
export function HandOver({ screen: { asked, written, calledAt, isTakenBack } }: { screen: HandOverState }) {
  const { openings } = useStage();
  if (calledAt === null && isTakenBack) return <TakenBack />;
  if (staffPresence(openings.staff) === 'away') return calledAt === null ? <NobodyThere /> : <RungInVain />;
  return calledAt === null ? <NotCalled /> : <Waiting asked={asked} written={written} calledAt={calledAt} />;
}
