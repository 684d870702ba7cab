import type { Modes, Screen } from '#contract/page/visit.ts';
import { BackKey } from '../components/back-key.tsx';
import { Headline, ListHead } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import { Slip } from '../components/slip.tsx';
import styles from '../components/talk.module.css';
import { writeTime } from '../i18n/dates.ts';
import { useStage } from '../stage.tsx';

function helpOf(modes: Modes): 'elder' | 'low' | 'eyes' | 'other' {
  if (modes.eyesFree) return 'eyes';
  if (modes.size === 'elder') return 'elder';
  return modes.reach === 'low' ? 'low' : 'other';
}

/** Staff have been called: when, where, in which language, and the words they will read, so that nothing is told twice. */
export function HandOver({ screen }: { screen: Extract<Screen, { name: 'hand-over' }> }) {
  const { say, kiosk, venue, visit, abilities } = useStage();
  const calledAtMs = Date.parse(screen.calledAt);
  return (
    <Scene
      read={
        <div className={styles.handOver}>
          <Headline title={say('hand.title')} lead={say('hand.lead')} />
          <div className={styles.slip}>
            <Slip
              label={say('hand.called')}
              figure={writeTime(calledAtMs, venue.timeZone)}
              facts={[
                { label: say('hand.where'), value: say('hand.here') },
                { label: say('hand.speaks'), value: say('hand.speaks-value') },
                { label: say('hand.helps'), value: say('hand.helps-value', { mode: helpOf(visit.modes) }) },
              ]}
            />
          </div>
          <section className={styles.pass}>
            <ListHead>{say('hand.pass')}</ListHead>
            <p className={styles.words}>
              {screen.asked ? say('hand.quote', { text: screen.asked }) : say('hand.pass-none')}
            </p>
            {screen.asked && visit.modes.size !== 'elder' && <p className={styles.passNote}>{say('hand.pass-note')}</p>}
          </section>
        </div>
      }
      main={
        <Key kind="solid" icon="keyboard" onPress={() => kiosk.intend({ kind: 'open', screen: 'staff-chat' })}>
          {say('hand.chat')}
        </Key>
      }
      last={
        <KeyRow>
          <BackKey />
          <Key
            icon={abilities.listens ? 'mic' : 'keyboard'}
            onPress={() => kiosk.intend({ kind: 'open', screen: abilities.listens ? 'listen' : 'type' })}
          >
            {say('hand.again')}
          </Key>
        </KeyRow>
      }
    />
  );
}
