import { createSecretKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { type Language, languageSchema } from '#contract/base/language.ts';
import type { HeldFace } from '#contract/page/face.ts';
import type { Database } from '../../storage/database.ts';
import type { DeviceKey } from '../../system/device-key.ts';
import { newKey, seal, unseal } from '../../system/sealing.ts';
import { keyOrNull } from '../days.ts';
import type { Forget } from '../forgetting.ts';
import { maskedName } from '../person-name.ts';
import { type FaceHashes, newReceipt, type Subject } from './subject.ts';

/** What is kept of somebody who said yes. */
export interface Enrolment {
  readonly subject: Subject;
  readonly name: string;
  /** Null where it is not known. */
  readonly phoneTail: string | null;
  readonly consentVersion: number;
  readonly language: Language;
  readonly withGuardian: boolean;
  readonly since: string;
  /** The last day. */
  readonly until: string;
  /** The recogniser that made the templates; another cannot read them. */
  readonly recognizer: string;
  readonly templates: readonly Float32Array[];
}

/** Faces as they lie in record.db: each person's under a key of their own, which is deleted with the row of their consent. */
export interface Faces {
  /**
   * Keeps an enrolment, in place of an earlier one of the same person, and gives its receipt; `record` is called in the
   * transaction. @throws {Fault} device-key-damaged; what the disk refuses
   */
  readonly enrol: (enrolment: Enrolment, record: () => void) => string;
  readonly count: () => number;
  /** What is held of this very person, or else of one of their name and phone. */
  readonly heldLike: (person: Pick<Enrolment, 'subject' | 'name' | 'phoneTail'>) => 'none' | 'same' | 'alike';
  /** The newest first; what cannot be opened with this device key is left out. */
  readonly list: () => readonly HeldFace[];
  /** The row of a receipt, or null. */
  readonly idOf: (receipt: string) => number | null;
  /** Deletes key and templates at once, and every byte of them; null where there is no such row, else how many templates. */
  readonly remove: (id: number, record: (templates: number) => void) => number | null;
  /** Notes the day; what was kept until an earlier one goes. Gives how many went. */
  readonly passTo: (day: string, record: (people: number, templates: number) => void) => number;
  /** Whether a later day has been already: a clock that was set back. */
  readonly isPast: (day: string) => boolean;
  /** Opens what lies under a wrapped key; null where the device key is another. */
  readonly open: (row: Wrapped) => Uint8Array | null;
}

/** The key of a person, as it is stored. */
export interface Wrapped {
  readonly subjectHash: Buffer;
  readonly wrapped: Buffer;
}

interface StoredConsent extends Wrapped {
  readonly id: number;
  readonly belongsTo: HeldFace['belongsTo'];
  readonly consentVersion: number;
  readonly language: string;
  readonly withGuardian: 0 | 1;
  readonly since: string;
  readonly until: string;
  readonly sealed: Buffer;
  readonly templates: number;
}

const secretSchema = z.strictObject({ name: z.string() });
const aboutKey = (subjectHash: Buffer) => `yingbin.face.key ${subjectHash.toString('hex')}`;
const aboutName = (subjectHash: Buffer) => `yingbin.face.name ${subjectHash.toString('hex')}`;
export const aboutTemplate = (subjectHash: Buffer, shot: number) =>
  `yingbin.face.template ${subjectHash.toString('hex')} ${shot}`;

export interface FacesDeps {
  readonly db: Database;
  readonly deviceKey: () => DeviceKey;
  readonly hashes: FaceHashes;
  readonly forget: Forget;
}

export function createFaces({ db, deviceKey, hashes, forget }: FacesDeps): Faces {
  const statements = prepare(db);
  const open = openerWith(deviceKey);

  const alikeHashOf = ({ name, phoneTail }: Pick<Enrolment, 'name' | 'phoneTail'>) =>
    phoneTail === null ? null : hashes.ofNameAndTail(name, phoneTail);

  const insert = (enrolment: Enrolment, receipt: string, key: Uint8Array) => {
    const subjectHash = hashes.ofSubject(enrolment.subject);
    const { consentVersion, language, since, until, recognizer } = enrolment;
    const alikeHash = alikeHashOf(enrolment);
    statements.removeSubject.run(subjectHash);
    const { lastInsertRowid: consent } = statements.consent.run({
      ...{ receiptHash: hashes.ofReceipt(receipt), subjectHash, alikeHash, consentVersion, language, since, until },
      belongsTo: enrolment.subject.kind,
      withGuardian: enrolment.withGuardian ? 1 : 0,
      wrapped: seal(deviceKey().bytes, aboutKey(subjectHash), key),
      sealed: seal(key, aboutName(subjectHash), Buffer.from(JSON.stringify({ name: enrolment.name }), 'utf8')),
    });
    for (const [index, template] of enrolment.templates.entries()) {
      const shot = index + 1;
      const bytes = Buffer.from(template.buffer, template.byteOffset, template.byteLength);
      statements.template.run({
        consent,
        shot,
        recognizer,
        sealed: seal(key, aboutTemplate(subjectHash, shot), bytes),
      });
    }
  };
  return {
    open,
    enrol: (enrolment, record) => {
      const receipt = newReceipt();
      const key = newKey();
      try {
        db.transaction(() => {
          insert(enrolment, receipt, key);
          record();
        })();
      } finally {
        key.fill(0);
      }
      forget(1);
      return receipt;
    },
    count: () => statements.count.get() ?? 0,
    heldLike: (person) => {
      if (statements.ofSubject.get(hashes.ofSubject(person.subject)) !== undefined) return 'same';
      return statements.alike.get(alikeHashOf(person)) === undefined ? 'none' : 'alike';
    },
    isPast: (day) => (statements.latest.get() ?? '') > day,
    list: () => statements.all.all().map((row) => heldOf(row, open)),
    idOf: (receipt) => statements.ofReceipt.get(hashes.ofReceipt(receipt)) ?? null,
    remove: (id, record) => {
      const removed = db.transaction(() => {
        const templates = statements.templatesOf.get(id) ?? 0;
        if (statements.remove.run(id).changes === 0) return null;
        record(templates);
        return templates;
      })();
      if (removed !== null) forget(1);
      return removed;
    },
    passTo: (day, record) => {
      const gone = db.transaction(() => {
        const over = statements.over.get(day);
        statements.pass.run(day, day);
        if (over && over.people > 0) record(over.people, over.templates);
        return over?.people ?? 0;
      })();
      forget(gone);
      return gone;
    },
  };
}

/** Opens keys of people; of the device key a KeyObject is made once. */
function openerWith(deviceKey: () => DeviceKey): Faces['open'] {
  let opening: { readonly of: DeviceKey; readonly key: KeyObject } | null = null;
  return ({ subjectHash, wrapped }) => {
    const device = keyOrNull(deviceKey);
    if (!device) return null;
    if (opening?.of !== device) opening = { of: device, key: createSecretKey(device.bytes) };
    return unseal(opening.key, aboutKey(subjectHash), wrapped);
  };
}

function heldOf(row: StoredConsent, open: Faces['open']): HeldFace {
  const name = nameIn(row, open);
  const { id, belongsTo, since, until, consentVersion, templates } = row;
  return {
    ...{ id, name: name && maskedName(name), belongsTo, since, until, consentVersion, templates },
    language: languageSchema.parse(row.language),
    withGuardian: row.withGuardian === 1,
  };
}

/** Null where the key of this device opens nothing of it. */
function nameIn(row: StoredConsent, open: Faces['open']): string | null {
  const key = open(row);
  const bytes = key && unseal(key, aboutName(row.subjectHash), row.sealed);
  key?.fill(0);
  if (!bytes) return null;
  const { name } = secretSchema.parse(JSON.parse(bytes.toString('utf8')));
  bytes.fill(0);
  return name;
}

function prepare(db: Database) {
  return {
    consent: db.prepare(
      `INSERT INTO face_consent (receipt_hash, subject_hash, belongs_to, consent_version, language, with_guardian,
         since_day, until_day, wrapped_key, sealed, alike_hash)
       VALUES (:receiptHash, :subjectHash, :belongsTo, :consentVersion, :language, :withGuardian,
         :since, :until, :wrapped, :sealed, :alikeHash)`,
    ),
    template: db.prepare(
      'INSERT INTO face_template (consent, shot, recognizer, sealed) VALUES (:consent, :shot, :recognizer, :sealed)',
    ),
    count: db.prepare<[], number>('SELECT count(*) FROM face_consent').pluck(),
    all: db.prepare<[], StoredConsent>(
      `SELECT id, subject_hash AS subjectHash, belongs_to AS belongsTo, consent_version AS consentVersion, language,
         with_guardian AS withGuardian, since_day AS since, until_day AS until, wrapped_key AS wrapped, sealed,
         (SELECT count(*) FROM face_template WHERE consent = face_consent.id) AS templates
       FROM face_consent ORDER BY id DESC`,
    ),
    ofSubject: db.prepare<[Buffer], number>('SELECT id FROM face_consent WHERE subject_hash = ?').pluck(),
    alike: db.prepare<[Buffer | null], number>('SELECT id FROM face_consent WHERE alike_hash = ? LIMIT 1').pluck(),
    ofReceipt: db.prepare<[Buffer], number>('SELECT id FROM face_consent WHERE receipt_hash = ?').pluck(),
    templatesOf: db.prepare<[number], number>('SELECT count(*) FROM face_template WHERE consent = ?').pluck(),
    remove: db.prepare<[number]>('DELETE FROM face_consent WHERE id = ?'),
    removeSubject: db.prepare<[Buffer]>('DELETE FROM face_consent WHERE subject_hash = ?'),
    over: db.prepare<[string], { people: number; templates: number }>(
      `SELECT count(DISTINCT face_consent.id) AS people, count(face_template.shot) AS templates
       FROM face_consent LEFT JOIN face_template ON consent = face_consent.id WHERE until_day < ?`,
    ),
    latest: db.prepare<[], string>('SELECT latest FROM face_day').pluck(),
    pass: db.prepare<[string, string]>('UPDATE face_day SET latest = ? WHERE latest < ?'),
  };
}
