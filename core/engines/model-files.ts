import { existsSync } from 'node:fs';
import { Fault } from '../system/fault.ts';

/** The path of a model's file by role; throws a fault when it is not named or not there, before native code asks. */
export function modelFile(files: Readonly<Record<string, string>>, role: string): string {
  const path = files[role];
  if (path === undefined || !existsSync(path)) throw new Fault('model-damaged', `The model has no file for ${role}.`);
  return path;
}
