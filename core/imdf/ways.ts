import type { WayEdge, WayKind } from '#contract/venue/guide.ts';
import type { Area, Spot } from './areas.ts';
import type { Door, UnitRole } from './doors.ts';
import type { House, LeaveOut, Unit } from './house.ts';
import { isInside, lengthOf, spotInside } from './lines.ts';
import type { Shaft } from './passages.ts';
import { footOf, tiesBetween, tieTogether, turningSpots } from './web.ts';

/** A node of the ways, in metres. */
export interface WaySpot {
  readonly id: string;
  readonly ordinal: number;
  readonly spot: Spot;
}

/** The ways of a house, and which node leads where. */
export interface HouseWays {
  readonly nodes: readonly WaySpot[];
  readonly edges: readonly WayEdge[];
  /** The nodes in front of a unit's doors; of a passage the one in it. */
  readonly doorsOf: (unitId: string) => readonly WaySpot[];
  /** The node in front of an entrance from outside. */
  readonly entrances: ReadonlyMap<Door, WaySpot>;
}

export interface WaysDeps {
  readonly house: House;
  readonly doors: readonly Door[];
  readonly roles: ReadonlyMap<string, UnitRole>;
  readonly shafts: readonly Shaft[];
  /** Places that stand in a unit that is walked about in: each gets a node of its own. */
  readonly points: readonly { readonly unit: Unit; readonly spot: Spot }[];
}

/** Narrower than a wheelchair needs (ISO 21542); wider openings say nothing. */
const narrowMetres = 0.9;

export function buildWays({ house, doors, roles, shafts, points }: WaysDeps, leaveOut: LeaveOut): HouseWays {
  const drawing = startDrawing();
  for (const unit of house.units) {
    const [area] = unit.areas;
    if (roles.get(unit.id)?.isPassage && area) drawing.lead(unit, drawing.addNode(unit.ordinal, spotInside(area)));
  }
  const entrances = new Map<Door, WaySpot>();
  for (const door of doors) {
    const sides = door.units.map((unit) => ({ unit, node: standBefore(drawing, door, unit, roles.get(unit.id)) }));
    const outside = openDoor(drawing, door, sides, leaveOut);
    if (outside) entrances.set(door, outside);
  }
  for (const { unit, spot } of points) {
    const node = drawing.addNode(unit.ordinal, spot);
    drawing.stand(unit, node);
    drawing.lead(unit, node);
  }
  for (const unit of house.units) {
    const role = roles.get(unit.id);
    if (role?.isWalked) for (const area of unit.areas) tieUnit(drawing, unit, area, role.kindAcross);
  }
  shafts.forEach(({ kind, hops }, index) => {
    for (const { from, to, isOneWay } of hops) {
      const [start, end] = [drawing.leadingTo(from.id)[0], drawing.leadingTo(to.id)[0]];
      if (start && end) drawing.tie(start, end, { kind, isOneWay, passageId: passageIdOf(index) });
    }
  });
  const { nodes, edges, leadingTo } = drawing;
  return { nodes, edges, entrances, doorsOf: leadingTo };
}

type Drawing = ReturnType<typeof startDrawing>;

/** The ways as they are being made. */
function startDrawing() {
  const nodes: WaySpot[] = [];
  const edges: WayEdge[] = [];
  const standing = new Map<string, WaySpot[]>();
  const leading = new Map<string, WaySpot[]>();
  const add = (list: Map<string, WaySpot[]>, { id }: Unit, node: WaySpot) => {
    list.set(id, [...(list.get(id) ?? []), node]);
  };
  return {
    nodes,
    edges,
    addNode: (ordinal: number, spot: Spot): WaySpot => {
      const node = { id: `${floorIdOf(ordinal)}-${nodes.length + 1}`, ordinal, spot };
      nodes.push(node);
      return node;
    },
    tie: (from: WaySpot, to: WaySpot, more: Partial<WayEdge> = {}) => {
      edges.push({ from: from.id, to: to.id, kind: 'walk', isOneWay: false, ...more });
    },
    /** A node is in a unit that is walked about in. */
    stand: (unit: Unit, node: WaySpot) => add(standing, unit, node),
    standingIn: (unitId: string): readonly WaySpot[] => standing.get(unitId) ?? [],
    /** Whoever wants to a unit goes to this node. */
    lead: (unit: Unit, node: WaySpot) => add(leading, unit, node),
    leadingTo: (unitId: string): readonly WaySpot[] => leading.get(unitId) ?? [],
  };
}

/** Where somebody stands who is about to go through a door out of a unit; null where nobody walks in it. */
function standBefore(drawing: Drawing, door: Door, unit: Unit, role: UnitRole | undefined): WaySpot | null {
  if (role?.isPassage) return drawing.leadingTo(unit.id)[0] ?? null;
  const foot = role?.isWalked ? unit.areas.map((area) => footOf(area, door.line)).find((spot) => spot !== null) : null;
  if (!foot) return null;
  const node = drawing.addNode(unit.ordinal, foot);
  drawing.stand(unit, node);
  return node;
}

interface DoorSide {
  readonly unit: Unit;
  readonly node: WaySpot | null;
}

/** Ties what lies on both sides of a door, or leads to the unit behind it; where it goes outside, says from which node. */
function openDoor(drawing: Drawing, door: Door, sides: readonly DoorSide[], leaveOut: LeaveOut): WaySpot | null {
  const metres = lengthOf(door.line);
  const width = metres < narrowMetres ? { widthCm: Math.max(1, Math.round(metres * 100)) } : null;
  const [one, other] = sides.flatMap(({ node }) => node ?? []);
  if (!one) leaveOut(door.at, 'leads-nowhere');
  else if (other) drawing.tie(one, other, width ?? {});
  else if (sides.length === 1) return one;
  else {
    const behind = sides.find(({ node }) => !node)?.unit;
    // Whoever needs room has to be told that this door has too little.
    const node = width ? drawing.addNode(one.ordinal, door.middle) : one;
    if (width) drawing.tie(one, node, width);
    if (behind) drawing.lead(behind, node);
  }
  return null;
}

/** Ties the nodes in an area with one another, and with the corners around which somebody walks. */
function tieUnit(drawing: Drawing, unit: Unit, area: Area, kind: WayKind): void {
  const own = drawing.standingIn(unit.id).filter(({ spot }) => isInside(area, spot));
  if (own.length < 2) return;
  const spots = [...own.map(({ spot }) => spot), ...turningSpots(area)];
  const ties = tiesBetween(spots, own.length, tieTogether(area, spots));
  const used = new Set(ties.flat());
  const ends = spots.map((spot, at) => own[at] ?? (used.has(at) ? drawing.addNode(unit.ordinal, spot) : null));
  for (const [from, to] of ties) {
    const [start, end] = [ends[from], ends[to]];
    if (start && end) drawing.tie(start, end, { kind });
  }
}

export function passageIdOf(index: number): string {
  return `passage-${index + 1}`;
}

/** As floors are called where they have no id: b1, f1. */
export function floorIdOf(ordinal: number): string {
  return ordinal < 0 ? `b${-ordinal}` : `f${ordinal + 1}`;
}
