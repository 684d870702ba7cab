import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { note, readAgain } from './reading.ts';
import { openWriting } from './writing.ts';

export interface TornResult {
  /** States after a power cut: what was not synced yet is there, not there, or anything else. */
  readonly tornStates: number;
  /** States in which bytes that had been synced are gone or changed. */
  readonly damagedStates: number;
  readonly lost: number;
  readonly torn: number;
  readonly gaps: number;
  /** Torn states that were refused though nothing of them was lost. */
  readonly refusedTorn: number;
  /** Damaged states that the terminal says on its screen; the others held everything all the same. */
  readonly refusedDamaged: number;
  readonly madeAnew: number;
}

type Random = () => number;

const files = ['record.db', 'record.db-wal', 'served.json'];
const sectorBytes = 512;
/** A page of the database and the header that the write-ahead log puts before it. */
const frameBytes = 4096 + 24;

/** Tears what a terminal leaves behind in `states` ways, and looks in each for what it had promised. */
export async function tornStates(options: {
  readonly folder: string;
  readonly states: number;
  readonly random: Random;
  /** How many of the states are damaged instead of torn. */
  readonly damagedShare: number;
}): Promise<TornResult> {
  const { folder, states, random, damagedShare } = options;
  const result = {
    tornStates: 0,
    damagedStates: 0,
    lost: 0,
    torn: 0,
    gaps: 0,
    refusedTorn: 0,
    refusedDamaged: 0,
    madeAnew: 0,
  };
  const statesOfMoment = 20;
  for (let state = 0; state < states; state += 1) {
    if (state % statesOfMoment === 0) await leaveMoment(folder, random);
    const { newestByBoot } = JSON.parse(readFileSync(join(folder, 'moment.json'), 'utf8'));
    const isTorn = Math.floor((state + 1) * damagedShare) === Math.floor(state * damagedShare);
    const trial = join(folder, 'trial');
    rmSync(trial, { recursive: true, force: true });
    cpSync(join(folder, 'synced'), trial, { recursive: true });
    if (isTorn) tear(trial, join(folder, 'later'), random);
    else damage(trial, random);
    const found = readAgain(trial, new Map(newestByBoot));
    result[isTorn ? 'tornStates' : 'damagedStates'] += 1;
    result.lost += found.lost;
    result.torn += found.torn;
    result.gaps += found.gaps;
    if (found.refusal !== null) result[isTorn ? 'refusedTorn' : 'refusedDamaged'] += 1;
    if (found.isMadeAnew) result.madeAnew += 1;
  }
  return result;
}

/** In so many moments the power goes while pages are brought from the write-ahead log into the database. */
const checkpointShare = 0.3;

/**
 * Leaves two copies of a record in use: `synced`, when the last fact had just been acknowledged, and `later`, when one
 * more had been written or the write-ahead log been checkpointed.
 */
async function leaveMoment(folder: string, random: Random): Promise<void> {
  const living = join(folder, 'living');
  mkdirSync(living, { recursive: true });
  const newestByBoot = new Map<number, number>();
  const restarts = Math.floor(random() * 3);
  for (let restart = 0; restart < restarts; restart += 1) {
    const writing = openWriting(living);
    for (let fact = 0; fact < 1 + random() * 40; fact += 1) note(newestByBoot, writing.write());
    writing.close();
  }
  const writing = openWriting(living);
  // Some moments lie before the first checkpoint of the write-ahead log, some after it.
  for (let fact = 0; fact < 1 + random() ** 2 * 600; fact += 1) note(newestByBoot, writing.write());
  await new Promise(setImmediate);
  copy(living, join(folder, 'synced'));
  if (random() < checkpointShare) writing.checkpoint();
  else writing.write();
  copy(living, join(folder, 'later'));
  writing.close();
  rmSync(living, { recursive: true });
  writeFileSync(join(folder, 'moment.json'), JSON.stringify({ newestByBoot: [...newestByBoot] }));
}

function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to);
  for (const name of files) if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name));
}

/**
 * What a power cut makes of what was being written: a file that has grown is cut at a frame of the write-ahead log or
 * anywhere, or its new part is zeros; of each sector that differs there is the old, the new, or neither.
 */
function tear(trial: string, later: string, random: Random): void {
  const kind = Math.floor(random() * 4);
  for (const name of ['record.db', 'record.db-wal']) {
    const before = readFileSync(join(trial, name));
    const after = readFileSync(join(later, name));
    const grown = Math.max(0, after.length - before.length);
    const part = Math.floor(random() * (grown + 1));
    const kept = kind === 0 ? Math.floor(part / frameBytes) * frameBytes : part;
    const length = kind < 2 ? before.length + kept : Math.max(before.length, after.length);
    const torn = Buffer.alloc(length);
    for (let at = 0; at < length; at += sectorBytes) {
      const isZero = kind === 2 && at >= before.length;
      const [old, next] = [before.subarray(at, at + sectorBytes), after.subarray(at, at + sectorBytes)];
      if (!isZero) tornSector(old, next, random).copy(torn, at);
    }
    writeFileSync(join(trial, name), torn);
  }
}

/** As SQLite expects of a disk, bytes of a sector that were there before it was written stay what they were. */
function tornSector(before: Buffer, after: Buffer, random: Random): Buffer {
  const chance = random();
  if (before.equals(after) || chance < 0.4) return before;
  if (chance < 0.8) return after;
  const torn = Buffer.from(Array.from(after, () => random() * 256));
  before.copy(torn);
  return torn;
}

/** What no power cut does and disks and people do: cuts, wiped sectors and flipped bits in what had been safe. */
function damage(trial: string, random: Random): void {
  const name = files[Math.floor(random() * 2)] ?? '';
  const path = join(trial, name);
  const bytes = readFileSync(path);
  const at = Math.floor(random() * bytes.length);
  const [sector, nextSector] = [at - (at % sectorBytes), Math.min(bytes.length, at - (at % sectorBytes) + sectorBytes)];
  const kinds = [
    () => bytes.subarray(0, Math.floor(random() * 3)),
    () => bytes.subarray(0, at),
    () => bytes.subarray(0, at - (at % 4096)),
    () => bytes.fill(0, 0, 32),
    () => bytes.fill(0, sector, nextSector),
    () => bytes.fill((bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8)), at, at + 1),
  ];
  writeFileSync(path, kinds[Math.floor(random() * kinds.length)]?.() ?? bytes);
}
