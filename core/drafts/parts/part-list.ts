import { fallbacksOf, type Language } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import { nameFieldOf, type PartKind, type PartList, type PartRow } from '#contract/page/draft-parts.ts';
import type { DraftContent } from '../draft-content.ts';
import { changesBetween, fieldAt } from '../fields.ts';
import { partIdOf, partRefOf, sourcesOf } from './venue-parts.ts';

export interface PartListPage {
  readonly kind: PartKind;
  readonly language: Language;
  readonly containing: string;
  readonly having?: 'hours' | undefined;
  readonly from: number;
  readonly limit: number;
}

export interface PartListDeps {
  readonly content: DraftContent;
  /** How much keeps a part from being published. */
  readonly faultsOf: (partId: string) => readonly unknown[];
}

/** The parts of a kind in draft and version in force, what is being changed first, a page at a time. */
export function listParts({ content, faultsOf }: PartListDeps, page: PartListPage): PartList {
  const { kind, language, containing, having, from, limit } = page;
  const changed = content.records().flatMap(({ documentId }) => (isOfKind(documentId, kind) ? [documentId] : []));
  const ids = inReadingOrder(kind, sourcesOf(content.live().venue, kind)).map(({ id }) => partIdOf({ kind, id }));
  const has = (partId: string) => having === undefined || fieldAt(shownOf(content, partId), [having]) !== null;
  const all = [...changed, ...ids.filter((id) => !content.record(id))].filter(has);
  const wanted = containing.toLowerCase();
  const isFound = (partId: string) => {
    const shown = shownOf(content, partId);
    const words = [nameOf(kind, shown, language).name, nameOf(kind, shown, 'zh-CN').name, signOf(shown)];
    return words.some((word) => word.toLowerCase().includes(wanted));
  };
  const found = wanted === '' ? all : all.filter(isFound);
  const row = (partId: string): PartRow => {
    const record = content.record(partId);
    const live = content.liveOf(partId);
    const shown = shownOf(content, partId);
    const sign = signOf(shown);
    return {
      partId,
      ...nameOf(kind, shown, language),
      ...(sign === '' ? {} : { sign }),
      state: !record ? 'published' : record.value === null ? 'removed' : live === null ? 'new' : 'changed',
      changes: record ? changesBetween(live, record.value).length : 0,
      faults: record ? faultsOf(partId).length : 0,
    };
  };
  return { rows: found.slice(from, from + limit).map(row), found: found.length };
}

type Sources = ReturnType<typeof sourcesOf>;

/** Events by the time from which they take place, exhibits by their numbers, all else as the venue has it. */
function inReadingOrder(kind: PartKind, sources: Sources): Sources {
  const numbered = (source: Sources[number]) => Number(source.number);
  const begun = ({ firstDay = '', times = [] }: Sources[number]) =>
    `${firstDay} ${(times as { from: string }[])[0]?.from.padStart(5, '0') ?? ''}`;
  if (kind === 'exhibit') return sources.toSorted((one, other) => numbered(one) - numbered(other));
  if (kind === 'event') return sources.toSorted((one, other) => begun(one).localeCompare(begun(other)));
  return sources;
}

function isOfKind(documentId: string, kind: PartKind): boolean {
  return documentId.startsWith(`${kind}/`) && partRefOf(documentId).kind === kind;
}

/** What is shown of a part: as the draft has it, or as it was where it is to go. */
function shownOf(content: DraftContent, partId: string): FieldValue {
  return content.documentOf(partId) ?? content.liveOf(partId);
}

function nameOf(kind: PartKind, part: FieldValue, language: Language): { name: string; language: Language } {
  for (const candidate of fallbacksOf(language)) {
    const name = fieldAt(part, [nameFieldOf(kind), candidate]);
    if (typeof name === 'string') return { name, language: candidate };
  }
  return { name: '', language };
}

/** What it is told apart by: its sign, the number of an exhibit, the first day of an event. */
function signOf(part: FieldValue): string {
  const sign = fieldAt(part, ['sign']) ?? fieldAt(part, ['number']) ?? fieldAt(part, ['firstDay']);
  return typeof sign === 'string' || typeof sign === 'number' ? String(sign) : '';
}
