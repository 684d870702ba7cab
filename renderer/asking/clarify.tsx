import type { Screen } from '#contract/page/visit.ts';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { MisheardKey } from '../components/misheard-key.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import styles from '../components/talk.module.css';
import { staffPresence } from '../i18n/opening-words.ts';
import { useStage } from '../stage.tsx';

/** Up to three things it may be, numbered so that they can be said aloud; none is favoured, so there is no seal key. */
export function Clarify({ screen }: { screen: Extract<Screen, { name: 'clarify' }> }) {
  const { say, core, language, abilities, visit, panel, openings } = useStage();
  const count = screen.choices.length;
  const isElder = visit.modes.size === 'elder';
  const lead = count === 1 ? say('clarify.lead-one') : say('clarify.lead', { count });
  return (
    <Scene
      halves="act-wide"
      read={
        <Headline
          asked={screen.asked && say('answer.asked', { asked: screen.asked })}
          title={say('clarify.title', { count: count === 1 ? 'one' : 'many' })}
          lead={isElder && panel !== 'portrait' ? undefined : lead}
          size={isElder ? 'h1' : 'display'}
        />
      }
      quiet={
        <div className={styles.choices}>
          {screen.choices.map((choice, index) => (
            <Row
              key={choice.entryId}
              size="choice"
              {...(count > 1 ? { number: index + 1 } : {})}
              name={choice.title}
              {...(choice.language === language
                ? { note: choice.difference }
                : { note: say('list.only-in', { language: choice.language }), lang: choice.language })}
              onPress={() => core.intend({ kind: 'open-entry', entryId: choice.entryId })}
            />
          ))}
        </div>
      }
      main={
        <>
          <h2 className={styles.none}>{say('clarify.none', { count: count === 1 ? 'one' : 'many' })}</h2>
          <Key
            kind="solid"
            icon={abilities.listens ? 'mic' : 'keyboard'}
            onPress={() => core.intend({ kind: 'open', screen: abilities.listens ? 'listen' : 'type' })}
          >
            {say('clarify.again')}
          </Key>
        </>
      }
      last={
        <KeyRow>
          <BackKey />
          <MisheardKey />
          {staffPresence(openings.staff) !== 'away' && (
            <Key icon="staff" onPress={() => core.intend({ kind: 'call-staff' })}>
              {say('clarify.staff')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
