import type { GivenVersion, Publication } from '#contract/page/publications.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { useVersionWords } from './version-words.ts';
import { NewsOrNext, type VersionsNews } from './versions-news.tsx';

export interface VersionsProps {
  readonly publications: readonly Publication[];
  readonly given: GivenVersion;
  /** Whether one can go back to what the terminal came with. */
  readonly hasDelivered: boolean;
  readonly news: VersionsNews | null;
  readonly onOpen: (publication: Publication) => void;
  readonly onDelivered: () => void;
  readonly onSticks: () => void;
  readonly onKeys: () => void;
  readonly onBack: () => void;
}

/** The versions of the content that were live here, the newest first. */
export function Versions({ publications, given, hasDelivered, news, ...on }: VersionsProps) {
  const { onOpen, onDelivered, onSticks, onKeys, onBack } = on;
  const { say, visit, panel } = useStage();
  const { nameOf, changesOf } = useVersionWords();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const blocks = publications.map((publication) => ({
    key: `${publication.id}`,
    node: (
      <Row
        name={nameOf(publication)}
        note={isTight ? undefined : changesOf(publication.changes)}
        isCurrent={publication.id === given.given?.id}
        onPress={() => onOpen(publication)}
      />
    ),
  }));
  const delivered = {
    key: 'delivered',
    node: (
      <Row
        name={say('versions.delivered')}
        note={isTight ? undefined : say('versions.delivered-note')}
        isCurrent={given.given === null}
        onPress={onDelivered}
      />
    ),
  };
  const rows = hasDelivered && publications.length > 0 ? [...blocks, delivered] : blocks;
  const lead = say(publications.length === 0 ? 'versions.lead-none' : 'versions.lead');
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <>
          <Headline
            title={say('versions.title')}
            lead={news || given.next || isTight ? undefined : lead}
            size={isTight ? 'h2' : 'h1'}
          />
          <NewsOrNext news={news} given={given} />
        </>
      }
      rows={rows}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
          <Key icon="document" onPress={onSticks}>
            {say('versions.sticks')}
          </Key>
          <Key icon="key" onPress={onKeys}>
            {say('versions.keys')}
          </Key>
        </KeyRow>
      }
    />
  );
}
