import { BackKey } from '../../components/back-key.tsx';
import { Flow } from '../../components/flow.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { ReadKey } from '../../components/read-key.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import styles from '../../components/settings.module.css';
import { usePager } from '../../components/use-pager.ts';
import { useStage } from '../../stage.tsx';

const facts = ['typed', 'voice', 'place', 'counts', 'staff', 'end'] as const;
type Fact = (typeof facts)[number];

/** What happens to the visitor's words, in six plain rows. */
export function DataNotice() {
  const { say, abilities, core, visit } = useStage();
  const pager = usePager();
  const { areHeld } = visit.faces;
  const wordsOf = (fact: Fact) => ({ key: fact, label: say(`notice.${fact}`), text: say(`notice.${fact}-text`) });
  const shown = [
    ...facts.filter((fact) => fact !== 'voice' || abilities.listens).map(wordsOf),
    ...(areHeld ? [{ key: 'face', label: say('face.held'), text: say('face.held-text') }] : []),
  ];
  const blocks = shown.map(({ key, label, text }) => ({
    key,
    node: (
      <dl className={styles.fact} data-calm={areHeld ? undefined : ''}>
        <dt>{label}</dt>
        <dd>
          <Phrases text={text} />
        </dd>
      </dl>
    ),
  }));
  const whole = shown.map(({ label, text }) => `${label}: ${text}`).join(' ');
  return (
    <Scene
      read={
        <>
          <Headline title={say('notice.title')} lead={say('notice.lead')} />
          <div className={styles.run}>
            <Flow blocks={blocks} page={pager.page} onPages={pager.onPages} onTouch={pager.onTouch} />
          </div>
        </>
      }
      main={<PageKeys pager={pager} />}
      last={
        <KeyRow>
          <BackKey />
          <ReadKey text={whole} />
          {areHeld && (
            <Key icon="face" onPress={() => core.intend({ kind: 'open-withdrawal', receipt: null })}>
              {say('face.withdraw')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
