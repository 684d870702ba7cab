import { useStage } from '../../../stage.tsx';
import { Band } from '../band.tsx';
import { Bar } from '../bar.tsx';
import { ConsoleFrame } from '../console-frame.tsx';
import { FloorDesk } from '../map/map-editor.tsx';
import { nameIn } from '../map/map-names.ts';
import type { DraftMapState } from '../map/use-draft-map.ts';
import type { MapTools } from '../map/use-map-tools.ts';
import { entryList } from './fixtures.ts';
import { drawnFloor, drawnMap, triedWay } from './map-fixtures.ts';
import { publishing } from './publishing.ts';

const nothing = () => undefined;
const refused = async () => ({ ok: false, code: 'no-way' }) as const;

const plans: DraftMapState = {
  map: drawnMap,
  isRefused: false,
  addPlaces: async () => [],
  way: refused,
  change: nothing,
  undo: nothing,
  redo: nothing,
};

const tools: MapTools = {
  tool: 'choose',
  selection: { kind: 'place', partId: 'place/place-2' },
  marks: [],
  look: 'room',
  placing: [],
  isNaming: false,
  doorOf: null,
  tried: triedWay,
  refused: null,
  begin: nothing,
  stop: nothing,
  select: nothing,
  setLook: nothing,
  setPlacing: nothing,
  setNaming: nothing,
  setDoorOf: nothing,
  touch: nothing,
  move: nothing,
  scaleTo: nothing,
  remove: nothing,
  split: nothing,
  addPlaces: async () => undefined,
  leadNowhere: nothing,
  tryWay: async () => undefined,
};

const drawing: MapTools = { ...tools, tool: 'room', selection: null, tried: null, marks: [{ x: 320, y: 340 }] };

/** A floor on which a way is tried, or rooms are drawn. */
export function MapPage({ shows }: { shows: 'way' | 'rooms' }) {
  const { language } = useStage();
  const part = { kind: 'floor', partId: drawnFloor.partId, sheet: null } as const;
  return (
    <ConsoleFrame
      band={<Band title={nameIn(drawnFloor.name, language)} publishing={publishing} list={entryList(language)} />}
      main={
        <FloorDesk
          plans={plans}
          map={drawnMap}
          floor={drawnFloor}
          desk={shows === 'way' ? tools : drawing}
          backdrop={null}
          onBackdrop={nothing}
          onChooseBackdrop={nothing}
          onFloor={nothing}
        />
      }
      bar={
        <Bar
          place={{ at: 'console', entryId: null, page: 'venue', part }}
          list={entryList(language)}
          open={{ isChanged: true, mayGo: true }}
          mayPublish
          publishing={publishing}
          onBack={nothing}
          onPage={nothing}
          onPreview={null}
          onRemove={nothing}
          onRestore={nothing}
        />
      }
    />
  );
}
