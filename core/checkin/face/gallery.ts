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

interface OfDay {
  readonly id: number;
  readonly subjectHash: Buffer;
  readonly wrapped: Buffer;
}

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
  const people = db.prepare<[string, number, string, Buffer | null, Buffer | null], OfDay>(
    `SELECT DISTINCT face_consent.id, face_consent.subject_hash AS subjectHash, wrapped_key AS wrapped ${ofDay}
       AND (? IS NULL OR tail_hash = ?) ORDER BY id`,
  );
  const codes = db.prepare<[string, number, string], { consent: number; codeHash: Buffer }>(
    `SELECT face_consent.id AS consent, code_hash AS codeHash
     FROM face_consent JOIN checkin_appointment AS appointment ON appointment.subject_hash = face_consent.subject_hash
     WHERE day = ? AND batch = ? AND is_cancelled = 0 AND face_consent.id IN (SELECT value FROM json_each(?))
     ORDER BY face_consent.id, time`,
  );
  const templates = db.prepare<[string, string], StoredTemplate>(
    `SELECT consent, shot, sealed FROM face_template
     WHERE recognizer = ? AND consent IN (SELECT value FROM json_each(?)) ORDER BY consent, shot`,
  );
  /** Row by row of so many people would be thrice as slow. */
  const openedSlice = (day: OpenDay, recognizer: string, slice: readonly OfDay[]): Enrolled[] => {
    const ids = JSON.stringify(slice.map(({ id }) => id));
    const codesOf = Map.groupBy(codes.all(day.day, day.batch, ids), ({ consent }) => consent);
    const templatesOf = Map.groupBy(templates.all(recognizer, ids), ({ consent }) => consent);
    return slice.flatMap((person) => {
      const theirs = templatesOpened(person, templatesOf.get(person.id) ?? []);
      const codeHashes = (codesOf.get(person.id) ?? []).map(({ codeHash }) => codeHash);
      return theirs ? { id: person.id, templates: theirs, codeHashes } : [];
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
      const found = people.all(day.day, day.batch, recognizer, tailHash, tailHash);
      const enrolled: Enrolled[] = [];
      for (let start = 0; start < found.length; start += peopleAtOnce) {
        if (start > 0) await nextTurn();
        enrolled.push(...openedSlice(day, recognizer, found.slice(start, start + peopleAtOnce)));
      }
      return enrolled;
    },
  };
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
