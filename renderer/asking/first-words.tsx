import type { Screen } from '#contract/page/visit.ts';
import { BackKey } from '../components/back-key.tsx';
import { CommonRows, commonEntries } from '../components/common-rows.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { usePick, useStage } from '../stage.tsx';

/** A greeting is greeted, thanks are welcome: one kind sentence, and the way to ask. */
export function FirstWordsScreen({ screen: { about } }: { screen: Extract<Screen, { name: 'first-words' }> }) {
  const stage = useStage();
  const { say, core, abilities, venue } = stage;
  const pick = usePick();
  const common = commonEntries(stage);
  const type = () => core.intend({ kind: 'open', screen: 'type' });
  return (
    <Scene
      halves="act-wide"
      read={
        <Headline
          title={say('first.title', { about })}
          lead={say('first.lead', { about, example: pick(venue.example) })}
          size="display"
        />
      }
      quiet={common.length > 0 && <CommonRows head={say('talk.common')} entries={common} />}
      main={
        <SealKey
          icon={abilities.listens ? 'mic' : 'keyboard'}
          onPress={() => (abilities.listens ? core.intend({ kind: 'open', screen: 'listen' }) : type())}
        >
          {say(abilities.listens ? 'home.speak' : 'home.type-question')}
        </SealKey>
      }
      last={
        <KeyRow>
          <BackKey />
          {abilities.listens && (
            <Key icon="keyboard" onPress={type}>
              {say('home.type')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
