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
  /** So many are held that staff are told. */
  readonly areMany: boolean;
  /** Whether somebody can be enrolled now. */
  readonly isOn: boolean;
  readonly news: FacesNews | null;
  readonly onOpen: (face: HeldFace) => void;
  readonly onEnrol: () => void;
  readonly onReceipt: () => void;
  readonly onBack: () => void;
}

/** What staff are told above the list; null where there is nothing. */
function useSaid({ faces, most, areMany, isOn, news }: FacesListProps): string | null {
  const { say } = useStage();
  if (news) return say(`faces.news-${news}`);
  if (!isOn) return say('faces.off');
  return areMany ? say('faces.many', { held: faces.length, most }) : null;
}

/** Whose faces are held, by half a name, and until when. */
export function FacesList(props: FacesListProps) {
  const { faces, isOn, news, most, onOpen, onEnrol, onReceipt, onBack } = props;
  const { say, language, panel, visit } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const said = useSaid(props);
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
            name={face.name ?? say('faces.unreadable')}
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
