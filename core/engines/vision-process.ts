/** The vision process: frames in, what was seen in them out. Pictures and what was made of them are overwritten. */
import { type FromVision, type ToVision, toVisionSchema } from '#contract/process/vision-process.ts';
import { parentOfThisProcess } from '../system/parent.ts';
import { superviseThisProcess } from '../system/supervised.ts';
import type { FaceRecognizer } from '../vision/recognizer.ts';
import { sealDescription } from '../vision/sealed-description.ts';
import { lookAt } from '../vision/sight.ts';
import { closeProcess } from './closed-process.ts';
import { overwriteFreedMemory } from './overwritten-memory.ts';

closeProcess();
const sweepMemory = overwriteFreedMemory();
let recognizer: FaceRecognizer | null = null;
let sealing: Uint8Array = new Uint8Array();

const tell = (message: FromVision) => parent.send(message);

async function configure(configuration: Extract<ToVision, { kind: 'configure' }>): Promise<void> {
  const { RecognizerRefused } = await import('./face-network.ts');
  try {
    const { loadRecognizer } = await import('./face-recognizers.ts');
    recognizer = await loadRecognizer(configuration);
  } catch (error) {
    return tell({ kind: 'refused', why: error instanceof RecognizerRefused ? error.why : 'damaged' });
  }
  ready();
}

async function look({ id, picture }: Extract<ToVision, { kind: 'look' }>): Promise<void> {
  if (!recognizer) return;
  const { embedding, ...sight } = await lookAt(recognizer, picture);
  picture.pixels.fill(0);
  tell({ kind: 'seen', id, sight: { ...sight, sealed: embedding && sealDescription(sealing, embedding) } });
  embedding?.fill(0);
}

const parent = parentOfThisProcess();
const { ready } = superviseThisProcess(parent, (raw) => {
  const message = toVisionSchema.parse(raw);
  if (message.kind === 'forget') return sweepMemory();
  if (message.kind === 'seal') {
    sealing.fill(0);
    sealing = message.key;
    return;
  }
  // A recogniser that fails over a picture after it has been tried is not to be trusted: the process ends and begins anew.
  const work = message.kind === 'configure' ? configure(message) : look(message);
  work.catch(() => process.exit(1));
});
