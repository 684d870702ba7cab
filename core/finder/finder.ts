import { type Language, pickText } from '#contract/base/language.ts';
import { namedPlace } from '#contract/page/guide.ts';
import { type FinderRow, mostFinderRows } from '#contract/page/guide-calls.ts';
import type { IconName, Place, Venue } from '#contract/venue/venue.ts';
import { type PlaceLine, type PlaceSection, sectionsOf, toiletsOf } from './sections.ts';

/** The places of a venue as a list to look through: sections, in them what is of one kind, and then the places. */
export interface Finder {
  /** The rows in the row to which these keys lead, none: the sections; null where there is no such row. */
  readonly list: (within: readonly string[], language: Language) => readonly FinderRow[] | null;
}

export type FinderVenue = Pick<Venue, 'places' | 'kind'>;

/** A row, and the rows in it; a place has none. */
interface FinderNode {
  readonly row: FinderRow;
  readonly inside: () => readonly FinderNode[];
}

/** Makes the list of a venue, in each language when it is first asked for. */
export function createFinder({ places, kind }: FinderVenue): Finder {
  const made = new Map<Language, readonly FinderNode[]>();
  const sectionsIn = (language: Language) => {
    const known = made.get(language);
    if (known) return known;
    const toilets = toiletsOf(places, language);
    const sections = sectionsOf(places, kind, language);
    const others = sections.findIndex((section) => section.kind !== 'promised');
    const nodes = sections.map((section) => sectionNode(section, language));
    if (toilets) nodes.splice(others < 0 ? nodes.length : others, 0, lineNode(toilets, language));
    made.set(language, nodes);
    return nodes;
  };
  return {
    list: (within, language) => {
      let nodes = sectionsIn(language);
      for (const key of within) {
        const node = nodes.find(({ row }) => row.key === key);
        if (!node || node.row.kind === 'place') return null;
        nodes = node.inside();
      }
      return nodes.map(({ row }) => row);
    },
  };
}

function sectionNode({ key, kind, floor, lines }: PlaceSection, language: Language): FinderNode {
  const icon = lines[0]?.places[0].icon ?? 'signpost';
  const names = lines.slice(0, 3).map(({ name }) => name);
  return {
    row: { kind: 'section', key, of: kind, floor, icon, names },
    inside: once(() => inRanges(lines.map((line) => lineNode(line, language)))),
  };
}

function lineNode({ key, name, places }: PlaceLine, language: Language): FinderNode {
  const [first, ...others] = places;
  if (others.length === 0) return placeNode(first, name);
  const floors = [...new Set(places.map(({ floor }) => pickText(floor, language).text))].slice(0, mostFloors);
  return {
    row: { kind: 'line', key, icon: first.icon, name, floors },
    inside: once(() => inRanges(places.map((place) => placeNode(place, pickText(place.name, language).text)))),
  };
}

function placeNode(place: Place, name: string): FinderNode {
  return { row: { kind: 'place', key: place.id, name, place: namedPlace(place) }, inside: () => [] };
}

/** Made when somebody first looks into a row, and kept. */
function once(make: () => readonly FinderNode[]): () => readonly FinderNode[] {
  let made: readonly FinderNode[] | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

const mostFloors = 12;
/** So many rows are looked through page by page; of more, stretches are chosen first. */
const rowsOfRange = 40;

/** Rows as they are, or, where they are many, in stretches by their signs and names, and stretches of those. */
function inRanges(nodes: readonly FinderNode[]): readonly FinderNode[] {
  if (nodes.length <= mostFinderRows) return nodes;
  const sorted = nodes.toSorted((one, other) => inOrder.compare(wordsOf(one.row), wordsOf(other.row)));
  const size = Math.max(rowsOfRange, Math.ceil(nodes.length / rowsOfRange));
  return Array.from({ length: Math.ceil(sorted.length / size) }, (_, index) => {
    const inside = sorted.slice(index * size, (index + 1) * size);
    return rangeNode(String(index), inside);
  });
}

const inOrder = new Intl.Collator('zh-CN', { numeric: true });

function rangeNode(key: string, nodes: readonly FinderNode[]): FinderNode {
  const [first, last] = [nodes[0]?.row, nodes.at(-1)?.row];
  const icon = first ? iconOf(first) : 'signpost';
  return {
    row: {
      kind: 'range',
      key,
      icon,
      from: first ? wordsOf(first) : '',
      to: last ? wordsOf(last) : '',
      count: nodes.length,
    },
    inside: once(() => inRanges(nodes)),
  };
}

function iconOf(row: FinderRow): IconName {
  return row.kind === 'place' ? row.place.icon : row.icon;
}

/** What somebody looks for a row by: what hangs at the door where it is a code, else its name. */
function wordsOf(row: FinderRow): string {
  switch (row.kind) {
    case 'place':
      return /^[A-Z]{0,2}\d{1,4}$/.test(row.place.sign) ? row.place.sign : row.name;
    case 'line':
      return row.name;
    case 'range':
      return row.from;
    case 'section':
      return row.key;
  }
}
