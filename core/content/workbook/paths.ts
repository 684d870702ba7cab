/** A part of a document, by the keys that lead to it: `['texts', 'zh-CN', 'steps', 0]`. */
export type Path = readonly (string | number)[];
type Part = Record<string | number, unknown>;

/** The part of a document at a path, or undefined. */
export function partAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, key) => (isPart(part) ? part[key] : undefined), document);
}

/** Puts a value where a path leads, making what is missing on the way: a list where a number follows. */
export function put(document: Part, path: Path, value: unknown): void {
  const last = path.at(-1);
  if (last === undefined) throw new TypeError('A path leads somewhere');
  let part = document;
  for (const [index, key] of path.slice(0, -1).entries()) {
    const next = part[key];
    if (isPart(next)) part = next;
    else {
      const made = (typeof path[index + 1] === 'number' ? [] : {}) as Part;
      part[key] = made;
      part = made;
    }
  }
  part[last] = value;
}

/** Takes the part at a path away; what holds it stays. */
export function take(document: unknown, path: Path): void {
  const holder = partAt(document, path.slice(0, -1));
  const last = path.at(-1);
  if (last !== undefined && isPart(holder)) delete holder[last];
}

/** Every part that has no parts, with its path, in the order of the document. Empty lists and objects are given too. */
export function leavesOf(document: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (!isPart(document)) return document === undefined ? [] : [{ path, value: document }];
  const keys = Array.isArray(document) ? [...document.keys()] : Object.keys(document);
  if (keys.length === 0) return [{ path, value: document }];
  return keys.flatMap((key) => leavesOf(document[key], [...path, key]));
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null;
}
