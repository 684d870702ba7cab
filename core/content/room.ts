import { type Language, type Localized, languages } from '#contract/base/language.ts';
import type { Venue } from '#contract/venue/venue.ts';
import type { Contradiction } from './contradictions.ts';

/**
 * The room of a short text where it has least of it, over all panels and sizes of print: how many Han characters of its
 * size stand in a line there, and in how many lines. A Latin letter takes about half of one.
 */
interface Room {
  readonly what: string;
  readonly ems: Readonly<Record<Language, number>>;
  readonly lines: number;
  /** Lines end between words only; else Chinese and Japanese lines end anywhere. */
  readonly isWhole?: true;
}

const same = (ems: number) => ({ 'zh-CN': ems, en: ems, ja: ems, ko: ems });

/** By the style sheets of attract, home and the lists; the gallery holds the sample venues, which come close, to them. */
const rooms = {
  name: { what: 'the name of the venue', ems: { 'zh-CN': 12, en: 16, ja: 14.5, ko: 12 }, lines: 1 },
  greeting: { what: 'the greeting', ems: { 'zh-CN': 3, en: 4.6, ja: 4.2, ko: 5 }, lines: 2, isWhole: true },
  invitation: { what: 'the invitation', ems: { 'zh-CN': 7, en: 11.2, ja: 11.2, ko: 11.2 }, lines: 2 },
  address: { what: 'the address', ems: { 'zh-CN': 16, en: 22, ja: 18, ko: 18 }, lines: 2 },
  meetingPoint: { what: 'the meeting point', ems: { 'zh-CN': 11, en: 16, ja: 14, ko: 13 }, lines: 2 },
  question: { what: 'the question on home', ems: { 'zh-CN': 9, en: 14, ja: 12, ko: 11 }, lines: 2 },
  label: { what: 'a label of today', ems: same(11.7), lines: 1 },
  value: { what: 'a line of today', ems: same(9.1), lines: 1 },
  service: { what: 'the name of a service', ems: { 'zh-CN': 5, en: 5.4, ja: 5.4, ko: 5.4 }, lines: 1 },
  category: { what: 'the name of a category', ems: { 'zh-CN': 7.5, en: 11, ja: 8.5, ko: 8.5 }, lines: 1 },
  hint: { what: 'the line under a category', ems: same(11), lines: 1 },
  place: { what: 'the name of a place', ems: { 'zh-CN': 10, en: 14.5, ja: 12.5, ko: 11 }, lines: 1 },
  event: { what: 'the name of an event', ems: same(9.1), lines: 1 },
  floor: { what: 'the floor of a place', ems: same(6.5), lines: 1 },
} as const satisfies Record<string, Room>;

const mostInvitationLines = 2;
const mostSignEms = 5;

/** Short texts of a venue that would run over their neighbours or break in the middle of a word. */
export function findTooLong(venue: Venue): Contradiction[] {
  return [
    ...tooLong('name', ['name'], venue.name, rooms.name),
    ...tooLong('greeting', ['greeting'], venue.greeting, rooms.greeting),
    ...tooLong('invitation', ['invitation'], venue.invitation, rooms.invitation),
    ...tooManyLines(venue.invitation),
    ...(venue.address ? tooLong('address', ['address'], venue.address, rooms.address) : []),
    ...(venue.meetingPoint ? tooLong('meeting point', ['meetingPoint'], venue.meetingPoint, rooms.meetingPoint) : []),
    ...tooLong('question', ['question'], venue.question, rooms.question),
    ...venue.today.flatMap((line, index) => [
      ...('label' in line ? tooLong(`today ${index + 1}`, ['today', index, 'label'], line.label, rooms.label) : []),
      ...('value' in line ? tooLong(`today ${index + 1}`, ['today', index, 'value'], line.value, rooms.value) : []),
    ]),
    ...venue.services.flatMap(({ id, name }, index) =>
      tooLong(`service ${id}`, ['services', index, 'name'], name, rooms.service),
    ),
    ...venue.categories.flatMap(({ id, name, hint }, index) => [
      ...tooLong(`category ${id}`, ['categories', index, 'name'], name, rooms.category),
      ...tooLong(`category ${id}`, ['categories', index, 'hint'], hint, rooms.hint),
    ]),
    ...venue.events.flatMap(({ id, name }, index) =>
      tooLong(`event ${id}`, ['events', index, 'name'], name, rooms.event),
    ),
    ...venue.places.flatMap(({ id, name, floor, sign }, index) => [
      ...tooLong(`place ${id}`, ['places', index, 'name'], name, rooms.place),
      ...tooLong(`place ${id}`, ['places', index, 'floor'], floor, rooms.floor),
      ...longSign(id, index, sign),
    ]),
  ];
}

/** `path` is that of the text in the venue. */
function tooLong(place: string, path: Contradiction['path'], text: Localized, room: Room): Contradiction[] {
  return languages.flatMap((language) => {
    const written = text[language] ?? '';
    const most = room.ems[language];
    const longest = Math.max(0, ...written.split('\n').map((line) => longestPart(line, language, room)));
    if (longest <= most) return [];
    const reason = `${room.what} “${written}” (${language}) is too long: there is room for about ${roomInWords(most, language)}`;
    return [{ place: `venue.json: ${place}`, path: ['venue', ...path, language], kind: 'no-room', reason }];
  });
}

/** What must stand in one line: the whole text; or where it may go on in a second one, its longer half. */
function longestPart(line: string, language: Language, { ems, lines, isWhole }: Room): number {
  const whole = emsOf(line);
  if (lines === 1 || whole <= ems[language]) return whole;
  const isParted = isWhole || language === 'en' || language === 'ko';
  const words = isParted ? line.split(' ').map(emsOf) : [];
  return Math.max(whole / lines, ...words);
}

function tooManyLines(text: Localized): Contradiction[] {
  return languages.flatMap((language) => {
    const count = text[language]?.split('\n').length ?? 0;
    if (count <= mostInvitationLines) return [];
    const reason = `the invitation (${language}) has ${count} lines: there is room for ${mostInvitationLines}`;
    return [{ place: 'venue.json: invitation', path: ['venue', 'invitation', language], kind: 'no-room', reason }];
  });
}

function longSign(id: string, index: number, sign: string): Contradiction[] {
  if (emsOf(sign) <= mostSignEms) return [];
  const reason = `the sign “${sign}” is too long: there is room for about ${mostSignEms} characters`;
  return [{ place: `venue.json: place ${id}`, path: ['venue', 'places', index, 'sign'], kind: 'no-room', reason }];
}

function roomInWords(ems: number, language: Language): string {
  return language === 'en' ? `${Math.floor(ems / letterEms)} letters` : `${Math.floor(ems)} characters`;
}

const letterEms = 0.55;

/** About how wide a text is, in Han characters, by the advance widths of the bundled typefaces. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) {
    if (
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u.test(
        character,
      )
    )
      ems += 1;
    else if (character === ' ') ems += 0.28;
    else if (/\p{Lu}/u.test(character)) ems += 0.68;
    else if (/[\p{L}\p{N}]/u.test(character)) ems += letterEms;
    else ems += 0.35;
  }
  return ems;
}
