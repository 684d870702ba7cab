import { fallbacksOf, type Language } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { PartKind, PartList, PartRow } from '#contract/page/draft-parts.ts';
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
  const ids = sourcesOf(content.live().venue, kind).map(({ id }) => partIdOf({ kind, id }));
  const has = (partId: string) => having === undefined || fieldAt(shownOf(content, partId), [having]) !== null;
  const all = [...changed, ...ids.filter((id) => !content.record(id))].filter(has);
  const wanted = containing.toLowerCase();
  const isFound = (partId: string) => {
    const shown = shownOf(content, partId);
    const words = [nameOf(shown, language).name, nameOf(shown, 'zh-CN').name, signOf(shown)];
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
      ...nameOf(shown, language),
      ...(sign === '' ? {} : { sign }),
      state: !record ? 'published' : record.value === null ? 'removed' : live === null ? 'new' : 'changed',
      changes: record ? changesBetween(live, record.value).length : 0,
      faults: record ? faultsOf(partId).length : 0,
    };
  };
  return { rows: found.slice(from, from + limit).map(row), found: found.length };
}

function isOfKind(documentId: string, kind: PartKind): boolean {
  return documentId.startsWith(`${kind}/`) && partRefOf(documentId).kind === kind;
}

/** What is shown of a part: as the draft has it, or as it was where it is to go. */
function shownOf(content: DraftContent, partId: string): FieldValue {
  return content.documentOf(partId) ?? content.liveOf(partId);
}

function nameOf(part: FieldValue, language: Language): { name: string; language: Language } {
  for (const candidate of fallbacksOf(language)) {
    const name = fieldAt(part, ['name', candidate]);
    if (typeof name === 'string') return { name, language: candidate };
  }
  return { name: '', language };
}

function signOf(part: FieldValue): string {
  const sign = fieldAt(part, ['sign']);
  return typeof sign === 'string' ? sign : '';
}
