import { answeringStaffContract } from './answering-staff.ts';
import { appointmentsContract } from './appointments.ts';
import { closuresContract } from './closures.ts';
import { deskContract } from './desk.ts';
import { draftMapsContract } from './draft-maps.ts';
import { draftPartsContract } from './draft-parts.ts';
import { draftsContract } from './drafts.ts';
import { faceContract } from './face.ts';
import { guideContract } from './guide-calls.ts';
import { intakeContract } from './intake.ts';
import { noticesContract } from './notices.ts';
import { publicationsContract } from './publications.ts';
import { readingsContract } from './readings.ts';
import { staffContract } from './staff.ts';
import { standContract } from './stand.ts';
import { sticksContract } from './sticks.ts';
import { terminalContract } from './terminal.ts';
import { voiceContract } from './voice.ts';
import { worklistContract } from './worklist.ts';

/** Every call and event of the terminal's own page. */
export const pageContract = {
  ...terminalContract,
  ...answeringStaffContract,
  ...worklistContract,
  ...readingsContract,
  ...publicationsContract,
  ...noticesContract,
  ...closuresContract,
  ...standContract,
  ...sticksContract,
  ...staffContract,
  ...deskContract,
  ...voiceContract,
  ...draftsContract,
  ...draftPartsContract,
  ...intakeContract,
  ...draftMapsContract,
  ...appointmentsContract,
  ...faceContract,
  ...guideContract,
};
