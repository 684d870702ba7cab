import type { Language } from '#contract/base/language.ts';
import type { CheckInHitch, CheckInOutcome, CheckInResult, CheckInRoute, TypedRoute } from '#contract/page/checkin.ts';
import type { CheckInSettings } from '#contract/settings/check-in-settings.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import { type Database, isStorageFault } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';
import type { Log } from '../system/log.ts';
import type { Found } from './appointments.ts';
import type { Arrivals } from './arrivals.ts';
import type { Said } from './finding.ts';
import { maskedName } from './person-name.ts';
import { createWrongTries, type WrongTries } from './wrong-tries.ts';

/** A day and time on the wall of the venue. */
export interface WallMoment {
  readonly day: string;
  /** After midnight. */
  readonly minutes: number;
}

/** What came of one try. Nothing tells an appointment that is unknown from one that was said wrongly. */
export type Tried =
  | { readonly kind: 'done'; readonly result: CheckInResult }
  | { readonly kind: 'hitch'; readonly hitch: CheckInHitch; readonly triesLeft: number };

/** The check-in of one visit; it holds nothing but how often each route was tried in vain. */
export interface CheckInDialogue {
  readonly attempt: (said: Said, language: Language) => Tried;
  /** Takes note of somebody whose face was recognised and who said that it is they. */
  readonly arrive: (who: Recognised, language: Language) => CheckInResult;
}

/** Whom a camera has recognised, and whether staff are asked to look at them. */
export interface Recognised {
  readonly found: Found;
  readonly wantsLook: boolean;
}

export interface CheckInDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly arrivals: Arrivals;
  readonly find: (said: Said, today: string) => Found | null;
  /** Null while the clock cannot be believed. */
  readonly now: () => WallMoment | null;
  readonly settings: Pick<CheckInSettings, 'earlyMinutes' | 'lateMinutes'>;
  readonly outbox: { readonly append: (fact: Fact) => void };
  /** Appends a fact; one that cannot be written stops nothing. */
  readonly append: (fact: Fact) => void;
}

const triesOfVisit = 5;

/** Gives every visit a dialogue of its own; wrong tries count for the terminal as well. */
export function createCheckIn(deps: CheckInDeps): () => CheckInDialogue {
  const wrong = createWrongTries(deps.clock);
  return () => createDialogue(deps, wrong);
}

function createDialogue(deps: CheckInDeps, wrong: WrongTries): CheckInDialogue {
  const inVain = new Map<TypedRoute, number>();
  const triesLeft = (route: TypedRoute) => triesOfVisit - (inVain.get(route) ?? 0);
  const closed = (route: TypedRoute): CheckInHitch | null => {
    if (triesLeft(route) <= 0) return 'route-over';
    return wrong.isWaiting() ? 'wait' : null;
  };
  const miss = (route: TypedRoute): CheckInHitch => {
    inVain.set(route, (inVain.get(route) ?? 0) + 1);
    wrong.add();
    return triesLeft(route) > 0 ? 'not-found' : 'route-over';
  };
  return {
    attempt: (said, language) => {
      const { route } = said;
      const now = deps.now();
      const standing = closed(route);
      const found = now && !standing ? deps.find(said, now.day) : null;
      if (found && now) return { kind: 'done', result: resultOf(found, record(deps, found, { route, now, language })) };
      const hitch = standing ?? miss(route);
      deps.append({ type: 'check-in.tried', route, outcome: hitch, language });
      return { kind: 'hitch', hitch, triesLeft: triesLeft(route) };
    },
    arrive: ({ found, wantsLook }, language) => {
      const now = deps.now();
      const outcome = now ? record(deps, found, { route: 'face', now, language, wantsLook }) : 'unrecorded';
      return resultOf(found, outcome);
    },
  };
}

function resultOf({ day, name, time, service, place }: Found, outcome: CheckInOutcome): CheckInResult {
  return { outcome, name: maskedName(name), day: day.day, time, service, place };
}

interface Trying {
  readonly route: CheckInRoute;
  readonly now: WallMoment;
  readonly language: Language;
  readonly wantsLook?: boolean;
}

/** Notes that somebody has come, with the fact of it: neither exists without the other. */
function record(deps: CheckInDeps, found: Found, { route, now, language, wantsLook = false }: Trying): CheckInOutcome {
  const outcome = outcomeOf(deps, found, now);
  const fact = { type: 'check-in.tried', route, outcome, language } as const;
  if (outcome !== 'arrived' && outcome !== 'early' && outcome !== 'late') {
    deps.append(fact);
    return outcome;
  }
  const punctuality = outcome === 'arrived' ? 'on-time' : outcome;
  const write = deps.db.transaction(() => {
    deps.arrivals.add({ found, route, punctuality, wantsLook, atMs: deps.clock.nowMs() });
    deps.outbox.append(fact);
  });
  try {
    write();
    return outcome;
  } catch (error) {
    if (!isStorageFault(error)) throw error;
    deps.log.error('arrival not recorded', {}, error);
    return 'unrecorded';
  }
}

function outcomeOf({ arrivals, settings }: CheckInDeps, found: Found, now: WallMoment): CheckInOutcome {
  if (found.isCancelled) return 'cancelled';
  if (found.day.day !== now.day) return 'wrong-day';
  if (arrivals.has(found)) return 'already';
  const lateByMinutes = now.minutes - minutesOf(found.time);
  if (-lateByMinutes >= settings.earlyMinutes) return 'early';
  return lateByMinutes > settings.lateMinutes ? 'late' : 'arrived';
}

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
