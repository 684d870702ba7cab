import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { systemClock } from '#core/system/clock.ts';
import { createLog } from '#core/system/log.ts';
import { minhashOf, newMinhashKey, pairsOf } from '#core/worklist/minhash.ts';
import { createWorklist } from '#core/worklist/worklist.ts';
import { type CharacterStatistics, countCharacters } from './character-statistics.ts';
import { readSketch } from './forerunner-sketch.ts';
import { openForerunnerRecord } from './forerunner-worklist.ts';
import { climbToMinhash } from './minhash-attack.ts';
import { preparePairAttack } from './pair-attack.ts';
import { type PlantedQuestion, plantedQuestions } from './planted-questions.ts';
import { sampleVocabulary } from './redaction-leaks.ts';

/** Of so many questions that one visit alone had asked, so many were read back whole or with their name. */
export interface Recovery {
  readonly planted: number;
  readonly recovered: number;
}

/** Milliseconds that the attack on the memory may take; an hour of two cores is 7,200,000. */
const quickMs = 10_000;

/**
 * Has 200 visits ask one question each, then attacks what is left of them: the files of the data folder with every text
 * in them taken for a key, and, which is more than whoever holds the disk has, the minhashes of the memory with theirs.
 */
export async function recoverSketches({ budgetMs = quickMs }: { budgetMs?: number } = {}): Promise<Recovery> {
  const statistics = countCharacters();
  const inFiles = inFolder((folder) => {
    noteAll(folder);
    return attackFolder(folder, statistics);
  });
  const key = newMinhashKey();
  const inMemory = plantedQuestions.filter((question, seed) => {
    const minhash = minhashOf(pairsOf(question.text), key);
    const each = { key, statistics, seed, budgetMs: budgetMs / plantedQuestions.length };
    return isRecovered(question, climbToMinhash(minhash, each));
  });
  return { planted: plantedQuestions.length, recovered: new Set([...inFiles, ...inMemory]).size };
}

/** The same attack on what release 0.1 left of the same visits, or the first of them: it must find them, or it proves nothing. */
export async function recoverForerunnerSketches({ questions = plantedQuestions.length } = {}): Promise<Recovery> {
  const planted = plantedQuestions.slice(0, questions);
  const recovered = inFolder((folder) => {
    const { db, add } = openForerunnerRecord(folder);
    for (const { text } of planted) add({ asked: text, text: null, state: 'open' });
    db.close();
    return attackFolder(folder, countCharacters());
  });
  return { planted: planted.length, recovered: recovered.length };
}

function inFolder<Result>(run: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-sketches-'));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function noteAll(folder: string): void {
  const db = openRecordDatabase(join(folder, 'record.db'), recordMigrations);
  const worklist = createWorklist({
    db,
    clock: systemClock,
    log: createLog({ sink: { write: () => {} }, level: 'error' }),
    vocabulary: sampleVocabulary('hall'),
    moment: () => ({ atMs: systemClock.monotonicMs(), turn: 0 }),
    addPhrasing: () => false,
  });
  for (const { text } of plantedQuestions) {
    worklist.note({ text, language: 'zh-CN', outcome: 'handed-over', nearestId: null, day: '2026-11-23' });
  }
  worklist.close();
  db.close();
}

/** The planted questions that can be read in the files of a folder, as they stand or out of numbers. */
function attackFolder(folder: string, statistics: CharacterStatistics): PlantedQuestion[] {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const standing = plantedQuestions.filter(({ text, name }) =>
    files.some((bytes) => bytes.includes(text) || bytes.includes(name)),
  );
  const { blobs, texts } = valuesIn(join(folder, 'record.db'));
  const keys = blobs.length === 0 ? [] : texts;
  const read = keys.flatMap((key) => blobs.map((blob) => readSketch(blob)).map(preparePairAttack(key, statistics)));
  const guessed = plantedQuestions.filter((question) => read.some((text) => isRecovered(question, text)));
  return [...new Set([...standing, ...guessed])];
}

const isRecovered = ({ name, text }: PlantedQuestion, guess: string) => guess === text || guess.includes(name);

/** Every blob of a database that could be numbers of a text, and every short text that could be their key. */
function valuesIn(file: string): { blobs: Uint8Array[]; texts: string[] } {
  const db = new BetterSqlite3(file, { readonly: true });
  try {
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    const values = tables.flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).flat();
    return {
      blobs: values.filter((value) => value instanceof Uint8Array),
      texts: [
        ...new Set(values.filter((value) => typeof value === 'string' && /^[\w-]{16,64}$/.test(value))),
      ] as string[],
    };
  } finally {
    db.close();
  }
}
