import { useState } from 'react';
import type { Language, Localized } from '#contract/base/language.ts';
import type { DraftMap, MapFloor } from '#contract/page/draft-maps.ts';
import type { PlanShape, WayKind } from '#contract/venue/guide.ts';
import { useStage } from '../../../stage.tsx';
import { consoleMessages } from '../messages/messages.ts';
import { type ConsoleKey, useConsoleSay } from '../use-console-say.ts';
import { Deed } from './deed.tsx';
import styles from './map.module.css';
import { changeEdge, faceStand, leadTo, ownStand } from './map-edits.ts';
import { nameIn } from './map-names.ts';
import { boxOfRectangle } from './rooms.ts';
import type { DraftMapState } from './use-draft-map.ts';
import type { MapTools } from './use-map-tools.ts';

export interface AboutProps {
  readonly map: DraftMap;
  readonly floor: MapFloor;
  readonly desk: MapTools;
  readonly plans: DraftMapState;
}

/** What can be done with what is chosen, or with what the tool draws. */
export function AboutSelection(props: AboutProps) {
  const { selection, tool, placing } = props.desk;
  if (placing.length > 0) return <Placing {...props} />;
  if (tool === 'stand') return <TurnStand {...props} />;
  if (selection === null) return tool === 'room' ? <Looks {...props} /> : null;
  switch (selection.kind) {
    case 'node':
      return <AboutNode {...props} nodeId={selection.id} />;
    case 'edge':
      return <AboutEdge {...props} index={selection.index} />;
    case 'place':
      return <AboutPlace {...props} partId={selection.partId} />;
    case 'shape':
      return <AboutShape {...props} index={selection.index} />;
  }
}

/** Lets go what is chosen. */
function Remove({ desk }: AboutProps) {
  const say = useConsoleSay();
  return desk.selection && <Deed word={say(`map.remove-${desk.selection.kind}`)} onPress={desk.remove} />;
}

/** Which place is put on the plan next, of those that wait. */
function Placing({ map, floor, desk }: AboutProps) {
  const say = useConsoleSay();
  const { language } = useStage();
  const [first, ...others] = desk.placing;
  const place = map.places.find(({ partId }) => partId === first);
  if (!place) return null;
  const name = nameIn(place.name, language);
  const hasWays = floor.ways.nodes.length > 0;
  return (
    <>
      <p role="status">
        {say(hasWays ? 'map.place-next' : 'map.ways-first', { name, sign: place.sign, count: others.length })}
      </p>
      <div className={styles.deeds}>
        {others.length > 0 && <Deed word={say('map.skip')} onPress={() => desk.setPlacing(others)} />}
        <Deed word={say('map.stop')} onPress={() => desk.begin('choose')} />
      </div>
    </>
  );
}

/** Into how many rooms a row is parted. */
const counts = [2, 3, 4, 5, 6, 8, 10, 12];

function AboutShape({ index, ...props }: AboutProps & { index: number }) {
  const { floor, desk } = props;
  const say = useConsoleSay();
  const [isParting, setParting] = useState(false);
  const shape = floor.plan?.shapes[index];
  if (!isParting)
    return (
      <div className={styles.deeds}>
        {shape && boxOfRectangle(shape) && <Deed word={say('map.split')} onPress={() => setParting(true)} />}
        <Remove {...props} />
      </div>
    );
  return (
    <>
      <p>{say('map.into-how-many')}</p>
      <div className={styles.digits}>
        {counts.map((count) => (
          <Deed key={count} word={String(count)} onPress={() => desk.split(index, count)} />
        ))}
      </div>
    </>
  );
}

const looks = ['floor', 'room', 'closed', 'garden'] as const satisfies readonly PlanShape['look'][];

function Looks({ desk }: AboutProps) {
  const say = useConsoleSay();
  return (
    <div className={styles.deeds}>
      {looks.map((look) => (
        <Deed key={look} word={say(`map.look-${look}`)} isOn={desk.look === look} onPress={() => desk.setLook(look)} />
      ))}
    </div>
  );
}

function TurnStand({ floor, map, plans }: AboutProps) {
  const say = useConsoleSay();
  const stand = ownStand(map, floor);
  if (!stand) return null;
  const turn = (byDegrees: number) => plans.change(faceStand(floor, stand.id, stand.bearingDegrees + byDegrees));
  return (
    <div className={styles.deeds}>
      <Deed word={say('map.turn-left')} onPress={() => turn(-15)} />
      <Deed word={say('map.turn-right')} onPress={() => turn(15)} />
    </div>
  );
}

const passageKinds = ['lift', 'stairs', 'escalator', 'ramp'] as const satisfies readonly WayKind[];

/** What a lift or the like is called until somebody calls it otherwise. */
function nameOfKind(kind: (typeof passageKinds)[number]): Localized {
  const inLanguage = (language: Language) => consoleMessages[language][`map.kind-${kind}`];
  return { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en'), ja: inLanguage('ja'), ko: inLanguage('ko') };
}

/** From a node ways lead to other floors: by what, then whither. */
function AboutNode({ nodeId, ...props }: AboutProps & { nodeId: string }) {
  const { map, floor, desk, plans } = props;
  const say = useConsoleSay();
  const { language } = useStage();
  const [kind, setKind] = useState<(typeof passageKinds)[number] | null>(null);
  const leads = map.between.between.some(({ from, to }) => from === nodeId || to === nodeId);
  const others = map.floors.filter(({ partId }) => partId !== floor.partId);
  return (
    <>
      {others.length > 0 && <p>{say(kind === null ? 'map.to-floors' : 'map.which-floor')}</p>}
      <div className={styles.deeds}>
        {kind === null
          ? others.length > 0 &&
            passageKinds.map((one) => <Deed key={one} word={say(`map.kind-${one}`)} onPress={() => setKind(one)} />)
          : others.map((other) => (
              <Deed
                key={other.partId}
                word={nameIn(other.name, language)}
                onPress={() => {
                  plans.change(leadTo(map, floor, nodeId, other, { kind, name: nameOfKind(kind) }));
                  setKind(null);
                }}
              />
            ))}
        {leads && <Deed word={say('map.lead-nowhere')} onPress={() => desk.leadNowhere(nodeId)} />}
        {desk.tool === 'ways' && <Deed word={say('map.new-line')} onPress={() => desk.select(null)} />}
        <Remove {...props} />
      </div>
    </>
  );
}

/** Kinds of way that stay on their floor. */
const kindsOnFloor = ['walk', 'stairs', 'ramp', 'escalator'] as const satisfies readonly WayKind[];
/** What is called narrow has this width until somebody measures it. */
const narrowCm = 80;

function AboutEdge({ index, ...props }: AboutProps & { index: number }) {
  const { floor, plans } = props;
  const say = useConsoleSay();
  const edge = floor.ways.edges[index];
  if (!edge) return null;
  const { kind, widthCm, isOneWay, from, to } = edge;
  const isNarrow = widthCm !== undefined;
  return (
    <div className={styles.deeds}>
      {kindsOnFloor.map((one) => (
        <Deed
          key={one}
          word={say(`map.kind-${one}`)}
          isOn={kind === one}
          onPress={() => plans.change(changeEdge(floor, index, { kind: one }))}
        />
      ))}
      <Deed
        word={say('map.narrow')}
        isOn={isNarrow}
        onPress={() => plans.change(changeEdge(floor, index, { widthCm: isNarrow ? undefined : narrowCm }))}
      />
      <Deed
        word={say('map.one-way')}
        isOn={isOneWay}
        onPress={() => plans.change(changeEdge(floor, index, { isOneWay: !isOneWay }))}
      />
      {isOneWay && (
        <Deed
          word={say('map.turn-round')}
          onPress={() => plans.change(changeEdge(floor, index, { from: to, to: from }))}
        />
      )}
      <Remove {...props} />
    </div>
  );
}

/** Why no way is shown that somebody tries. */
const refusals: Readonly<Record<string, ConsoleKey>> = {
  'no-stand': 'map.note-no-stand',
  'only-with-steps': 'map.tried-only-with-steps',
};

function AboutPlace({ partId, ...props }: AboutProps & { partId: string }) {
  const { map, desk } = props;
  const say = useConsoleSay();
  const { language } = useStage();
  const place = map.places.find((one) => one.partId === partId);
  if (!place) return null;
  const { tried, refused } = desk;
  const told = tried ? say('map.tried', { metres: tried.metres, minutes: Math.ceil(tried.seconds / 60) }) : null;
  return (
    <>
      <p>{say('map.place-called', { sign: place.sign, name: nameIn(place.name, language) })}</p>
      {desk.doorOf !== null && <p role="status">{say('map.hint-door')}</p>}
      <div className={styles.deeds}>
        <Deed word={say('map.try')} onPress={() => void desk.tryWay(place.placeId, false)} />
        <Deed word={say('map.try-step-free')} onPress={() => void desk.tryWay(place.placeId, true)} />
        <Deed word={say('map.set-door')} isOn={desk.doorOf !== null} onPress={() => desk.setDoorOf(partId)} />
        <Remove {...props} />
      </div>
      {told && <p role="status">{told}</p>}
      {refused && <p role="status">{say(refusals[refused] ?? 'map.tried-no-way')}</p>}
    </>
  );
}
