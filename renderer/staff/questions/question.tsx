import type { WorklistItem } from '#contract/page/worklist.ts';
import { BackKey } from '../../components/back-key.tsx';
import type { Block } from '../../components/flow.tsx';
import { Headline } from '../../components/headline.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { writeDay } from '../../i18n/dates.ts';
import { useStage } from '../../stage.tsx';
import { briefly } from '../briefly.ts';

export interface QuestionProps {
  readonly item: WorklistItem;
  /** The title of the entry that came nearest, where it is still there. */
  readonly nearest: string | null;
  readonly onAttach: () => void;
  readonly onOther: () => void;
  readonly onNew: () => void;
  readonly onDismiss: () => void;
  readonly onBack: () => void;
}

/** One question that found no answer, and what staff can do about it. */
export function Question({ item, nearest, onAttach, onOther, onNew, onDismiss, onBack }: QuestionProps) {
  const { say, language, visit, panel } = useStage();
  const isTight = panel !== 'portrait' && visit.modes.size === 'elder';
  const { visits, clarified, firstDay, lastDay, text } = item;
  const first = writeDay(firstDay, language);
  const last = writeDay(lastDay, language);
  const blocks: Block[] = [
    {
      key: 'other',
      node: <Row icon="search" name={say('item.other')} note={say('item.other-note')} onPress={onOther} />,
    },
    {
      key: 'new',
      node: <Row icon="document" name={say('item.new')} note={say('item.new-note')} onPress={onNew} />,
    },
    {
      key: 'dismiss',
      node: <Row icon="cross" name={say('item.dismiss')} note={say('item.dismiss-note')} onPress={onDismiss} />,
    },
  ];
  if (nearest !== null)
    blocks.unshift({
      key: 'attach',
      node: <Row icon="check" name={say('item.attach')} note={briefly(nearest)} onPress={onAttach} />,
    });
  return (
    <ListScene
      read={
        <Headline
          size="h2"
          title={say('listen.quote', { text: briefly(text) })}
          lead={isTight ? undefined : say('item.lead', { visits, clarified, first, last })}
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
