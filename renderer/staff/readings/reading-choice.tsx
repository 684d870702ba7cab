import type { ReadSentence } from '#contract/page/readings.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Flow } from '../../components/flow.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { usePager } from '../../components/use-pager.ts';
import { useStage } from '../../stage.tsx';
import { briefly } from '../briefly.ts';
import styles from './reading.module.css';
import { type PartOfReading, partsOf, saidOf } from './reading-parts.ts';

export interface ReadingChoiceProps {
  readonly sentence: ReadSentence;
  readonly onPart: (part: PartOfReading) => void;
  readonly onBack: () => void;
}

/** Which syllable or word of a reading is wrong: only that one is written anew. */
export function ReadingChoice({ sentence, onPart, onBack }: ReadingChoiceProps) {
  const { say, language, panel, visit } = useStage();
  const pager = usePager();
  const text = visit.modes.size === 'elder' ? briefly(sentence.text) : sentence.text;
  const blocks = partsOf(saidOf(sentence), language).map((part) => ({
    key: `${part.start} ${part.text}`,
    node: <Key onPress={() => onPart(part)}>{part.text}</Key>,
  }));
  return (
    <Scene
      halves="act-wide"
      read={
        <Headline
          asked={panel === 'portrait' ? null : text}
          title={say('reading.choose')}
          lead={panel === 'portrait' ? text : undefined}
          size="h2"
        />
      }
      quiet={
        <div className={styles.parts}>
          <Flow as="ul" columns="run" blocks={blocks} page={pager.page} onPages={pager.onPages} />
        </div>
      }
      main={<PageKeys pager={pager} />}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
