const quietDb = -60;
const loudDb = -12;

/** Loudness of a piece of sound in decibels below full scale; -96 for silence. */
export function loudnessDb(pcm: Int16Array): number {
  let sum = 0;
  for (const sample of pcm) sum += sample * sample;
  const power = sum / (pcm.length || 1) / 32_768 ** 2;
  return Math.max(-96, 10 * Math.log10(power + 1e-12));
}

/** Loudness as a meter shows it: 0 for a quiet room, 1 for a loud voice near the microphone. */
export function meterLevel(db: number): number {
  return Math.min(1, Math.max(0, (db - quietDb) / (loudDb - quietDb)));
}
