import type { Stick, StickFile } from '#contract/page/sticks.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { briefly } from '../briefly.ts';
import { NewsOfVersions, type VersionsNews } from './versions-news.tsx';

export interface SticksProps {
  readonly sticks: readonly Stick[];
  readonly news: VersionsNews | null;
  /** Something is being read. */
  readonly isBusy: boolean;
  /** Whether this terminal reports to a hub: what it has to say may go by stick. */
  readonly hasHub: boolean;
  readonly onWriteToHub: (stick: Stick) => void;
  readonly onFile: (stick: Stick, file: StickFile) => void;
  readonly onBack: () => void;
}

const icons = { pack: 'document', keys: 'key', answers: 'document' } as const;

/** What lies on the sticks that are plugged in, and whether they may be pulled. */
export function Sticks({ sticks, news, isBusy, hasHub, onWriteToHub, onFile, onBack }: SticksProps) {
  const { say, visit, panel } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const blocks = sticks.flatMap((stick) =>
    stick.files.map((file) => ({
      key: `${stick.id} ${file.name}`,
      node: (
        <Row
          icon={icons[file.kind]}
          name={briefly(file.name)}
          note={say('versions.file', { kind: file.kind, stick: briefly(stick.name), kb: Math.ceil(file.bytes / 1000) })}
          onPress={() => isBusy || onFile(stick, file)}
        />
      ),
    })),
  );
  const [first] = sticks;
  const mustStay = isBusy || sticks.some((stick) => stick.isBusy);
  const state = sticks.length === 0 ? 'none' : mustStay ? 'busy' : blocks.length === 0 ? 'empty' : 'ready';
  return (
    <ListScene
      read={
        <>
          <Headline
            title={say('versions.sticks-title')}
            lead={news && !mustStay ? undefined : say('versions.sticks-lead', { state })}
            size={isTight ? 'h2' : 'h1'}
          />
          {news && <NewsOfVersions news={news} />}
        </>
      }
      rows={blocks}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
          {hasHub && first && !mustStay && (
            <Key icon="document" onPress={() => onWriteToHub(first)}>
              {say('versions.write-to-hub')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
