import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';

/** A text of the front matter, and where it stands. */
export interface FrontField {
  readonly path: readonly (string | number)[];
  /** A text; or that a list or a group begins there. */
  readonly value: string | readonly [] | Readonly<Record<string, never>>;
  /** Counted from 1 in the file. */
  readonly line: number;
}

/** What of a file cannot be read; `detail` is what stands there. */
export interface FrontProblem {
  readonly code: 'front-matter-missing' | 'front-matter-wrong' | 'front-matter-not-plain' | 'path-unknown';
  readonly line: number;
  readonly detail: string;
}

export interface FrontMatter {
  readonly fields: readonly FrontField[];
  /** What stands below it. */
  readonly body: string;
  readonly bodyLine: number;
}

/** More than two hundred phrasings of two hundred characters have no file. */
const mostCharacters = 2 ** 18;
const mostDepth = 6;
/** Keys that are no part of any document, and would reach into the program itself. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const shownLetters = 60;

/**
 * Reads a text that begins with its fields in YAML, between two lines of three hyphens. Every value is a text as it is written: there are
 * no numbers, dates or `no`. Anchors, references to them and tags are problems. What is empty is left out.
 */
export function readFrontMatter(text: string): FrontMatter | readonly FrontProblem[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line));
  if (!/^---\s*$/.test(lines[0] ?? '') || end === -1) {
    return [{ code: 'front-matter-missing', line: 1, detail: (lines[0] ?? '').slice(0, shownLetters) }];
  }
  const problems: FrontProblem[] = [];
  const fields = fieldsOf(lines.slice(1, end), problems);
  if (problems.length > 0) return problems;
  return { fields, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

function fieldsOf(lines: readonly string[], problems: FrontProblem[]): FrontField[] {
  const source = lines.join('\n');
  const counter = new LineCounter();
  // The line of the hyphens stands before.
  const lineAt = (offset = 0) => counter.linePos(offset).line + 1;
  const wrong = (offset: number | undefined, detail: string) =>
    problems.push({ code: 'front-matter-wrong', line: lineAt(offset), detail: detail.slice(0, shownLetters) });
  const document = source.length > mostCharacters ? null : parsed(source, counter);
  if (!document) {
    wrong(0, lines[0] ?? '');
    return [];
  }
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    const line = lineAt(pos[0]);
    const isTag = code === 'TAG_RESOLVE_FAILED';
    const detail = (lines[line - 2] ?? '').slice(0, shownLetters);
    problems.push({ code: isTag ? 'front-matter-not-plain' : 'front-matter-wrong', line, detail });
  }
  if (problems.length > 0) return [];
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === '')) return [];
  if (!isMap(contents)) {
    wrong(0, lines[0] ?? '');
    return [];
  }
  const fields: FrontField[] = [];
  gather(contents, [], { fields, problems, lineAt });
  return fields;
}

/** Null where it cannot be read at all: what is nested thousands deep has no end for its reader. */
function parsed(source: string, lineCounter: LineCounter) {
  try {
    return parseDocument(source, { schema: 'failsafe', lineCounter, prettyErrors: false, logLevel: 'silent' });
  } catch {
    return null;
  }
}

interface Gathering {
  readonly fields: FrontField[];
  readonly problems: FrontProblem[];
  readonly lineAt: (offset: number | undefined) => number;
}

function gather(map: YAMLMap, path: FrontField['path'], to: Gathering): void {
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : null;
    const line = to.lineAt((key as Node | null)?.range?.[0]);
    if (name === null || forbiddenKeys.has(name)) {
      to.problems.push({ code: 'path-unknown', line, detail: (name ?? '').slice(0, shownLetters) });
    } else gatherValue(value as Node | null, [...path, name], line, to);
  }
}

function gatherValue(node: Node | null, path: FrontField['path'], line: number, to: Gathering): void {
  const { fields, problems } = to;
  const detail = path.join('.').slice(0, shownLetters);
  if (isAlias(node) || (node && 'anchor' in node && node.anchor !== undefined) || hasTag(node)) {
    problems.push({ code: 'front-matter-not-plain', line, detail });
  } else if (path.length > mostDepth) problems.push({ code: 'front-matter-wrong', line, detail });
  else if (isMap(node)) {
    fields.push({ path, value: {}, line });
    gather(node, path, to);
  } else if (isSeq(node)) {
    fields.push({ path, value: [], line });
    for (const [index, item] of node.items.entries()) {
      const inner = item as Node | null;
      gatherValue(inner, [...path, index], to.lineAt(inner?.range?.[0]), to);
    }
  } else {
    const value = isScalar(node) ? String(node.value) : '';
    if (value !== '') fields.push({ path, value, line });
  }
}

function hasTag(node: Node | null): boolean {
  return (
    node !== null &&
    'tag' in node &&
    typeof node.tag === 'string' &&
    isScalar(node) &&
    node.tag !== 'tag:yaml.org,2002:str'
  );
}
