import type { Localized } from '#contract/base/language.ts';
import type { IconName } from '#contract/venue/venue.ts';
import type { Spot } from './areas.ts';
import { isShut, knownAs, occupantIcon, passageKindOf } from './categories.ts';
import { type House, isIn, type LeaveOut, type Unit } from './house.ts';
import type { FeaturePlace } from './left-out.ts';
import { spotInside } from './lines.ts';
import { nameIn } from './names.ts';
import type { ImdfFeatures, Placed } from './read-archive.ts';

/** Something that visitors look for, and the unit in which it is. */
export interface Sought {
  readonly id: string;
  readonly at: FeaturePlace;
  readonly name: Localized;
  readonly otherNames: readonly string[];
  readonly icon: IconName;
  readonly unit: Unit;
  readonly spot: Spot;
  /** An occupant has its unit for itself. */
  readonly isOccupant: boolean;
}

/** What people look for in a house: occupants at their anchors, amenities, and units with a name or a use of their own. */
export function findSought(features: ImdfFeatures, house: House, leaveOut: LeaveOut): Sought[] {
  const own = [...occupantsOf(features, house, leaveOut), ...amenitiesOf(features, house, leaveOut)];
  const taken = new Set(own.map(({ unit }) => unit.id));
  const units = house.units.flatMap((unit): Sought[] => {
    const { id, at, category, areas, name } = unit;
    const [area] = areas;
    const known = knownAs(category);
    const isPlain = passageKindOf(category) !== null || category.startsWith('walkway') || isShut(unit);
    const called = name ?? known?.name;
    if (!area || !called || isPlain || taken.has(id)) return [];
    const icon = known?.icon ?? 'signpost';
    return [{ id, at, name: called, otherNames: [], icon, unit, spot: spotInside(area), isOccupant: true }];
  });
  return [...own, ...units];
}

function occupantsOf({ of, language }: ImdfFeatures, house: House, leaveOut: LeaveOut): Sought[] {
  const anchors = new Map(of.anchor.map((anchor) => [anchor.id, anchor]));
  return of.occupant.flatMap(({ id, at, properties }): Sought[] => {
    const anchor = anchors.get(properties.anchor_id);
    const unit = house.unitById.get(anchor?.properties.unit_id ?? '');
    const name = nameIn(properties.name, language);
    if (!name) leaveOut(at, 'no-name');
    else if (!anchor) leaveOut(at, 'no-such-anchor');
    else if (!unit) leaveOut(at, 'no-such-unit');
    if (!name || !anchor || !unit) return [];
    if (properties.hours) leaveOut(at, 'hours-not-taken');
    const spot = house.spotAt(anchor.geometry.coordinates);
    const icon = occupantIcon(properties.category);
    return [{ id, at, name, otherNames: aliasesOf(properties, name), icon, unit, spot, isOccupant: true }];
  });
}

function amenitiesOf({ of, language }: ImdfFeatures, house: House, leaveOut: LeaveOut): Sought[] {
  return of.amenity.flatMap(({ id, at, geometry, properties }): Sought[] => {
    const spot = house.spotAt(geometry.coordinates);
    const units = properties.unit_ids.flatMap((unitId) => house.unitById.get(unitId) ?? []);
    const unit = units.find(({ areas }) => isIn(areas, spot)) ?? units[0];
    const known = knownAs(properties.category);
    const name = nameIn(properties.name, language) ?? known?.name;
    if (!unit) leaveOut(at, 'no-such-unit');
    else if (!name) leaveOut(at, 'no-name');
    if (!unit || !name) return [];
    if (properties.hours) leaveOut(at, 'hours-not-taken');
    const icon = known?.icon ?? 'info';
    return [{ id, at, name, otherNames: aliasesOf(properties, name), icon, unit, spot, isOccupant: false }];
  });
}

/** Other words that people use for it, of every language on the map. */
function aliasesOf(
  { name, alt_name }: Pick<Placed<'occupant'>['properties'], 'name' | 'alt_name'>,
  called: Localized,
): string[] {
  const known: ReadonlySet<string> = new Set(Object.values(called).filter((word) => word !== undefined));
  const words = [...Object.values(alt_name ?? {}), ...Object.values(name ?? {})].map((word) => word.trim());
  return [...new Set(words)].filter((word) => word !== '' && word.length <= 40 && !known.has(word)).slice(0, 20);
}
