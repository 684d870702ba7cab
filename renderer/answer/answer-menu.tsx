import type { Mark } from '#contract/page/answer.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import { BackKey } from '../components/back-key.tsx';
import type { Block } from '../components/flow.tsx';
import { Headline } from '../components/headline.tsx';
import { ListScene } from '../components/list-scene.tsx';
import { Notice } from '../components/notice.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow } from '../components/scene.tsx';
import { useStage } from '../stage.tsx';
import { useReader } from '../voice/reader.tsx';
import { askAgain, marks, wayThere } from './answer-keys.tsx';
import type { OwnWay } from './answer-state.ts';

export interface AnswerMenuProps {
  readonly entry: EntryView;
  readonly marked: Mark | null;
  readonly onCode: () => void;
  readonly onRelated: () => void;
  readonly onBack: () => void;
  readonly onPicture?: () => void;
  readonly own?: OwnWay;
}

/** What else can be done with an answer, a row each, where its own page has room for few keys. */
export function AnswerMenu({ entry, marked, onCode, onRelated, onBack, onPicture, own }: AnswerMenuProps) {
  const stage = useStage();
  const { say, core, abilities } = stage;
  const { reading, read, stop } = useReader();
  const readAloud = () => read(entry.text.lead, entry.language);
  const blocks: Block[] = [
    { key: 'code', node: <Row icon="qr" name={say('answer.take')} note={say('answer.take-note')} onPress={onCode} /> },
  ];
  const { placeId } = entry;
  if (placeId)
    blocks.unshift({
      key: 'place',
      node: (
        <Row
          icon="signpost"
          name={wayThere(placeId, stage)}
          onPress={() => core.intend({ kind: 'open-place', placeId })}
        />
      ),
    });
  if (onPicture)
    blocks.unshift({ key: 'picture', node: <Row icon="camera" name={say('answer.picture')} onPress={onPicture} /> });
  if (own) blocks.unshift({ key: 'change', node: <Row icon="list" name={own.label} onPress={own.onPress} /> });
  if (abilities.speaks)
    blocks.push({
      key: 'read',
      node: reading ? (
        <Row icon="pause" name={say('answer.stop')} onPress={stop} />
      ) : (
        <Row icon="sound" name={say('answer.read')} onPress={readAloud} />
      ),
    });
  blocks.push({
    key: 'again',
    node: (
      <Row icon={abilities.listens ? 'mic' : 'keyboard'} name={say('answer.again')} onPress={() => askAgain(stage)} />
    ),
  });
  if (entry.related.length > 0)
    blocks.push({ key: 'related', node: <Row icon="list" name={say('answer.related')} onPress={onRelated} /> });
  if (marked === null && !own)
    for (const { mark, icon } of marks)
      blocks.push({
        key: mark,
        node: (
          <Row
            icon={icon}
            name={say(`answer.${mark}`)}
            onPress={() => core.intend({ kind: 'mark', entryId: entry.id, mark })}
          />
        ),
      });
  return (
    <ListScene
      read={
        <>
          <Headline title={entry.text.title} lang={entry.language} />
          {marked && (
            <Notice tone="jade" icon="check">
              {say('answer.marked', { mark: marked })}
            </Notice>
          )}
        </>
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
