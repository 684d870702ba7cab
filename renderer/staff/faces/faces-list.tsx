import type { HeldFace } from '#contract/page/face.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { writeDay } from '../../i18n/dates.ts';
import { useStage } from '../../stage.tsx';

/** What has just become of somebody's face. */
export type FacesNews = 'removed' | 'unknown-face' | 'disk-full' | 'out-of-service';

export interface FacesListProps {
  readonly faces: readonly HeldFace[];
  readonly most: number;
  /** Whether somebody can be enrolled now. */
  readonly isOn: boolean;
  readonly news: FacesNews | null;
  readonly onOpen: (face: HeldFace) => void;
  readonly onEnrol: () => void;
  readonly onReceipt: () => void;
  readonly onBack: () => void;
}

/** Whose faces are held, by half a name, and until when. */
export function FacesList({ faces, most, isOn, news, onOpen, onEnrol, onReceipt, onBack }: FacesListProps) {
  const { say, language, panel, visit } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const said = news ? say(`faces.news-${news}`) : isOn ? null : say('faces.off');
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <>
          <Headline
            title={say('faces.title', { count: faces.length })}
            lead={said || isTight ? undefined : say('faces.lead', { most })}
            size={isTight ? 'h2' : 'h1'}
          />
          {said && (
            <Notice tone={news === 'removed' ? 'jade' : 'caution'} icon={news === 'removed' ? 'check' : 'warn'}>
              {said}
            </Notice>
          )}
        </>
      }
      rows={faces.map((face) => ({
        key: `${face.id}`,
        node: (
          <Row
            icon="face"
            name={face.name}
            note={isTight ? undefined : say('faces.until', { day: writeDay(face.until, language) })}
            onPress={() => onOpen(face)}
          />
        ),
      }))}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
          <Key icon="ticket" onPress={onReceipt}>
            {say('faces.by-receipt')}
          </Key>
          {isOn && (
            <Key icon="face" onPress={onEnrol}>
              {say('faces.enrol')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
