import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#contract/base/language.ts';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { IntakeExport, IntakeReport, LookRefusal, TakeRefusal } from '#contract/page/intake.ts';
import { contentFileKindSchema, type StickWriteRefusal } from '#contract/page/sticks.ts';
import type { BroughtRefusal } from '../system/brought-file.ts';
import { createOneByOne } from '../system/one-by-one.ts';
import { type LookedAt, type Ports, reportOf, type TableHeadings } from './ports.ts';

/** Where a file lies: on which stick, and under which name. */
export interface FileAt {
  readonly sourceId: string;
  readonly name: string;
}

export interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly removed: number;
}

/** Content that comes and goes as files. Of what was looked at the newest alone is remembered. */
export interface Intake {
  readonly look: (file: FileAt, language: Language) => Promise<Outcome<IntakeReport, LookRefusal>>;
  readonly take: (
    id: string,
    record: (counts: Counts) => void,
  ) => Promise<Outcome<{ readonly changed: number }, TakeRefusal>>;
  readonly writeProblems: (
    id: string,
    sourceId: string,
    headings: TableHeadings,
  ) => Promise<Outcome<{ readonly name: string }, StickWriteRefusal | 'unknown-look'>>;
  readonly write: (
    sourceId: string,
    as: IntakeExport,
    headings: TableHeadings,
  ) => Promise<Outcome<{ readonly name: string; readonly notHeld: number }, StickWriteRefusal | 'no-plans'>>;
  readonly close: () => Promise<void>;
}

/** Opens the intake; what an earlier run has left of files is removed. */
export function createIntake(ports: Ports): Intake {
  const { sticks, brought, draft, folder, newId, copyFile } = ports;
  rmSync(folder, { recursive: true, force: true });
  const oneByOne = createOneByOne();
  let last: LookedAt | null = null;
  const forget = () => {
    if (last) rmSync(last.path, { force: true });
    last = null;
  };
  /** Brings a file onto this machine's own disk, so that the stick may go. */
  const copied = async ({ sourceId, name }: FileAt): Promise<Outcome<string, BroughtRefusal>> => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, newId());
    const done = await sticks.using(sourceId, name, (file) => copyFile(file, path));
    if (!done) return refuse('file-unreadable');
    return done.ok ? ok(path) : done;
  };
  const look = async (at: FileAt, language: Language): Promise<Outcome<IntakeReport, LookRefusal>> => {
    forget();
    const listed = sticks.now
      .get()
      .find(({ id }) => id === at.sourceId)
      ?.files.find(({ name }) => name === at.name);
    const kind = contentFileKindSchema.safeParse(listed?.kind);
    const path = kind.success ? await copied(at) : refuse('file-unreadable');
    if (!path.ok) return path;
    const file = { name: at.name, kind: kind.data ?? 'workbook' };
    const base = draft.whole();
    const read = await brought.read(file, path.value, base);
    if (!read.ok) {
      rmSync(path.value, { force: true });
      return read;
    }
    const offered = read.value.isGood ? await draft.compare({ ...read.value, base }) : [];
    last = { id: newId(), path: path.value, file, base, read: read.value, offered };
    return ok(reportOf(last, (document) => draft.describe(document, language)));
  };
  return {
    look: (at, language) => oneByOne(() => look(at, language)),
    take: (id, record) =>
      oneByOne(async () => {
        if (last?.id !== id || !last.read.isGood) return refuse('unknown-look');
        const { offered } = last;
        const taken = draft.take(offered);
        if (taken !== 'done') return refuse(taken);
        record(countsOf(offered));
        forget();
        return ok({ changed: offered.length });
      }),
    writeProblems: (id, sourceId, headings) =>
      oneByOne(async () => {
        if (last?.id !== id) return refuse('unknown-look');
        const { file, path, base } = last;
        const copy = await brought.copy(file, path, base, headings);
        if (!copy.ok) return refuse('unknown-look');
        const { bytes, ending } = copy.value;
        return sticks.write(sourceId, `${stemOf(file.name)} ${problemsName[headings]}${ending}`, bytes);
      }),
    write: (sourceId, as, headings) =>
      oneByOne(async () => {
        const content = draft.whole();
        if (as.form === 'map' && !content.venue.guide) return refuse('no-plans');
        const { bytes, notHeld } = await brought.write(content, as, headings);
        const written = await sticks.write(sourceId, exportName(content.venue.id, ports.today(), as, headings), bytes);
        return written.ok ? ok({ ...written.value, notHeld }) : written;
      }),
    close: () =>
      oneByOne(async () => {
        forget();
      }),
  };
}

function countsOf(offered: LookedAt['offered']): Counts {
  const count = (fits: (isThere: boolean, stays: boolean) => boolean) =>
    offered.filter(({ from, to }) => fits(from !== null, to !== null)).length;
  return {
    new: count((isThere, stays) => !isThere && stays),
    changed: count((isThere, stays) => isThere && stays),
    removed: count((isThere, stays) => isThere && !stays),
  };
}

const problemsName = { zh: '问题', en: 'problems' } as const;
const templateName = { zh: '样表', en: 'template' } as const;

function exportName(venueId: string, day: string, as: IntakeExport, headings: TableHeadings): string {
  const stem = `${venueId} ${day}`;
  if (as.form === 'tables') return `${stem}.zip`;
  if (as.form === 'map') return `${stem} imdf.zip`;
  if (as.form === 'template') return `${stem} ${templateName[headings]}.xlsx`;
  if (as.form === 'markdown') return `${stem} Markdown.zip`;
  return as.form === 'workbook' ? `${stem}.xlsx` : `${stem} ${as.to}.xlsx`;
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}
