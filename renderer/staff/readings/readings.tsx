import type { ReadSentence } from '#contract/page/readings.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { briefly } from '../briefly.ts';

/** A sentence, and the entry it stands in. */
export interface ListedSentence {
  readonly entryId: string;
  readonly title: string;
  readonly sentence: ReadSentence;
}

export interface ReadingsProps {
  /** Sentences that cannot be read first. */
  readonly listed: readonly ListedSentence[];
  /** The words that all of them contain; empty where all are listed. */
  readonly containing: string;
  readonly onOpen: (listed: ListedSentence) => void;
  readonly onFind: () => void;
  readonly onBack: () => void;
}

/** So much of a reading stands in one line. */
const latinLetters = 56;
const kana = 34;
/** More are found by their words sooner than by turning pages. */
const mostRows = 200;

/** The sentences that are read aloud, and how each is said. */
export function Readings({ listed, containing, onOpen, onFind, onBack }: ReadingsProps) {
  const { say, language, visit, panel } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const missing = listed.filter(({ sentence }) => sentence.isMissing).length;
  const noteOf = ({ sentence: { isMissing, reading } }: ListedSentence) =>
    isMissing
      ? say('readings.note-missing')
      : reading === null
        ? say('readings.note-written')
        : briefly(reading, language === 'ja' ? kana : latinLetters);
  const blocks = listed.slice(0, mostRows).map((one) => ({
    key: one.sentence.text,
    node: (
      <Row name={briefly(one.sentence.text)} note={isTight ? undefined : noteOf(one)} onPress={() => onOpen(one)} />
    ),
  }));
  const lead = say(missing > 0 ? 'readings.lead-missing' : 'readings.lead', { count: missing });
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <Headline
          asked={containing === '' ? null : say('listen.quote', { text: briefly(containing) })}
          title={say('readings.title', { count: listed.length })}
          lead={isTight || listed.length === 0 ? undefined : lead}
          size={isTight ? 'h2' : 'h1'}
        />
      }
      rows={blocks}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
          <Key icon="search" onPress={onFind}>
            {say('readings.find')}
          </Key>
        </KeyRow>
      }
    />
  );
}
