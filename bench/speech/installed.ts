import type { RecognizerSpec } from '#contract/speech-process.ts';
export function findInstalledSpec(_name: string): RecognizerSpec | null {
  return null;
}
