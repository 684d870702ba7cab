import { join } from 'node:path';
import type { Appointment } from '#core/checkin/appointment.ts';
import { createAppointments } from '#core/checkin/appointments.ts';
import { createDays } from '#core/checkin/days.ts';
import { createFaces, type Faces } from '#core/checkin/face/faces.ts';
import { createFaceHashes } from '#core/checkin/face/subject.ts';
import { takeAppointments } from '#core/checkin/importing.ts';
import { deviceKeyAtRest } from '#core/composition/device-key-at-rest.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';

/** Puts an appointment into a data folder on which no terminal runs; `enrol` may keep the face of whoever has it. */
export async function putAppointment(
  dataFolder: string,
  appointment: Appointment,
  enrol: (faces: Faces) => void = () => undefined,
): Promise<void> {
  const key = deviceKeyAtRest(dataFolder);
  const deviceKey = () => key;
  const db = openRecordDatabase(join(dataFolder, 'record.db'), recordMigrations);
  const hashes = createFaceHashes(deviceKey);
  const appointments = createAppointments(db, hashes.ofSubject);
  const days = createDays({ db, deviceKey, onUnreadable: () => undefined });
  await takeAppointments([appointment], { db, days, appointments, record: () => undefined });
  enrol(createFaces({ db, deviceKey, hashes, forget: () => undefined }));
  db.close();
}
