import { readdirSync, readFileSync } from 'node:fs';

/** One process and what it holds, in megabytes: RSS with all it shares, PSS with its part of that. */
export interface ProcessMemory {
  readonly pid: number;
  /** The module that it runs, or its program. */
  readonly name: string;
  readonly rssMb: number;
  readonly pssMb: number;
}

/** A process and all that it started, and those started. Linux only. */
export function memoryUnder(ancestor: number): ProcessMemory[] {
  const parents = new Map(processIds().map((pid) => [pid, parentOf(pid)]));
  const isUnder = (pid: number): boolean => pid === ancestor || (pid > 1 && isUnder(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isUnder).flatMap(memoryOf);
}

function processIds(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(read(pid, 'status'))?.[1] ?? 0);
}

function memoryOf(pid: number): ProcessMemory[] {
  const rollup = read(pid, 'smaps_rollup');
  const mb = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0) / 1000;
  const words = read(pid, 'cmdline').split('\0');
  const name = words.find((word) => /\.[jt]s$/.test(word)) ?? words[0] ?? '';
  return rollup === '' ? [] : [{ pid, name, rssMb: mb('Rss'), pssMb: mb('Pss') }];
}

/** Empty for a process that has ended meanwhile. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
