import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../../storage/database.ts';
import type { OpenDay } from '../days.ts';
import { findable, unseal } from '../sealing.ts';
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
  const codes = db
    .prepare<[string, number, Buffer], Buffer>(
      `SELECT code_hash FROM checkin_appointment
       WHERE day = ? AND batch = ? AND subject_hash = ? AND is_cancelled = 0 ORDER BY time`,
    )
    .pluck();
  const templates = db.prepare<[number, string], StoredTemplate>(
    'SELECT shot, sealed FROM face_template WHERE consent = ? AND recognizer = ? ORDER BY shot',
  );
  const opened = (day: OpenDay, recognizer: string, person: OfDay): Enrolled | null => {
    const key = open(person);
    if (!key) return null;
    const { id, subjectHash } = person;
    const theirs = templates
      .all(id, recognizer)
      .flatMap(({ shot, sealed }) => numbersOf(unseal(key, aboutTemplate(subjectHash, shot), sealed)) ?? []);
    key.fill(0);
    return { id, templates: theirs, codeHashes: codes.all(day.day, day.batch, subjectHash) };
  };
  return {
    count: (day, recognizer) => count.get(day.day, day.batch, recognizer) ?? 0,
    open: async (day, recognizer, phoneTail) => {
      const tailHash = phoneTail === null ? null : findable(day.key, 'tail', phoneTail);
      const found = people.all(day.day, day.batch, recognizer, tailHash, tailHash);
      const enrolled: Enrolled[] = [];
      for (let start = 0; start < found.length; start += peopleAtOnce) {
        if (start > 0) await nextTurn();
        const slice = found.slice(start, start + peopleAtOnce);
        enrolled.push(...slice.flatMap((person) => opened(day, recognizer, person) ?? []));
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
