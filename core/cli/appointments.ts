/** `npm run appointments -- template|import`: appointments into a data folder on which no terminal is running. */
import { existsSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { createAppointments } from '../checkin/appointments.ts';
import { createDays } from '../checkin/days.ts';
import { sweepSlices, type Taken, takeAppointments } from '../checkin/importing.ts';
import { problemHeadings, problemSentence, type TableLanguage } from '../checkin/problem-sentences.ts';
import { columns, type ReadTable, readTable, sheetHeading } from '../checkin/table.ts';
import { recordMigrations } from '../composition/record-migrations.ts';
import type { ReadSheets } from '../sheets/sheet.ts';
import { readSheets } from '../sheets/sheets.ts';
import { writeWithProblems } from '../sheets/with-problems.ts';
import { writeWorkbook } from '../sheets/write-workbook.ts';
import { createAudit } from '../staff/audit.ts';
import { makeDataFolder } from '../storage/data-folder.ts';
import { lockDataFolder } from '../storage/data-folder-lock.ts';
import { forgetDeleted } from '../storage/database.ts';
import { openKeptRecord } from '../storage/kept-record.ts';
import { dayIn, systemClock } from '../system/clock.ts';
import { readDeviceKeyFile } from '../system/device-key.ts';
import { fail, print, readBytes, readWords, runCommand, writeNew } from './command.ts';

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

async function refuseTable(
  { sheets }: ReadSheets,
  { problems }: ReadTable,
  copy: string | undefined,
  language: TableLanguage,
): Promise<void> {
  for (const problem of problems) {
    const { sheet, row, column, detail } = problem;
    const said = problemSentence(problem, language);
    print(`${sheet} ${column ?? ''}${row}: ${said}${detail === '' ? '' : ` (${detail})`}`);
  }
  const words = {
    ...problemHeadings[language],
    reason: (one: (typeof problems)[number]) => problemSentence(one, language),
  };
  if (copy !== undefined) writeNew(copy, await writeWithProblems(sheets, problems, words), 0o600);
  fail(`${problems.length} to be mended; nothing was taken`);
}

/** The key in its file; a key that the system's keychain keeps can be had by the application alone. */
function deviceKeyOf(dataFolder: string) {
  if (existsSync(join(dataFolder, 'device.key.wrapped')))
    fail("The key of this terminal is kept by the system's keychain: import at its desk instead");
  return readDeviceKeyFile(join(dataFolder, 'device.key'));
}

async function take({ appointments }: ReadTable, dataFolder: string): Promise<Taken> {
  process.umask(0o077);
  makeDataFolder(dataFolder);
  const lock = lockDataFolder(dataFolder);
  try {
    const deviceKey = deviceKeyOf(dataFolder);
    const { db, close } = openKeptRecord(dataFolder, recordMigrations, () => {});
    try {
      const audit = createAudit({ db, clock: systemClock });
      const held = createAppointments(db);
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
  if (table.problems.length > 0) return refuseTable(sheets, table, values.problems, language);
  const past = table.past > 0 ? `; ${table.past} of days that are over are left out` : '';
  if (values['dry-run']) return print(`Good: ${table.appointments.length} appointments${past}; nothing was taken`);
  const taken = await take(table, resolve(values.data));
  print(`Taken: ${taken.appointments} appointments on ${taken.days} days${past}. ${path} holds names: delete it`);
}

async function writeTemplate(out: string, language: TableLanguage): Promise<void> {
  const titles = Object.values(columns).map((column) => ({ title: column[language], widthLetters: 16 }));
  writeNew(out, await writeWorkbook([{ name: sheetHeading[language], columns: titles, rows: [] }], ''));
  print(`${out} is written`);
}

function languageOf(text: string): TableLanguage {
  return text === 'en' ? 'en' : 'zh';
}

runCommand(async () => {
  const { positionals, values } = readWords(options);
  const [verb = '', file] = positionals;
  if (verb === 'import' && file !== undefined) await importFile(file, values);
  else if (verb === 'template' && values.out !== undefined)
    await writeTemplate(values.out, languageOf(values.language));
  else fail(usage);
});
