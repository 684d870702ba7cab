/** `npm run appointments -- template|import`: appointments into a data folder on which no terminal is running. */
import { basename, extname, resolve } from 'node:path';
import { createAppointments } from '../checkin/appointments.ts';
import { createDays } from '../checkin/days.ts';
import { createFaceHashes } from '../checkin/face/subject.ts';
import { sweepSlices, type Taken, takeAppointments } from '../checkin/importing.ts';
import { problemSentence } from '../checkin/problem-sentences.ts';
import { type ReadTable, readTable } from '../checkin/table.ts';
import { templateSheets } from '../checkin/template.ts';
import { deviceKeyAtRest } from '../composition/device-key-at-rest.ts';
import { recordMigrations } from '../composition/record-migrations.ts';
import type { TableLanguage } from '../sheets/problem-words.ts';
import type { ReadSheets } from '../sheets/sheet.ts';
import { readSheets } from '../sheets/sheets.ts';
import { writeWorkbook } from '../sheets/write-workbook.ts';
import { createAudit } from '../staff/audit.ts';
import { makeDataFolder } from '../storage/data-folder.ts';
import { lockDataFolder } from '../storage/data-folder-lock.ts';
import { forgetDeleted } from '../storage/database.ts';
import { openKeptRecord } from '../storage/kept-record.ts';
import { dayIn, systemClock } from '../system/clock.ts';
import { fail, print, readBytes, readWords, runCommand, writeNew } from './command.ts';
import { refuseTables } from './refuse-tables.ts';

const usage = `npm run appointments -- COMMAND [--language zh|en]

template --out FILE.xlsx
import FILE [--dry-run] [--problems COPY.xlsx] [--data FOLDER]

FILE is a workbook or a CSV file with the columns of the template. It is taken whole or not at all. With --problems a
workbook of the same table lists what is wrong on its first sheet; nothing is written over. The terminal must not be
running on the data folder: while it runs, an editor imports at its desk what lies in the folder import.`;

const options = {
  out: { type: 'string' },
  problems: { type: 'string' },
  data: { type: 'string', default: 'data' },
  language: { type: 'string', default: 'zh' },
  'dry-run': { type: 'boolean', default: false },
} as const;

/** No place on earth has an earlier day; what the venue's own day leaves behind is purged when the terminal starts. */
const earliestZone = 'Etc/GMT+12';

async function readFile(path: string): Promise<ReadSheets> {
  const ending = extname(path).toLowerCase();
  if (ending !== '.xlsx' && ending !== '.csv') return fail(`${path} is neither .xlsx nor .csv`);
  const kind = ending === '.csv' ? 'csv' : 'xlsx';
  const read = await readSheets({ name: basename(path, extname(path)), kind, bytes: readBytes(path) }, systemClock);
  if (read.ok) return read.value;
  return fail(read.code === 'sheets-too-large' ? `${path} is too large` : `${path} cannot be read as a table`);
}

async function take({ appointments }: ReadTable, dataFolder: string): Promise<Taken> {
  process.umask(0o077);
  makeDataFolder(dataFolder);
  const lock = lockDataFolder(dataFolder);
  try {
    const deviceKey = deviceKeyAtRest(dataFolder);
    const { db, close } = openKeptRecord(dataFolder, recordMigrations, () => {});
    try {
      const audit = createAudit({ db, clock: systemClock });
      const held = createAppointments(db, createFaceHashes(() => deviceKey).ofSubject);
      const onUnreadable = (day: string) => print(`${day} was imported under another key: it is begun anew`);
      const days = createDays({ db, deviceKey: () => deviceKey, onUnreadable });
      const record = (taken: Taken) => audit.append('command', { type: 'appointments.imported', ...taken });
      const taken = await takeAppointments(appointments, { db, days, appointments: held, record });
      await sweepSlices(held);
      forgetDeleted(db);
      return taken;
    } finally {
      close();
    }
  } finally {
    lock.release();
  }
}

async function importFile(path: string, values: ReturnType<typeof readWords<typeof options>>['values']): Promise<void> {
  const language = languageOf(values.language);
  const sheets = await readFile(path);
  const table = readTable(sheets, dayIn(earliestZone, systemClock.nowMs()));
  const { problems } = table;
  if (problems.length > 0)
    return refuseTables({ ...sheets, problems, sentence: problemSentence, language, copy: values.problems });
  const past = table.past > 0 ? `; ${table.past} of days that are over are left out` : '';
  const { alikeRows } = table;
  if (alikeRows.length > 0)
    print(
      `Row ${alikeRows.join(', ')}: the name and phone tail of another row of the day. By phone they are taken for one person`,
    );
  if (values['dry-run']) return print(`Good: ${table.appointments.length} appointments${past}; nothing was taken`);
  const taken = await take(table, resolve(values.data));
  print(`Taken: ${taken.appointments} appointments on ${taken.days} days${past}. ${path} holds names: delete it`);
}

async function writeTemplate(out: string, language: TableLanguage): Promise<void> {
  writeNew(out, await writeWorkbook(templateSheets(language), ''));
  print(`${out} is written`);
}

function languageOf(text: string): TableLanguage {
  return text === 'en' ? 'en' : 'zh';
}

runCommand(async () => {
  const { positionals, values } = readWords(options, usage);
  const [verb = '', file] = positionals;
  if (verb === 'import' && file !== undefined) await importFile(file, values);
  else if (verb === 'template' && values.out !== undefined)
    await writeTemplate(values.out, languageOf(values.language));
  else fail(usage);
});
