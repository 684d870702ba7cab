import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAppointments } from '#core/checkin/appointments.ts';
import { createDays } from '#core/checkin/days.ts';
import { createFaces } from '#core/checkin/face/faces.ts';
import { createFaceHashes, subjectOf } from '#core/checkin/face/subject.ts';
import { takeAppointments } from '#core/checkin/importing.ts';
import { deviceKeyAtRest } from '#core/composition/device-key-at-rest.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { loadRecognizer } from '#core/engines/face-recognizers.ts';
import { readInstalledModels } from '#core/speech/installed-models.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { dayIn } from '#core/system/clock.ts';
import { findRecognizer } from '#core/vision/installed-recognizer.ts';
import { lookAt } from '#core/vision/sight.ts';
import { type Crop, cutPicture } from './camera-pictures.ts';
import { configurationOf, developmentModels, developmentRecognizer } from './development-recognizer.ts';
import { installRecognizer } from './install-recognizer.ts';

/** The sample hall's. */
const timeZone = 'Asia/Shanghai';

/**
 * A data folder with a recogniser and one person who has an appointment today and is enrolled by a photograph. They can be
 * recognised as often as one likes, until they say that it is they.
 */
export async function folderThatRecognises(crop: Crop): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'yingbin-seeing-'));
  await installRecognizer(dataFolder);
  const found = findRecognizer(developmentRecognizer, readInstalledModels(join(dataFolder, 'models')));
  if (typeof found === 'string') throw new Error(`the recogniser is ${found}`);
  const key = deviceKeyAtRest(dataFolder);
  const deviceKey = () => key;
  const db = openRecordDatabase(join(dataFolder, 'record.db'), recordMigrations);
  const hashes = createFaceHashes(deviceKey);
  const appointments = createAppointments(db, hashes.ofSubject);
  const days = createDays({ db, deviceKey, onUnreadable: () => undefined });
  const faces = createFaces({ db, deviceKey, hashes, forget: () => undefined });
  const day = dayIn(timeZone, Date.now());
  const who = { code: '100001', name: '示例华', phoneTail: '0831', day, personNumber: null };
  const appointment = { ...who, time: '10:30', service: '身份证补领', place: 'C6', isCancelled: false };
  await takeAppointments([appointment], { db, days, appointments, record: () => undefined });
  const consent = { consentVersion: 1, language: 'zh-CN', withGuardian: false, since: day, until: day } as const;
  const { name, phoneTail } = who;
  const templates = [await described(crop)];
  faces.enrol(
    { subject: subjectOf(who), name, phoneTail, ...consent, recognizer: found.fingerprint, templates },
    () => undefined,
  );
  db.close();
  return dataFolder;
}

async function described(crop: Crop): Promise<Float32Array> {
  const recognizer = await loadRecognizer(configurationOf(developmentRecognizer, developmentModels()));
  const { embedding } = await lookAt(recognizer, { ...(await cutPicture(crop)), channels: 4 });
  if (!embedding) throw new Error('nobody on the photograph stands well');
  return embedding;
}
