import type { StandState } from '#contract/page/stand.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { usePick, useStage } from '../../stage.tsx';

export interface StandsListProps {
  readonly state: StandState;
  readonly onOpen: (standId: string) => void;
  readonly onBack: () => void;
}

/** All spots at which a terminal may stand, by what is beside them. */
export function StandsList({ state: { stands, floors, standId }, onOpen, onBack }: StandsListProps) {
  const { say, panel, visit } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const pick = usePick();
  const floorOf = (id: string) => floors.find((floor) => floor.id === id);
  const sorted = stands.toSorted((one, other) => orderOf(one.floorId) - orderOf(other.floorId));
  function orderOf(floorId: string): number {
    return floorOf(floorId)?.order ?? 0;
  }
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <Headline
          title={say('stand.where')}
          lead={
            isTight && stands.length > 0 ? undefined : say(stands.length > 0 ? 'stand.where-lead' : 'stand.nowhere')
          }
          size={isTight ? 'h2' : 'h1'}
        />
      }
      rows={sorted.map(({ id, floorId, near: [near] }) => ({
        key: `${id} ${id === standId}`,
        node: (
          <Row
            icon="signpost"
            name={near ? say('stand.beside', { place: pick(near.name) }) : id}
            note={pick(floorOf(floorId)?.name ?? { 'zh-CN': floorId })}
            isCurrent={id === standId}
            onPress={() => onOpen(id)}
          />
        ),
      }))}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
