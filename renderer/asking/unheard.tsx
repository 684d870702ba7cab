import { BackKey } from '../components/back-key.tsx';
import { CommonRows, commonEntries } from '../components/common-rows.tsx';
import { Headline, ListHead } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import styles from '../components/talk.module.css';
import { staffPresence } from '../i18n/opening-words.ts';
import { usePick, useStage } from '../stage.tsx';
import type { Unheard as UnheardReason } from '../voice/hearing-state.ts';
import type { Listening } from '../voice/listening.ts';

const reasonWords = {
  silence: 'silence',
  filler: 'filler',
  'not-understood': 'unclear',
  'too-noisy': 'noisy',
  'microphone-lost': 'microphone',
  'microphone-silent': 'microphone',
  'no-microphone': 'microphone',
  'engine-lost': 'engine',
  'model-damaged': 'off',
  'voice-off': 'off',
} as const satisfies Record<UnheardReason, string>;

/** Up to three other things that may have been said; one touch asks it. */
function OtherWords({ words: { text, alternatives } }: { words: NonNullable<Listening['words']> }) {
  const { say, core, visit, panel } = useStage();
  const isElder = visit.modes.size === 'elder';
  const isLow = visit.modes.reach === 'low';
  // Large rows are few; the words that are likeliest stand first.
  const mostRows = isElder ? (panel === 'portrait' ? 2 : 1) : panel !== 'portrait' && isLow ? 2 : 3;
  if (alternatives.length === 0) return null;
  return (
    <section className={styles.nearest}>
      <ListHead>{say('heard.choose')}</ListHead>
      {alternatives.slice(0, mostRows).map((other, index) => (
        <Row
          key={other}
          number={index + 1}
          name={other}
          onPress={() => core.ask(other, 'spoken', [text, ...alternatives.filter((one) => one !== other)])}
        />
      ))}
    </section>
  );
}

/** What was heard, to be looked at; or why nothing was, in a sentence. */
function UnheardHead({ words, reason }: { words: Listening['words']; reason: string }) {
  const { say, venue, visit, panel } = useStage();
  const pick = usePick();
  if (!words) {
    const lead = say('unheard.lead', { reason, example: pick(venue.example) });
    return <Headline title={say('unheard.title', { reason })} lead={lead} />;
  }
  const isSmall = visit.modes.size === 'elder' || panel === 'compact';
  const title = say('listen.quote', { text: words.text });
  return <Headline asked={say('heard.title')} title={title} size={isSmall ? 'h2' : 'display'} />;
}

/** After a turn at the talking button: what was heard, or why nothing was, and the ways on. Nobody is listened to now. */
export function Unheard({ listening }: { listening: Listening }) {
  const stage = useStage();
  const { say, core, abilities, visit, panel, openings } = stage;
  const common = commonEntries(stage);
  const isFew = panel !== 'portrait' && (visit.modes.size === 'elder' || visit.modes.reach === 'low');
  const { words, unheard, restart, edit } = listening;
  const reason = unheard ? reasonWords[unheard] : 'ready';
  const type = words ? edit : () => core.intend({ kind: 'open', screen: 'type' });
  const typeLabel = words ? say('heard.edit') : say('listen.type');
  return (
    <Scene
      halves="even"
      read={<UnheardHead words={words} reason={reason} />}
      quiet={
        words
          ? words.alternatives.length > 0 && <OtherWords words={words} />
          : common.length > 0 && <CommonRows head={say('talk.common')} entries={common} />
      }
      main={
        abilities.listens ? (
          <SealKey icon="mic" onPress={restart}>
            {say(reason === 'ready' && !words ? 'home.speak' : 'unheard.again')}
          </SealKey>
        ) : (
          <SealKey icon="keyboard" onPress={type}>
            {typeLabel}
          </SealKey>
        )
      }
      last={
        <KeyRow>
          <BackKey />
          {abilities.listens && (
            <Key icon="keyboard" onPress={type}>
              {typeLabel}
            </Key>
          )}
          {!isFew && staffPresence(openings.staff) !== 'away' && (
            <Key icon="staff" onPress={() => core.intend({ kind: 'call-staff' })}>
              {say('quay.staff')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
