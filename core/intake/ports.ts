import type { Language } from '#contract/base/language.ts';
import type { Outcome } from '#contract/base/outcome.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import {
  type IntakeChange,
  type IntakeExport,
  type IntakeReport,
  intakeProblemSchema,
  type LeftOut,
  type LookRefusal,
  type TakeRefusal,
} from '#contract/page/intake.ts';
import type { ContentFileKind, StickFileKind, StickWriteRefusal } from '#contract/page/sticks.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { Venue, VenueContent } from '#contract/venue/venue.ts';
import type { SheetProblem } from '../sheets/sheet.ts';
import type { BroughtRefusal } from '../system/brought-file.ts';
import type { Cancel } from '../system/clock.ts';
import type { Live } from '../system/live.ts';

export type TableHeadings = 'zh' | 'en';

interface BroughtFile {
  readonly name: string;
  readonly kind: ContentFileKind;
}

/** What a file makes of a venue: what of it is otherwise, or what is wrong with what stands in the file. */
type ReadFile =
  | {
      readonly isGood: true;
      readonly venue: Venue | null;
      readonly entries: readonly Entry[];
      readonly removedIds: readonly string[];
      /** What of a drawing or a map is not taken. */
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly isGood: false; readonly problemCount: number; readonly problems: readonly SheetProblem[] };

/** A document of the draft that a file would change. */
interface OfferedDocument {
  readonly documentId: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

interface FoundFile {
  readonly name: string;
  readonly kind: StickFileKind;
  readonly bytes: number;
}

export interface FileSource {
  readonly id: string;
  readonly name: string;
  readonly files: readonly FoundFile[];
  readonly isBusy: boolean;
}

/** What the intake uses of others. */
export interface Ports {
  readonly sticks: {
    readonly now: Live<readonly FileSource[]>;
    readonly look: () => Cancel;
    readonly using: <Value>(
      stickId: string,
      name: string,
      use: (file: string) => Promise<Value>,
    ) => Promise<Value | null>;
    readonly write: (
      stickId: string,
      name: string,
      from: string | Buffer,
    ) => Promise<Outcome<{ readonly name: string }, StickWriteRefusal>>;
  };
  readonly brought: {
    readonly read: (
      file: BroughtFile,
      path: string,
      base: VenueContent,
    ) => Promise<Outcome<ReadFile, Exclude<LookRefusal, 'disk-full'>>>;
    readonly copy: (
      file: BroughtFile,
      path: string,
      base: VenueContent,
      headings: TableHeadings,
    ) => Promise<Outcome<{ readonly bytes: Buffer; readonly ending: string }, Exclude<LookRefusal, 'disk-full'>>>;
    readonly write: (
      content: VenueContent,
      as: IntakeExport,
      headings: TableHeadings,
    ) => Promise<{ readonly bytes: Buffer; readonly notHeld: number }>;
  };
  readonly draft: {
    /** The draft as it would be published. */
    readonly whole: () => VenueContent;
    readonly compare: (
      brought: Extract<ReadFile, { isGood: true }> & { readonly base: VenueContent },
    ) => Promise<readonly OfferedDocument[]>;
    readonly describe: (document: OfferedDocument, language: Language) => IntakeChange;
    readonly take: (offered: readonly OfferedDocument[]) => 'done' | Exclude<TakeRefusal, 'unknown-look'>;
  };
  /** Copies a file that somebody brought to where nothing is yet; a folder as a zip. */
  readonly copyFile: (file: string, to: string) => Promise<Outcome<null, BroughtRefusal>>;
  /** Where files lie while they are looked at. */
  readonly folder: string;
  readonly newId: () => string;
  /** In the zone of the venue. */
  readonly today: () => string;
}

/** A file that was looked at, until another one is or it is taken. */
export interface LookedAt {
  readonly id: string;
  readonly path: string;
  readonly file: BroughtFile;
  readonly base: VenueContent;
  readonly read: ReadFile;
  readonly offered: readonly OfferedDocument[];
}

const mostChanges = 100;
const mostProblems = 100;
const mostLeftOut = 100;

/** What staff are told of a file that was looked at. */
export function reportOf(
  { id, read, offered }: LookedAt,
  describe: (document: OfferedDocument) => IntakeChange,
): IntakeReport {
  if (!read.isGood) {
    const problems = read.problems
      .slice(0, mostProblems)
      .map(({ reason: _, ...problem }) => intakeProblemSchema.parse(problem));
    return { isGood: false, id, problemCount: read.problemCount, problems };
  }
  const counts = { new: 0, changed: 0, removed: 0 };
  const changes: IntakeChange[] = [];
  for (const document of offered) {
    const change = describe(document);
    counts[change.state] += 1;
    if (changes.length < mostChanges) changes.push(change);
  }
  const { leftOut } = read;
  return { isGood: true, id, counts, changes, leftOut: leftOut.slice(0, mostLeftOut), leftOutCount: leftOut.length };
}
