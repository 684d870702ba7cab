import type { PlainScreen } from '#contract/page/visit.ts';
import type { AnswerLocation } from './answer/model.ts';
import type { AskingLocation } from './asking/model.ts';
import type { CheckInLocation } from './checkin/model.ts';
import type { EventLocation } from './event/model.ts';
import type { ExhibitLocation } from './exhibit/model.ts';
import type { GuideLocation } from './guide/model.ts';
import type { HandoverLocation } from './handover/model.ts';
import type { MatterLocation } from './matter/model.ts';

/**
 * Where in the terminal a visitor is, free of any language: the screen is made from it, so that a visitor who
 * changes language sees the same thing in other words. What was asked stands here and is gone with the visit.
 */
export type Location =
  | { readonly kind: 'plain'; readonly screen: PlainScreen }
  | AnswerLocation
  | AskingLocation
  | HandoverLocation
  | GuideLocation
  | MatterLocation
  | ExhibitLocation
  | EventLocation
  | CheckInLocation;

/** The way a visitor came, the present location last. It is never empty. */
export type Trail = readonly [Location, ...Location[]];

/** How far back a visitor can go; older steps are forgotten. */
const maxSteps = 20;

export const home: Location = { kind: 'plain', screen: 'home' };
export const startOfTrail: Trail = [home];

/** Sheets lie over what was there: from one sheet to another, and never twice. */
const sheets: ReadonlySet<PlainScreen> = new Set(['language', 'sound']);

function isSheet(location: Location): boolean {
  return location.kind === 'plain' && sheets.has(location.screen);
}

export function here(trail: Trail): Location {
  return trail[trail.length - 1] ?? trail[0];
}

/** Goes on to a location. Going home forgets the way; going to where one is changes nothing. */
export function goTo(trail: Trail, next: Location): Trail {
  if (next.kind === 'plain' && next.screen === 'home') return startOfTrail;
  const current = here(trail);
  if (next.kind === 'plain' && current.kind === 'plain' && next.screen === current.screen) return trail;
  const base = isSheet(current) ? back(trail) : trail;
  return [base[0], ...base.slice(1).slice(-(maxSteps - 2)), next];
}

/** One step back; at the start of the trail, home. */
export function back(trail: Trail): Trail {
  if (trail.length === 1) return startOfTrail;
  return [trail[0], ...trail.slice(1, -1)];
}

/** Where the visitor is beneath a sheet that lies over it. */
export function ground(trail: Trail): Location {
  const current = here(trail);
  return isSheet(current) ? here(back(trail)) : current;
}

/** The trail with the present location changed. */
export function replaceHere(trail: Trail, location: Location): Trail {
  return trail.length === 1 ? [location] : [trail[0], ...trail.slice(1, -1), location];
}
