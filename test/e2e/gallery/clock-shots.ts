import type { Language } from '#contract/base/language.ts';
import type { Screen } from '#contract/page/visit.ts';
import { all } from '#renderer/gallery/fixtures/localized.ts';
import { galleryGoals } from '#renderer/guide/gallery/routes.ts';
import {
  type ClockedVenue,
  clockedVenues,
  type Occasion,
  occasions,
  type VenueByTheClock,
  venueByTheClock,
} from '#test/support/fixtures/venues-by-the-clock.ts';
import { pairwise } from '#test/support/pairwise.ts';
import { nameOf, type Shot } from './shots.ts';

/** An answer about hours, one that promises a person, and a place with hours of its own, in each sample venue. */
const told: Readonly<Record<ClockedVenue, { readonly person: string; readonly place: string }>> = {
  hall: { person: 'wheelchair', place: 'window-d1' },
  mall: { person: 'lost-child', place: 'playground' },
  museum: { person: 'lost-child', place: 'tea-room' },
};

interface Drawn {
  /** The gallery's screen that is drawn so. */
  readonly screen: string;
  readonly state?: Screen;
}

type Draw = (then: VenueByTheClock, venue: ClockedVenue, language: Language) => Drawn;

const answer = ({ entry }: VenueByTheClock, id: string, language: Language): Screen => ({
  name: 'answer',
  asked: null,
  entry: entry(id, language),
  mark: null,
});

/** What nobody answers, and what comes near it: of the hall nothing does. */
const taxi = all(
  '能帮我叫辆出租车吗',
  'Can you call me a taxi?',
  'タクシーを呼んでもらえますか',
  '택시를 불러 주시나요?',
);
const nearTaxi = {
  mall: ['taxi-where', 'metro-exit', 'find-car'],
  museum: ['getting-here', 'car-park-where', 'wheelchair-loan'],
} as const;

const near = ({ entry }: VenueByTheClock, venue: keyof typeof nearTaxi, language: Language) => ({
  state: {
    name: 'unsure' as const,
    asked: taxi[language],
    reason: 'unsure' as const,
    nearest: nearTaxi[venue].map((id) => {
      const { text, language: writtenIn } = entry(id, language);
      return { entryId: id, title: text.title, language: writtenIn };
    }),
  },
});

/** Whether it is certain that nobody comes: core then makes no call. */
const isAway = ({ openings: { staff } }: VenueByTheClock) => staff.kind === 'shut' && staff.isSure;

/** Every screen that says something about now. */
const draws: Readonly<Record<string, Draw>> = {
  attract: () => ({ screen: 'attract' }),
  home: () => ({ screen: 'home' }),
  hours: (then, _venue, language) => ({ screen: 'answer', state: answer(then, 'opening-hours', language) }),
  person: (then, venue, language) => ({ screen: 'answer', state: answer(then, told[venue].person, language) }),
  // By its own words, as where a venue has no plans.
  place: ({ place }, venue) => {
    const { spot: _, ...worded } = place(told[venue].place);
    return { screen: 'place', state: { name: 'place', place: worded, others: [] } };
  },
  way: ({ place, face }) => ({
    screen: 'way',
    state: { name: 'place', place: place(galleryGoals[face.kind]), others: [] },
  }),
  call: (then) =>
    isAway(then)
      ? {
          screen: 'hand-over-away',
          state: { name: 'hand-over', asked: null, written: null, calledAt: null, isTakenBack: false },
        }
      : {
          screen: 'hand-over',
          state: {
            name: 'hand-over',
            asked: null,
            written: null,
            calledAt: new Date(then.nowMs).toISOString(),
            isTakenBack: false,
          },
        },
  unsure: (then, venue, language) => ({ screen: 'unsure', ...(venue === 'hall' ? {} : near(then, venue, language)) }),
  emergency: (then) => ({ screen: isAway(then) ? 'emergency-away' : 'emergency' }),
};

const factors = {
  clockScreen: Object.keys(draws),
  occasion: occasions,
  venue: clockedVenues,
  language: ['zh-CN', 'en', 'ja', 'ko'],
  panel: ['portrait', 'landscape', 'compact'],
  size: ['standard', 'elder'],
} as const;

interface ClockRow {
  readonly clockScreen: string;
  readonly occasion: Occasion;
  readonly venue: ClockedVenue;
  readonly language: Language;
  readonly panel: string;
  readonly size: string;
}

function everyRow(): ClockRow[] {
  return factors.venue.flatMap((venue) =>
    factors.clockScreen.flatMap((clockScreen) =>
      factors.occasion.flatMap((occasion) =>
        factors.language.flatMap((language) =>
          factors.panel.flatMap((panel) =>
            factors.size.map((size) => ({ clockScreen, occasion, venue, language, panel, size })),
          ),
        ),
      ),
    ),
  );
}

/** A screen that speaks of now, in a sample venue at one time. */
export interface ClockShot {
  readonly name: string;
  readonly occasion: Occasion;
  readonly then: VenueByTheClock;
  readonly shot: Shot;
  /** What the gallery is given in place of its fixtures. */
  readonly given: unknown;
}

const known = new Map<string, VenueByTheClock>();

function thenOf(venue: ClockedVenue, occasion: Occasion): VenueByTheClock {
  const key = `${venue} ${occasion}`;
  const then = known.get(key) ?? venueByTheClock(venue, occasion);
  known.set(key, then);
  return then;
}

function shotOf({ clockScreen, occasion, venue, language, panel, size }: ClockRow): ClockShot {
  const then = thenOf(venue, occasion);
  const drawn = draws[clockScreen]?.(then, venue, language);
  if (!drawn) throw new Error(`nothing draws ${clockScreen}`);
  const { openings, nowMs } = then;
  // While nobody is there, nobody has chosen a size.
  const isWaiting = clockScreen === 'attract';
  const shot: Shot = {
    ...{ language, panel, venue, contrast: 'standard', reach: 'standard' },
    screen: drawn.screen,
    size: isWaiting ? 'standard' : size,
  };
  const given = {
    venue: { ...then.face, places: then.places },
    openings,
    nowMs,
    ...(drawn.state ? { screen: drawn.state } : {}),
  };
  return { name: nameOf({ ...shot, screen: `now-${clockScreen}-${occasion}` }), occasion, then, shot, given };
}

/** The shots of one venue: all of them, or a part in which every two choices meet. */
export function clockShots(venue: ClockedVenue, isWhole: boolean): ClockShot[] {
  const rows = isWhole ? everyRow() : (pairwise(factors) as ClockRow[]);
  const shots = rows.filter((row) => row.venue === venue).map(shotOf);
  return [...new Map(shots.map((shot) => [shot.name, shot])).values()];
}
