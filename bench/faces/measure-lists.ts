import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAppointments } from '#core/checkin/appointments.ts';
import { createDays } from '#core/checkin/days.ts';
import { createFaces } from '#core/checkin/face/faces.ts';
import { createGallery, wipe } from '#core/checkin/face/gallery.ts';
import { createFaceHashes, subjectOf } from '#core/checkin/face/subject.ts';
import { takeAppointments } from '#core/checkin/importing.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { type DeviceKey, deviceKeyBytes } from '#core/system/device-key.ts';
import { quantile } from '../answers/measures.ts';

const people = 500;
const shots = 3;
const dimension = 512;
const runs = 20;
const day = '2026-12-01';
const recognizer = 'bench';

/**
 * With 500 people enrolled for one day, three templates each: how long it takes to open all of them before a camera, and to list
 * them at the desk; medians, in milliseconds.
 */
export async function measureLists() {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-faces-'));
  const db = openRecordDatabase(join(folder, 'record.db'), recordMigrations);
  const key: DeviceKey = { bytes: randomBytes(deviceKeyBytes), protection: 'file' };
  const deviceKey = () => key;
  const hashes = createFaceHashes(deviceKey);
  const appointments = createAppointments(db, hashes.ofSubject);
  const days = createDays({ db, deviceKey, onUnreadable: () => undefined });
  const faces = createFaces({ db, deviceKey, hashes, forget: () => undefined });
  const table = Array.from({ length: people }, (_, at) => appointmentOf(`${100_000 + at}`));
  await takeAppointments(table, { db, days, appointments, record: () => undefined });
  for (const appointment of table) faces.enrol(enrolmentOf(appointment), () => undefined);
  const today = days.open(day);
  if (!today) throw new Error('the day is not there');
  const gallery = createGallery(db, faces);
  const list500Ms = await medianOf(async () => {
    const opened = await gallery.open(today, recognizer, null);
    if (opened.length !== people) throw new Error('not all of them were opened');
    wipe(opened);
  });
  const desk500Ms = await medianOf(async () => void faces.list());
  db.close();
  rmSync(folder, { recursive: true, force: true });
  return { list500Ms, desk500Ms };
}

function appointmentOf(code: string) {
  const phoneTail = code.slice(-4);
  const place = { service: '身份证补领', place: 'C6', personNumber: null, isCancelled: false };
  return { code, name: '示例', phoneTail, day, time: '10:30', ...place };
}

function enrolmentOf(appointment: ReturnType<typeof appointmentOf>) {
  const templates = Array.from({ length: shots }, () => new Float32Array(dimension).map(() => Math.random() - 0.5));
  const { name, phoneTail } = appointment;
  const consent = { consentVersion: 1, language: 'zh-CN', withGuardian: false, since: day, until: day } as const;
  return { subject: subjectOf(appointment), name, phoneTail, ...consent, recognizer, templates };
}

async function medianOf(run: () => Promise<void>): Promise<number | null> {
  const times: number[] = [];
  for (let count = 0; count < runs; count += 1) {
    const startMs = performance.now();
    await run();
    times.push(performance.now() - startMs);
  }
  return quantile(times, 0.5);
}
