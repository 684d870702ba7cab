import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subjectOf } from '#core/checkin/face/subject.ts';
import { loadRecognizer } from '#core/engines/face-recognizers.ts';
import { readInstalledModels } from '#core/speech/installed-models.ts';
import { dayIn } from '#core/system/clock.ts';
import { findRecognizer } from '#core/vision/installed-recognizer.ts';
import { lookAt } from '#core/vision/sight.ts';
import { type Crop, cutPicture } from './camera-pictures.ts';
import { configurationOf, developmentModels, developmentRecognizer } from './development-recognizer.ts';
import { installRecognizer } from './install-recognizer.ts';
import { putAppointment } from './put-appointment.ts';

/** The sample hall's. */
const timeZone = 'Asia/Shanghai';

/**
 * A data folder with a recogniser and one person who has an appointment on the day of a moment and is enrolled by a photograph. They
 * can be recognised as often as one likes, until they say that it is they.
 */
export async function folderThatRecognises(crop: Crop, nowMs = Date.now()): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'yingbin-seeing-'));
  await installRecognizer(dataFolder);
  const found = findRecognizer(developmentRecognizer, readInstalledModels(join(dataFolder, 'models')));
  if (typeof found === 'string') throw new Error(`the recogniser is ${found}`);
  const day = dayIn(timeZone, nowMs);
  const who = { code: '100001', name: '示例华', phoneTail: '0831', day, personNumber: null };
  const appointment = { ...who, time: '10:30', service: '身份证补领', place: 'C6', isCancelled: false };
  const consent = { consentVersion: 1, language: 'zh-CN', withGuardian: false, since: day, until: day } as const;
  const { name, phoneTail } = who;
  const templates = [await described(crop)];
  const enrolment = { subject: subjectOf(who), name, phoneTail, ...consent, recognizer: found.fingerprint, templates };
  await putAppointment(dataFolder, appointment, (faces) => faces.enrol(enrolment, () => undefined));
  return dataFolder;
}

/** The numbers that are made of somebody on a photograph. */
export async function described(crop: Crop): Promise<Float32Array> {
  const recognizer = await loadRecognizer(configurationOf(developmentRecognizer, developmentModels()));
  const { embedding } = await lookAt(recognizer, { ...(await cutPicture(crop)), channels: 4 });
  if (!embedding) throw new Error('nobody on the photograph stands well');
  return embedding;
}
