import type { MarkedAnswer } from '#contract/page/worklist.ts';
import { BackKey } from '../../components/back-key.tsx';
import type { Block } from '../../components/flow.tsx';
import { Headline } from '../../components/headline.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { writeDay } from '../../i18n/dates.ts';
import { useStage } from '../../stage.tsx';
import { briefly } from '../briefly.ts';

export interface MarkedProps {
  readonly answer: MarkedAnswer;
  /** Of the entry. */
  readonly title: string;
  readonly onEdit: () => void;
  readonly onSettled: () => void;
  readonly onBack: () => void;
}

/** An answer that visitors said is wrong or out of date, and what staff can do about it. */
export function Marked({ answer, title, onEdit, onSettled, onBack }: MarkedProps) {
  const { say, language, visit, panel } = useStage();
  const isTight = panel !== 'portrait' && visit.modes.size === 'elder';
  const { wrong, outdated, firstDay, lastDay } = answer;
  const days = { first: writeDay(firstDay, language), last: writeDay(lastDay, language) };
  const blocks: Block[] = [
    {
      key: 'edit',
      node: <Row icon="document" name={say('marked.edit')} note={say('marked.edit-note')} onPress={onEdit} />,
    },
    {
      key: 'settle',
      node: <Row icon="check" name={say('marked.settle')} note={say('marked.settle-note')} onPress={onSettled} />,
    },
  ];
  return (
    <ListScene
      read={
        <Headline
          size="h2"
          title={briefly(title)}
          lead={isTight ? undefined : say('marked.lead', { wrong, outdated, ...days })}
        />
      }
      rows={blocks}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
