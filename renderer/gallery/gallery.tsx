import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/surface.css';
import '../styles/base.css';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { type Language, languageSchema } from '#contract/base/language.ts';
import { namedPlace } from '#contract/page/guide.ts';
import type { FinderRow } from '#contract/page/guide-calls.ts';
import { modesSchema, type Screen, standardModes } from '#contract/page/visit.ts';
import type { Openings } from '#contract/venue/hours.ts';
import { gallerySuggestions } from '../asking/gallery/screens.ts';
import type { VisitorCalls } from '../core-calls.ts';
import { galleryRoute } from '../guide/gallery/routes.ts';
import { galleryRows } from '../guide/gallery/rows.ts';
import { galleryPlaces } from '../guide/gallery/screens.ts';
import { pseudoLong } from '../i18n/pseudo.ts';
import { createSay } from '../messages.ts';
import { applyHanging, applyPanel, fitPanel } from '../panel.ts';
import { Show } from '../show.tsx';
import type { Stage } from '../stage.tsx';
import type { Unheard } from '../voice/hearing-state.ts';
import { type Listening, ListeningContext, quietListening } from '../voice/listening.ts';
import type { Speaking, SpeechRequest } from '../voice/speaking.ts';
import { inspectScreen } from './checks/inspect-screen.ts';
import type { GalleryVenue } from './fixtures/gallery-venue.ts';
import { hall } from './fixtures/hall.ts';
import { popularHall } from './fixtures/hall-entries.ts';
import { all } from './fixtures/localized.ts';
import { mall } from './fixtures/mall.ts';
import { museum } from './fixtures/museum.ts';
import { type GalleryMoment, openingsAt } from './fixtures/openings.ts';
import { galleryPicture } from './fixtures/picture.ts';
import { type DrawnScreen, galleryScreens } from './gallery-screens.ts';
import { insteadOf } from './instead.tsx';

const venues: Readonly<Record<string, GalleryVenue>> = { hall, mall, museum };
const shownAtMs = Date.parse('2026-11-23T02:24:00Z');

const heard: Readonly<Record<Language, readonly [string, string]>> = {
  'zh-CN': ['敬老卡丢了，人在外地', '能不能补'],
  en: ['I lost my senior card, can I ', 'replace it'],
  ja: ['敬老カードを', 'なくしました'],
  ko: ['경로카드를 ', '잃어버렸어요'],
};

function listeningIn(language: Language, hears: DrawnScreen['hears'], unheard: Unheard): Listening {
  const [final, partial] = heard[language];
  if (hears === 'nothing') return { ...quietListening, phase: 'idle', unheard };
  if (hears === 'words') {
    const alternatives = popularHall[language].slice(0, 3).map((entry) => entry.title);
    return { ...quietListening, phase: 'idle', words: { text: `${final}${partial}`, alternatives } };
  }
  return {
    ...quietListening,
    phase: 'listening',
    heard: final,
    partial,
    levels: [0.8, 0.5, 0.3, 0.1, 0.45, 0.7, 0.95, 0.6, 0.3, 0.14, 0.25, 0.55, 0.3],
    secondsLeft: 12,
  };
}

/** What happened, for whoever looks on: requests to speak and wants of the visitor. */
const log: { readonly spoken: SpeechRequest[]; readonly wanted: string[] } = { spoken: [], wanted: [] };
Object.assign(window, { galleryLog: log, inspectScreen });

const floorOfHere = all('一楼', 'Ground floor', '1階', '1층');

const nearest = ({ places }: GalleryVenue) => (places[0] ? namedPlace(places[0]) : null);

const coreFor = (
  language: Language,
  { closedPlaces }: DrawnScreen,
  venue: GalleryVenue,
  listed: Given['listed'],
): VisitorCalls => ({
  begin: (other) => log.wanted.push(`begin ${other}`),
  intend: (intent) => log.wanted.push(JSON.stringify(intent)),
  ask: (text) => log.wanted.push(`ask ${text}`),
  suggest: async () => gallerySuggestions(language),
  findPlaces: async () => galleryPlaces(language),
  picture: async () => galleryPicture,
  listPlaces: async (within) => ({
    ok: true,
    value: [...(listed?.[within.join(' ')] ?? galleryRows(venue.kind, language))],
  }),
  route: async (placeIds, isStepFree) => galleryRoute(placeIds, isStepFree, closedPlaces !== undefined),
  whereabouts: async () => ({ ok: true, value: { floor: floorOfHere, near: nearest(venue) } }),
  phrasings: async () => [],
});

const speaking: Speaking = {
  speak: async (request) => {
    log.spoken.push(request);
    return 'said';
  },
  hear: async () => 'said',
  stop: () => undefined,
};

/** A venue with a screen and a time of its own, in place of the fixtures. */
interface Given {
  readonly venue: GalleryVenue;
  readonly screen?: Screen;
  /** What is open at `nowMs`, which then is the time that is shown. */
  readonly openings?: Openings;
  readonly nowMs?: number;
  /** The list of places as core tells it, by the keys of the rows that lead there. */
  readonly listed?: Readonly<Record<string, readonly FinderRow[]>>;
}

function sharedSignsOf(places: GalleryVenue['places']): string[] {
  const bySign = Map.groupBy(places, ({ sign }) => sign);
  return [...bySign].flatMap(([sign, found]) => (found.length > 1 ? [sign] : []));
}

function fixtureOf(found: DrawnScreen, language: Language, query: URLSearchParams): Given {
  const own = venues[found.venue ?? query.get('venue') ?? 'hall'] ?? hall;
  const places = found.places?.(own) ?? own.places;
  const venue = { ...own, places, sharedSigns: sharedSignsOf(places) };
  return { venue, screen: found.screen(language, venue) };
}

/** What the venue's people say now: notices, and what they have closed. */
function saidNow(
  { notices = [], closedPlaces }: DrawnScreen,
  venue: GalleryVenue,
): Pick<Stage, 'notices' | 'closedPlaces'> {
  return { notices, closedPlaces: closedPlaces?.(venue) ?? [] };
}

/** The ways to check in that a terminal offers where a screen stands. */
function checkInOn({
  offersCheckIn = false,
  offersScan = false,
  offersFaces = false,
  advisesLiveness = false,
}: DrawnScreen): Pick<Stage['visit'], 'offersCheckIn' | 'offersScan' | 'faces'> {
  const faces = { isOffered: offersFaces, areHeld: offersFaces, adviseLiveness: advisesLiveness };
  return { offersCheckIn, offersScan, faces };
}

/** The stage on which a screen stands, as the query asks for it. */
function stageOf(query: URLSearchParams, found: DrawnScreen, panel: Stage['panel'], given?: Given): Stage {
  const language = languageSchema.parse(query.get('language') ?? 'zh-CN');
  const { venue, screen, openings, nowMs = shownAtMs } = given ?? fixtureOf(found, language, query);
  const modes = modesSchema.parse({
    ...standardModes,
    size: query.get('size') ?? 'standard',
    contrast: query.get('contrast') ?? 'standard',
    reach: query.get('reach') ?? 'standard',
    eyesFree: query.has('eyes-free'),
  });
  return {
    venue,
    language,
    say: createSay(language, query.has('pseudo') ? pseudoLong : undefined),
    core: coreFor(language, found, venue, given?.listed),
    abilities: { listens: !query.has('mute'), speaks: !query.has('mute'), sees: true },
    panel,
    nowMs,
    ...saidNow(found, venue),
    openings: openings ?? openingsAt((query.get('moment') ?? found.moment ?? 'open') as GalleryMoment, venue),
    isStaff: found.staff !== undefined,
    visit: {
      id: '6f1c1c52-0f6e-4a63-9b1e-1d8f5a3f7c11',
      language,
      modes,
      screen: screen ?? found.screen(language, venue),
      // Core tells those that the screen speaks of.
      places: venue.places.map(namedPlace),
      stepsBack: found.id === 'home' ? 0 : 1,
      presence: found.presence ?? { kind: 'here' },
      staffCalled: found.staffCalled ?? false,
      offersAnswers: !found.isUnanswering,
      ...checkInOn(found),
    },
  };
}

let shown: Root | null = null;

function draw(query: URLSearchParams, given?: Given): void {
  const wanted = query.get('screen') ?? 'home';
  const found = galleryScreens.find((screen) => screen.id === wanted);
  if (!found) throw new Error(`no gallery screen named ${wanted}`);
  const fit = fitPanel(window.innerWidth, window.innerHeight);
  applyPanel(document.documentElement, fit);
  const lowerEdgeMm = query.has('edge') ? Number(query.get('edge')) : null;
  applyHanging(document.documentElement, fit, { lowerEdgeMm, heightMm: null });
  const stage = stageOf(query, found, fit.panel, given);
  const { language } = stage;
  const container = document.getElementById('terminal');
  if (!container) throw new Error('the gallery has no place for a screen');
  shown?.unmount();
  log.spoken.length = 0;
  log.wanted.length = 0;
  shown = createRoot(container);
  const root = shown;
  flushSync(() =>
    root.render(
      <ListeningContext value={listeningIn(language, found.hears, (query.get('unheard') ?? 'silence') as Unheard)}>
        <Show
          stage={stage}
          isWaiting={found.isWaiting ?? false}
          speaking={speaking}
          instead={insteadOf(found, language)}
        />
      </ListeningContext>,
    ),
  );
}

/** Resolves when what was drawn has been laid out, and so has asked for its fonts. */
const laidOut = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

const mostRounds = 30;

/** Pages are broken anew with the fonts that have come, and that may take several rounds: until two of them are alike. */
async function settled(): Promise<void> {
  let before = document.body.innerHTML;
  for (let round = 0; round < mostRounds; round += 1) {
    await laidOut();
    const now = document.body.innerHTML;
    if (now === before) return;
    before = now;
  }
}

/** Draws what the query names, in place of what was drawn before; resolves when it stands. */
async function show(query: string, given?: Given): Promise<void> {
  delete document.documentElement.dataset.ready;
  draw(new URLSearchParams(query), given);
  await laidOut();
  await document.fonts.ready;
  await settled();
  document.documentElement.dataset.ready = 'true';
}

/** Draws a screen of one's own at once, for whoever has loaded the fonts and measures hundreds of them. */
function drawNow(query: string, given: Given): void {
  draw(new URLSearchParams(query), given);
}

Object.assign(window, { showInGallery: show, drawInGallery: drawNow });
show(window.location.search).then(undefined, (cause: unknown) => {
  throw cause;
});
