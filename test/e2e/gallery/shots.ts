import type { Limits } from '#renderer/gallery/checks/violation.ts';
import { galleryScreens } from '#renderer/gallery/gallery-screens.ts';
import { staffScreenIds } from '#renderer/gallery/staff-screens.ts';
import { drawnPanels } from '#renderer/panel.ts';
import { consoleScreens } from '#renderer/staff/console/gallery/screens.ts';
import { pairwise } from '#test/support/pairwise.ts';

/** What a picture of the gallery varies in. `pseudo` is the base language, every text 1.4 times as long. */
export const factors = {
  screen: galleryScreens.map((screen) => screen.id),
  language: ['zh-CN', 'en', 'ja', 'ko', 'pseudo'],
  size: ['standard', 'elder'],
  contrast: ['standard', 'high'],
  reach: ['standard', 'low'],
  panel: ['portrait', 'landscape', 'compact'],
  venue: ['hall', 'mall', 'museum'],
} as const;

export interface Shot {
  readonly screen: string;
  readonly language: string;
  readonly size: string;
  readonly contrast: string;
  readonly reach: string;
  readonly panel: string;
  readonly venue: string;
}

/** Pages that belong to no visitor: nobody has chosen a mode, and there is no quay. */
const nobodys = new Set(['attract', 'attract-shut', 'connecting', 'fault', 'out-of-service']);

/** What stands upright on the poster of a shut house is written for its room, and grows in no language. */
const languageOf = ({ screen, language }: Shot) =>
  screen === 'attract-shut' && language === 'pseudo' ? 'zh-CN' : language;

function settle(shot: Shot): Shot {
  const settled = { ...shot, language: languageOf(shot) };
  return nobodys.has(shot.screen) ? { ...settled, size: 'standard', contrast: 'standard', reach: 'standard' } : settled;
}

/** A part in which every two choices meet. */
export function somePictures(): Shot[] {
  return pairwise(factors).map(settle);
}

const modes = [
  { size: 'standard', contrast: 'standard', reach: 'standard' },
  { size: 'elder', contrast: 'standard', reach: 'standard' },
  { size: 'standard', contrast: 'high', reach: 'standard' },
  { size: 'standard', contrast: 'standard', reach: 'low' },
  { size: 'elder', contrast: 'standard', reach: 'low' },
] as const;

/** The venues in which a screen differs. */
function venuesOf(screen: string): readonly string[] {
  return screen === 'attract' || screen === 'home' ? factors.venue : ['hall'];
}

/** Every screen in every language, mode and size; the other venues show where they differ. */
export function allPictures(): Shot[] {
  const shots = factors.screen.flatMap((screen) =>
    factors.panel.flatMap((panel) =>
      factors.language.flatMap((language) =>
        modes.flatMap((mode) => venuesOf(screen).map((venue) => settle({ screen, panel, language, ...mode, venue }))),
      ),
    ),
  );
  return [...new Map(shots.map((shot) => [nameOf(shot), shot])).values()];
}

/** The picture's file name without its ending. */
export function nameOf(shot: Shot): string {
  const modes = [
    shot.size === 'elder' && 'elder',
    shot.contrast === 'high' && 'contrast',
    shot.reach === 'low' && 'low',
    shot.venue !== 'hall' && shot.venue,
  ].filter(Boolean);
  return [shot.screen, shot.panel, shot.language, ...modes].join('-');
}

/** What the gallery's page is asked for to show it. */
export function queryOf(shot: Shot, also: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    screen: shot.screen,
    language: shot.language === 'pseudo' ? 'zh-CN' : shot.language,
    size: shot.size,
    contrast: shot.contrast,
    reach: shot.reach,
    venue: shot.venue,
    ...(shot.language === 'pseudo' ? { pseudo: '' } : {}),
    ...also,
  });
  return query.toString();
}

/** The size of the window that shows it. */
export function windowOf(shot: Shot): { width: number; height: number } {
  const { widthPx, heightPx } = drawnPanels[shot.panel as keyof typeof drawnPanels];
  return { width: widthPx, height: heightPx };
}

const sevenKeys = ['larger', 'lower', 'language', 'sound', 'staff', 'emergency', 'end'];
const fiveKeys = ['larger', 'sound', 'staff', 'emergency', 'end'];
const staffKeys = ['larger', 'lower', 'language', 'leave'];
const staffs: ReadonlySet<string> = new Set(staffScreenIds);
const withKeyboard = new Set([
  'type',
  'type-empty',
  'find',
  'staff-chat',
  'staff-chat-written',
  'check-in-surname',
  'staff-pick',
  'staff-try',
  'staff-readings-find',
  'staff-reading-write',
  'staff-notice-words',
]);

/** Read from an arm's length, and drawn in one size: it has no modes but contrast. */
const consoles: ReadonlySet<string> = new Set(consoleScreens);

function quayOf({ screen, size }: Shot): readonly string[] {
  if (nobodys.has(screen) || consoles.has(screen)) return [];
  if (staffs.has(screen)) return staffKeys;
  return size === 'elder' ? fiveKeys : sevenKeys;
}

/** A keyboard of keys that can be hit, or large keys, are higher than the lower half of a lying panel. */
function isAtOddsWithLow({ screen, panel, size }: Shot): boolean {
  const hasKeyboard = withKeyboard.has(screen);
  const isElder = size === 'elder';
  return panel === 'portrait' ? hasKeyboard && isElder : hasKeyboard || isElder;
}

function reachOf(shot: Shot): number {
  const isPortrait = shot.panel === 'portrait';
  if (shot.reach !== 'low' || isAtOddsWithLow(shot)) return isPortrait ? 512 : 0;
  return { portrait: 960, landscape: 540, compact: 400 }[shot.panel] ?? 0;
}

/** 26 keys of 124 pixels do not stand on a lying panel beside a field; there they keep the standard's floor. */
function targetOf({ size, panel, screen }: Shot): number {
  const hasKeyboard = withKeyboard.has(screen);
  return size === 'elder' && !(panel !== 'portrait' && hasKeyboard) ? 124 : 88;
}

/** What the screen in the picture is held to. */
export function limitsOf(shot: Shot): Limits {
  const areWordsReal = shot.language !== 'pseudo';
  if (consoles.has(shot.screen)) {
    const reachPx = shot.panel === 'portrait' ? 512 : 0;
    return { leastTextPx: 20, leastTargetPx: 56, reachPx, leastContrast: 4.5, areWordsReal, quay: [] };
  }
  const isElder = shot.size === 'elder';
  return {
    leastTextPx: isElder ? 40 : 28,
    leastTargetPx: targetOf(shot),
    reachPx: reachOf(shot),
    leastContrast: 4.5,
    areWordsReal,
    quay: quayOf(shot),
  };
}
