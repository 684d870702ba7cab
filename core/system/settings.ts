import { readFileSync } from 'node:fs';
import {
  createScanner,
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type Settings, settingsSchema } from '#contract/settings/settings.ts';
import { presentSettings } from '#contract/settings/versions.ts';
import { Fault, systemCodeOf } from './fault.ts';

/** Deeper than any setting lies; beyond some thousands the parser would run out of stack. */
const mostDepth = 50;

/**
 * Reads a settings file. A file that is not there means the defaults; comments and trailing commas are allowed.
 * @throws {Fault} settings-invalid naming the file, the line and what is wrong there.
 */
export function readSettings(file: string): Settings {
  const text = readIfThere(file);
  return text === null ? settingsSchema.parse({}) : parseSettings(file, text);
}

/** Parses settings as {@link readSettings} does; `file` is only named in errors. */
export function parseSettings(file: string, text: string): Settings {
  const tooDeep = offsetOfDepth(text, mostDepth);
  if (tooDeep !== null) throw invalid(file, text, tooDeep, `nested deeper than ${mostDepth} brackets`);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const broken = errors[0];
  if (broken) throw invalid(file, text, broken.offset, printParseErrorCode(broken.error));
  const result = settingsSchema.safeParse(tree ? presentSettings(getNodeValue(tree)) : {});
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = [...(issue?.path ?? [])].filter((key) => typeof key !== 'symbol');
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const offset = tree ? offsetOf(tree, unknownKey === undefined ? path : [...path, unknownKey]) : 0;
  throw invalid(file, text, offset, [path.join('.'), issue?.message].filter(Boolean).join(': '));
}

function readIfThere(file: string): string | null {
  try {
    // Some editors put a byte order mark in front, which is no part of the text.
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    const code = systemCodeOf(cause);
    if (code === 'ENOENT') return null;
    const why = code === 'EISDIR' ? 'is a folder; a file is wanted' : 'cannot be read by this account';
    throw new Fault('settings-invalid', `${file} ${why}`, { cause });
  }
}

/** Where a text is first nested deeper than `most` brackets; null where it never is. */
function offsetOfDepth(text: string, most: number): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const token = scanner.getTokenLength() === 1 ? text[scanner.getTokenOffset()] : null;
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > most) return scanner.getTokenOffset();
  }
  return null;
}

/** Where a path stands in the file; of a path that is not there, its nearest parent. */
function offsetOf(tree: Node, path: (string | number)[]): number {
  const found = findNodeAtLocation(tree, path);
  if (found) return found.parent?.type === 'property' ? found.parent.offset : found.offset;
  return path.length === 0 ? tree.offset : offsetOf(tree, path.slice(0, -1));
}

function invalid(file: string, text: string, offset: number, reason: string): Fault {
  const line = text.slice(0, offset).split('\n').length;
  return new Fault('settings-invalid', `${file}, line ${line}: ${reason}`);
}
