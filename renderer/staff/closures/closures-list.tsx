import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { briefly } from '../briefly.ts';
import { ClosableRow } from '../closable-row.tsx';
import type { ClosableThing } from '../closable-things.ts';

export interface ClosuresListProps {
  readonly things: readonly ClosableThing[];
  readonly onOpen: (thing: ClosableThing) => void;
  /** The words that were looked for; empty where all are listed. */
  readonly containing: string;
  readonly onFind: () => void;
  readonly onBack: () => void;
}

/** What can be closed; what is closed stands first, with why and until when. */
export function ClosuresList({ things, containing, onOpen, onFind, onBack }: ClosuresListProps) {
  const { say, panel, visit } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <Headline
          asked={containing === '' ? null : say('listen.quote', { text: briefly(containing) })}
          title={
            containing === ''
              ? say('closures.title', { count: things.filter(({ closed }) => closed).length })
              : say('closures.found', { count: things.length })
          }
          lead={isTight || containing !== '' ? undefined : say('closures.lead')}
          size={isTight ? 'h2' : 'h1'}
        />
      }
      rows={things.map((thing) => ({
        key: `${thing.of} ${thing.id} ${thing.closed?.reason} ${thing.closed?.until}`,
        node: <ClosableRow thing={thing} onPress={() => onOpen(thing)} />,
      }))}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
          <Key icon="search" onPress={onFind}>
            {say('closures.find')}
          </Key>
        </KeyRow>
      }
    />
  );
}
