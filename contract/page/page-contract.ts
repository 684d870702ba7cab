import { answeringStaffContract } from './answering-staff.ts';
import { deskContract } from './desk.ts';
import { guideContract } from './guide-calls.ts';
import { readingsContract } from './readings.ts';
import { staffContract } from './staff.ts';
import { terminalContract } from './terminal.ts';
import { voiceContract } from './voice.ts';
import { worklistContract } from './worklist.ts';

/** Every call and event of the terminal's own page. */
export const pageContract = {
  ...terminalContract,
  ...answeringStaffContract,
  ...worklistContract,
  ...readingsContract,
  ...staffContract,
  ...deskContract,
  ...voiceContract,
  ...guideContract,
};
