import { createSecretKey } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../../storage/database.ts';
import { unseal } from '../../system/sealing.ts';
import { findable } from '../day-keys.ts';
import type { OpenDay } from '../days.ts';
import type { Known } from './eyes.ts';
import { aboutTemplate, type Faces } from './faces.ts';

/** Somebody of a day whose face is known, and the appointments that are theirs, the earliest first. */
export interface Enrolled extends Known {
  readonly codeHashes: readonly Buffer[];
}

/** Faces of a day: they lie open in memory only while somebody stands before the camera. */
export interface Gallery {
  /** How many people of the day are enrolled with this recogniser. */
  readonly count: (day: OpenDay, recognizer: string) => number;
  /**
   * Opens them, in slices; with the last digits of a phone only those of whom an appointment has them. Whoever is given them
   * overwrites them with {@link wipe}.
   */
  readonly open: (day: OpenDay, recognizer: string, phoneTail: string | null) => Promise<readonly Enrolled[]>;
}

/** One appointment of somebody who is enrolled. */
interface OfDay {
  readonly id: number;
  readonly subjectHash: Buffer;
  readonly wrapped: Buffer;
  readonly codeHash: Buffer;
  readonly tailHash: Buffer;
}

/** All appointments of one person, the earliest first. */
type Person = readonly [OfDay, ...OfDay[]];

interface StoredTemplate {
  readonly consent: number;
  readonly shot: number;
  readonly sealed: Buffer;
}

/** About three milliseconds of work. */
const peopleAtOnce = 25;

/** Only of a day that no later one was before, and only as long as they may be kept. */
const ofDay = `
  FROM face_consent JOIN checkin_appointment AS appointment ON appointment.subject_hash = face_consent.subject_hash
  WHERE day = ? AND batch = ? AND is_cancelled = 0 AND until_day >= day AND (SELECT latest FROM face_day) <= day
    AND EXISTS (SELECT 1 FROM face_template WHERE consent = face_consent.id AND recognizer = ?)`;

export function createGallery(db: Database, { open }: Pick<Faces, 'open'>): Gallery {
  const count = db.prepare<[string, number, string], number>(`SELECT count(DISTINCT face_consent.id) ${ofDay}`).pluck();
  const ofPeople = db.prepare<[string, number, string], OfDay>(
    `SELECT face_consent.id, face_consent.subject_hash AS subjectHash, wrapped_key AS wrapped, code_hash AS codeHash,
       tail_hash AS tailHash ${ofDay} ORDER BY face_consent.id, time`,
  );
  const templates = db.prepare<[string, string], StoredTemplate>(
    `SELECT consent, shot, sealed FROM face_template
     WHERE recognizer = ? AND consent IN (SELECT value FROM json_each(?)) ORDER BY consent, shot`,
  );
  /** Row by row of so many people would be thrice as slow. */
  const openedSlice = (recognizer: string, slice: readonly Person[]): Enrolled[] => {
    const stored = templates.all(recognizer, JSON.stringify(slice.map(([{ id }]) => id)));
    const templatesOf = Map.groupBy(stored, ({ consent }) => consent);
    return slice.flatMap((person) => {
      const [{ id }] = person;
      const theirs = templatesOpened(person[0], templatesOf.get(id) ?? []);
      return theirs ? { id, templates: theirs, codeHashes: person.map(({ codeHash }) => codeHash) } : [];
    });
  };
  /** Null where the key of a person cannot be opened. */
  const templatesOpened = (person: OfDay, stored: readonly StoredTemplate[]): Float32Array[] | null => {
    const bytes = open(person);
    if (!bytes) return null;
    const key = createSecretKey(bytes);
    bytes.fill(0);
    const { subjectHash } = person;
    return stored.flatMap(({ shot, sealed }) => numbersOf(unseal(key, aboutTemplate(subjectHash, shot), sealed)) ?? []);
  };
  return {
    count: (day, recognizer) => count.get(day.day, day.batch, recognizer) ?? 0,
    open: async (day, recognizer, phoneTail) => {
      const tailHash = phoneTail === null ? null : findable(day.key, 'tail', phoneTail);
      const hasTail = (person: readonly OfDay[]) =>
        tailHash === null || person.some((appointment) => appointment.tailHash.equals(tailHash));
      const found = peopleOf(ofPeople.all(day.day, day.batch, recognizer)).filter(hasTail);
      const enrolled: Enrolled[] = [];
      for (let start = 0; start < found.length; start += peopleAtOnce) {
        if (start > 0) await nextTurn();
        enrolled.push(...openedSlice(recognizer, found.slice(start, start + peopleAtOnce)));
      }
      return enrolled;
    },
  };
}

function peopleOf(appointments: readonly OfDay[]): readonly Person[] {
  return [...Map.groupBy(appointments, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first ? [[first, ...others] as const] : [],
  );
}

/** Numbers of their own memory, and the bytes they were read from overwritten. */
function numbersOf(bytes: Buffer | null): Float32Array | null {
  if (!bytes) return null;
  const own = new Uint8Array(bytes);
  bytes.fill(0);
  return new Float32Array(own.buffer);
}

/** Overwrites what was opened. */
export function wipe(people: readonly Known[]): void {
  for (const { templates } of people) for (const template of templates) template.fill(0);
}
