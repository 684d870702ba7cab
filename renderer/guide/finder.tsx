import { useState } from 'react';
import type { Place } from '#contract/venue/venue.ts';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { ListScene } from '../components/list-scene.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow } from '../components/scene.tsx';
import { usePick, useStage } from '../stage.tsx';
import { PlaceRow } from './place-row.tsx';
import { type PlaceLine, type PlaceSection, sectionsOf } from './place-sections.ts';

const iconsOf = { promised: undefined, services: 'info', ways: 'signpost' } as const;

/** Where things are: what the house is visited for first, then its services, then the ways; no place is far down a list. */
export function Finder() {
  const { venue, say, core, language, visit, panel } = useStage();
  const pick = usePick();
  const [section, setSection] = useState<PlaceSection | null>(null);
  const [line, setLine] = useState<PlaceLine | null>(null);
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const nameOf = ({ kind, floor }: PlaceSection) => {
    const name = say('finder.section', { kind: kind === 'promised' ? venue.kind : kind });
    return kind === 'promised' && floor ? say('finder.on-floor', { name, floor }) : name;
  };
  const rowOf = (place: Place, name: string) => ({
    key: place.id,
    node: <PlaceRow place={place} name={name} isTight={isTight} />,
  });
  const sectionRow = (one: PlaceSection) => ({
    key: one.key,
    node: (
      <Row
        icon={iconsOf[one.kind] ?? one.lines[0]?.places[0].icon ?? 'signpost'}
        name={nameOf(one)}
        note={
          isTight
            ? undefined
            : one.lines
                .slice(0, 3)
                .map(({ name }) => name)
                .join(say('finder.and'))
        }
        onPress={() => setSection(one)}
      />
    ),
  });
  const lineRow = (one: PlaceLine) => {
    const [first, ...others] = one.places;
    if (others.length === 0) return rowOf(first, one.name);
    const floors = one.places.map(({ floor }) => pick(floor)).join(say('finder.and'));
    return {
      key: one.key,
      node: <Row icon={first.icon} name={one.name} note={isTight ? undefined : floors} onPress={() => setLine(one)} />,
    };
  };
  const rows = line
    ? line.places.map((place) => rowOf(place, pick(place.name)))
    : section
      ? section.lines.map(lineRow)
      : sectionsOf(venue.places, venue.kind, language).map(sectionRow);
  const title = line?.name ?? (section ? nameOf(section) : say('finder.title'));
  const back = line ? () => setLine(null) : section ? () => setSection(null) : undefined;
  return (
    <ListScene
      key={line?.key ?? section?.key ?? 'sections'}
      read={
        isTight ? (
          <h1 className="unseen">{title}</h1>
        ) : (
          <Headline title={title} lead={say('finder.lead')} size="display" />
        )
      }
      rows={rows}
      columns={isTight ? 2 : 1}
      last={
        <KeyRow>
          <BackKey {...(back ? { onPress: back } : {})} />
          <Key icon="keyboard" onPress={() => core.intend({ kind: 'open', screen: 'find' })}>
            {say('finder.type')}
          </Key>
        </KeyRow>
      }
    />
  );
}
