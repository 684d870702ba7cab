import type { Migration } from '../../storage/migrate.ts';

export const faces: Migration = {
  number: 2,
  name: 'faces',
  sql: `
    -- By which an appointment finds the face of whoever has it: a keyed hash of the person number, else of day and code.
    -- Appointments from before have none, until they are imported anew.
    ALTER TABLE checkin_appointment ADD COLUMN subject_hash BLOB;
    CREATE INDEX checkin_by_subject ON checkin_appointment (subject_hash);

    -- As it was, but for the route.
    CREATE TABLE checkin_arrival_by_face (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      day TEXT NOT NULL,
      code_hash BLOB NOT NULL,
      at_ms INTEGER NOT NULL,
      route TEXT NOT NULL CHECK (route IN ('code', 'phone', 'face')),
      punctuality TEXT NOT NULL CHECK (punctuality IN ('on-time', 'early', 'late')),
      is_seen INTEGER NOT NULL DEFAULT 0 CHECK (is_seen IN (0, 1)),
      time TEXT NOT NULL,
      service TEXT NOT NULL,
      place TEXT NOT NULL,
      sealed BLOB NOT NULL,
      UNIQUE (day, code_hash)
    ) STRICT;
    INSERT INTO checkin_arrival_by_face
      SELECT id, day, code_hash, at_ms, route, punctuality, is_seen, time, service, place, sealed FROM checkin_arrival;
    DROP TABLE checkin_arrival;
    ALTER TABLE checkin_arrival_by_face RENAME TO checkin_arrival;

    -- The latest day that a clock which could be believed has shown. It never goes back.
    CREATE TABLE face_day (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      latest TEXT NOT NULL
    ) STRICT;
    INSERT INTO face_day (one, latest) VALUES (1, '');

    -- A yes to being enrolled, with the key of this person, wrapped by the device key. Its row goes when it is over, and
    -- with it all that lay under the key. Sealed under it: the name.
    CREATE TABLE face_consent (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      receipt_hash BLOB NOT NULL UNIQUE,
      subject_hash BLOB NOT NULL UNIQUE,
      belongs_to TEXT NOT NULL CHECK (belongs_to IN ('person', 'appointment')),
      consent_version INTEGER NOT NULL,
      language TEXT NOT NULL,
      with_guardian INTEGER NOT NULL CHECK (with_guardian IN (0, 1)),
      since_day TEXT NOT NULL,
      until_day TEXT NOT NULL,
      wrapped_key BLOB NOT NULL,
      sealed BLOB NOT NULL
    ) STRICT;

    -- What a recogniser made of a face, sealed under the key of the person.
    CREATE TABLE face_template (
      consent INTEGER NOT NULL,
      shot INTEGER NOT NULL CHECK (shot BETWEEN 1 AND 3),
      recognizer TEXT NOT NULL,
      sealed BLOB NOT NULL,
      PRIMARY KEY (consent, shot)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER face_template_by_consent BEFORE INSERT ON face_template
    WHEN NOT EXISTS (SELECT 1 FROM face_consent, face_day WHERE id = NEW.consent AND until_day >= latest)
    BEGIN SELECT RAISE(ABORT, 'nobody has consented to this template'); END;

    CREATE TRIGGER face_template_stands BEFORE UPDATE ON face_template
    BEGIN SELECT RAISE(ABORT, 'a template is not changed'); END;

    CREATE TRIGGER face_consent_stands BEFORE UPDATE ON face_consent
    BEGIN SELECT RAISE(ABORT, 'a consent is not changed'); END;

    CREATE TRIGGER face_consent_gone AFTER DELETE ON face_consent
    BEGIN DELETE FROM face_template WHERE consent = OLD.id; END;

    CREATE TRIGGER face_day_goes_on BEFORE UPDATE ON face_day WHEN NEW.latest < OLD.latest
    BEGIN SELECT RAISE(ABORT, 'a day that was is not to come'); END;

    CREATE TRIGGER face_consent_over AFTER UPDATE ON face_day
    BEGIN DELETE FROM face_consent WHERE until_day < NEW.latest; END;
  `,
};
