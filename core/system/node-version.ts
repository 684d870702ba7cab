import { Fault } from './fault.ts';

/**
 * better-sqlite3 ends the process without a word on an older Node; this says it in time.
 * @throws {Fault} node-too-old
 */
export function requireNode(): void {
  const major = Number(process.versions.node.split('.', 1)[0]);
  if (major < 22)
    throw new Fault(
      'node-too-old',
      `Node ${process.versions.node} is too old for the terminal: start it with npm start, which brings its own`,
    );
}
