import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { carriedPackName, letterEndings } from '#contract/upstream/letters.ts';
import { answeredLettersSchema, operatorPaths } from '#contract/upstream/operator.ts';
import { HubFault } from '../fault.ts';
import { callHub, fetchFromHub } from './call-hub.ts';
import { type Command, listed, type Said } from './said.ts';

/** What terminals and their hub say to each other on sticks. */
export const letterCommands: Readonly<Record<string, Command>> = {
  stick: { fewest: 1, most: 1, run: (folder, [stick = '']) => serveStick(folder, stick) },
};

/**
 * Takes in what terminals have written on a stick, and leaves on it what the hub answers and the packs that it wants taken.
 * A file goes once its answers are on the stick: should anything end before, it is taken in again, and counts once.
 */
async function serveStick(folder: string, stick: string): Promise<Said> {
  const said: string[] = [];
  let isDone = true;
  for (const name of lettersOn(stick)) {
    const answered = answeredLettersSchema.parse(
      await callHub(
        folder,
        operatorPaths.letters,
        within(stick, () => readFileSync(join(stick, name))),
      ),
    );
    if (!answered) {
      said.push(`${name} is not what a terminal writes.`);
      isDone = false;
      continue;
    }
    const { terminal, answers, batches, refused, pack } = answered;
    if (pack !== null) {
      const bytes = await fetchFromHub(folder, operatorPaths.packFile, { sha256: pack });
      within(stick, () => writeWhole(stick, carriedPackName(pack), bytes));
    }
    within(stick, () => {
      writeWhole(stick, `${name.slice(0, -letterEndings.letters.length)}${letterEndings.answers}`, answers);
      rmSync(join(stick, name));
    });
    const more = [refused > 0 ? `refused ${refused}` : '', pack === null ? '' : 'with a pack'].filter(Boolean);
    said.push([name, terminal, `batches ${batches}`, ...more].join('  '));
  }
  return { ...listed(said), isDone };
}

function lettersOn(stick: string): string[] {
  return within(stick, () => readdirSync(stick))
    .filter((name) => name.endsWith(letterEndings.letters) && !name.startsWith('.'))
    .sort();
}

/** When this returns, the stick has it. */
function writeWhole(stick: string, name: string, content: string | Buffer): void {
  const part = join(stick, `.${name}.part`);
  writeFileSync(part, content, { flush: true });
  renameSync(part, join(stick, name));
  const opened = openSync(stick, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

/** @throws {HubFault} hub-stick-failed: it was pulled, is full, or cannot be written. */
function within<Value>(stick: string, run: () => Value): Value {
  try {
    return run();
  } catch (cause) {
    throw new HubFault('hub-stick-failed', `${stick} cannot be read or written`, cause);
  }
}
