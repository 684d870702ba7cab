import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { DraftMap, MapFloor } from '#contract/page/draft-maps.ts';
import type { StaffCalls } from '../../staff-calls.ts';
import { useConsoleSay } from '../use-console-say.ts';
import { Words } from '../writing.tsx';
import { AboutSelection } from './about-selection.tsx';
import { type Backdrop, type Backdrops, withBackdrop } from './backdrop.ts';
import { BackdropPicker } from './backdrop-picker.tsx';
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
  readonly backdrops: Backdrops;
  readonly onBackdrops: (change: (before: Backdrops) => Backdrops) => void;
  /** Another floor is to be shown. */
  readonly onFloor: (partId: string) => void;
  readonly onFault: () => void;
}

/** A floor of the draft on which rooms, ways, places and this terminal are drawn. */
export function MapEditor(props: MapEditorProps) {
  const { calls, partId, onFault } = props;
  const plans = useDraftMap(calls, onFault);
  const floor = plans.map?.floors.find((one) => one.partId === partId);
  if (!plans.map || !floor) return null;
  return <FloorEditor {...props} {...{ plans, floor }} map={plans.map} />;
}

interface FloorEditorProps extends MapEditorProps {
  readonly plans: DraftMapState;
  readonly map: DraftMap;
  readonly floor: MapFloor;
}

function FloorEditor(props: FloorEditorProps) {
  const { calls, plans, map, floor, backdrops, onBackdrops, onFloor, onFault } = props;
  const desk = useMapTools({ map, floor, plans, onFault });
  const [isChoosing, setChoosing] = useState(false);
  const backdrop = backdrops.get(floor.partId) ?? null;
  const put = (next: Backdrop | null) => {
    onBackdrops((before) => withBackdrop(before, floor.partId, next));
    setChoosing(false);
  };
  if (isChoosing)
    return <BackdropPicker {...{ calls, backdrop, onFault }} onBackdrop={put} onBack={() => setChoosing(false)} />;
  return (
    <FloorDesk
      {...{ plans, map, floor, desk, backdrop, onFloor }}
      onBackdrop={put}
      onChooseBackdrop={() => setChoosing(true)}
    />
  );
}

export interface FloorDeskProps extends Pick<FloorEditorProps, 'plans' | 'map' | 'floor' | 'onFloor'> {
  readonly desk: MapTools;
  readonly backdrop: Backdrop | null;
  readonly onBackdrop: (backdrop: Backdrop) => void;
  readonly onChooseBackdrop: () => void;
}

/** The plan of a floor, and beside it what can be done with it. */
export function FloorDesk(props: FloorDeskProps) {
  const { plans, map, floor, desk, backdrop, onFloor } = props;
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
          {...{ map, floor, view, backdrop }}
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
          {/* What is chosen needs the room. */}
          {desk.selection === null && <BackdropDeeds {...props} />}
        </section>
      </div>
    </div>
  );
}

function BackdropDeeds({ backdrop, onBackdrop, onChooseBackdrop }: FloorDeskProps) {
  const say = useConsoleSay();
  return (
    <>
      {backdrop && (
        <Deed
          word={say(backdrop.isShown ? 'map.backdrop-hide' : 'map.backdrop-show')}
          onPress={() => onBackdrop({ ...backdrop, isShown: !backdrop.isShown })}
        />
      )}
      <Deed word={say('map.backdrop')} onPress={onChooseBackdrop} />
    </>
  );
}
