import { z } from 'zod';
import { createStoredForms } from '../base/stored.ts';
import { appointmentActs } from './appointments.ts';
import { closureActs } from './closures.ts';
import { draftActs } from './drafts.ts';
import { faceActs } from './face.ts';
import { hubActs } from './hub-acts.ts';
import { intakeActs } from './intake.ts';
import { noticeActs } from './notices.ts';
import { publicationActs } from './publications.ts';
import { readingActs } from './readings.ts';
import { signInActs } from './sign-in-acts.ts';
import { standActs } from './stand.ts';
import { worklistActs } from './worklist.ts';

/** What staff did, for the audit trail. Identifiers, numbers and words of a fixed set; nothing of any visitor. */
export const staffActSchema = z.discriminatedUnion('type', [
  ...signInActs,
  ...worklistActs,
  ...readingActs,
  ...publicationActs,
  ...noticeActs,
  ...closureActs,
  ...standActs,
  ...draftActs,
  ...intakeActs,
  ...appointmentActs,
  ...faceActs,
  ...hubActs,
]);
export type StaffAct = z.infer<typeof staffActSchema>;

/** Acts as they stand in the audit trail, each with its version. */
export const storedActs = createStoredForms(staffActSchema);
