import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { DraftMap, MapFloor } from '#contract/page/draft-maps.ts';
import type { StaffCalls } from '../../staff-calls.ts';
import { useConsoleSay } from '../use-console-say.ts';
import { Words } from '../writing.tsx';
import { AboutSelection } from './about-selection.tsx';
import { Deed } from './deed.tsx';
import styles from './map.module.css';
import { MapDrawing } from './map-drawing.tsx';
import { MapNotes } from './map-notes.tsx';
import { PlaceNaming } from './place-naming.tsx';
import { PlacePicker } from './place-picker.tsx';
import type { Spot } from './points.ts';
import { tools } from './touches.ts';
import { type DraftMapState, useDraftMap } from './use-draft-map.ts';
import { type MapTools, useMapTools } from './use-map-tools.ts';
import { useView } from './use-view.ts';

export interface MapEditorProps {
  readonly calls: StaffCalls;
  readonly partId: string;
  /** Another floor is to be shown. */
  readonly onFloor: (partId: string) => void;
  readonly onFault: () => void;
}

/** A floor of the draft on which rooms, ways, places and this terminal are drawn. */
export function MapEditor({ calls, partId, onFloor, onFault }: MapEditorProps) {
  const plans = useDraftMap(calls, onFault);
  const floor = plans.map?.floors.find((one) => one.partId === partId);
  if (!plans.map || !floor) return null;
  return <FloorEditor {...{ plans, floor, onFloor, onFault }} map={plans.map} />;
}

interface FloorEditorProps extends Pick<MapEditorProps, 'onFloor' | 'onFault'> {
  readonly plans: DraftMapState;
  readonly map: DraftMap;
  readonly floor: MapFloor;
}

function FloorEditor({ plans, map, floor, onFloor, onFault }: FloorEditorProps) {
  const desk = useMapTools({ map, floor, plans, onFault });
  return <FloorDesk {...{ plans, map, floor, desk, onFloor }} />;
}

export interface FloorDeskProps extends Omit<FloorEditorProps, 'onFault'> {
  readonly desk: MapTools;
}

/** The plan of a floor, and beside it what can be done with it. */
export function FloorDesk({ plans, map, floor, desk, onFloor }: FloorDeskProps) {
  const say = useConsoleSay();
  const view = useView(floor.plan ?? { width: 1000, height: 700 });
  const [noted, setNoted] = useState<Spot | null>(null);
  const { tool, begin, placing, marks } = desk;
  const look = (spot: Spot) => {
    setNoted(spot);
    view.lookAt(spot);
  };
  if (desk.isNaming) return <PlaceNaming {...{ floor, desk }} />;
  if (tool === 'place' && placing.length === 0 && desk.selection === null)
    return <PlacePicker {...{ map, floor, desk }} />;
  if (tool === 'scale' && marks.length === 2)
    return (
      <Words
        label={say('map.how-long')}
        deed={say('map.set-scale')}
        draft=""
        onWords={(words) => desk.scaleTo(Number.parseFloat(words.replace(',', '.')))}
        onBack={() => begin('choose')}
      />
    );
  return (
    <div className={styles.editor}>
      <div className={styles.sheet}>
        <MapDrawing
          {...{ map, floor, view }}
          marks={noted ? [...marks, noted] : marks}
          selection={desk.selection}
          tried={desk.tried}
          movesNodes={tool === 'choose'}
          onTouch={(spot, reach) => {
            setNoted(null);
            desk.touch(spot, reach);
          }}
          onMove={desk.move}
          onDelete={desk.remove}
          onUndo={(isBack) => (isBack ? plans.undo?.() : plans.redo?.())}
        />
      </div>
      <div className={styles.side}>
        <section className={styles.tools} aria-label={say('map.tools')}>
          {tools.map((one) => (
            <Button key={one} className={styles.tool ?? ''} aria-pressed={one === tool} onPress={() => begin(one)}>
              {say(`map.tool-${one}`)}
            </Button>
          ))}
        </section>
        <p className={styles.hint} role="status">
          {say(plans.isRefused ? 'map.refused' : `map.hint-${tool}`)}
        </p>
        <div className={styles.about}>
          <AboutSelection {...{ map, floor, desk, plans }} />
          <MapNotes map={map} floor={floor} onLook={look} onFloor={onFloor} />
        </div>
        <section className={styles.deeds} aria-label={say('map.deeds')}>
          {plans.undo && <Deed word={say('map.undo')} onPress={plans.undo} />}
          {plans.redo && <Deed word={say('map.redo')} onPress={plans.redo} />}
          <Deed word={say('map.nearer')} onPress={view.nearer} />
          {!view.isWhole && <Deed word={say('map.whole')} onPress={view.whole} />}
        </section>
      </div>
    </div>
  );
}
