/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Pink noise (equal power in each octave) by the Voss-McCartney method, of unit power. */
export function pinkNoise(samples: number, seed: number): Float32Array {
  const rows = 14;
  const random = createRandom(seed);
  const white = () => random() * 2 - 1;
  const values = Array.from({ length: rows }, white);
  const noise = new Float32Array(samples);
  let power = 0;
  for (let i = 0; i < samples; i += 1) {
    const row = Math.min(rows - 1, Math.clz32((i + 1) & -(i + 1)) ^ 31);
    values[row] = white();
    const value = values.reduce((sum, one) => sum + one, white());
    noise[i] = value;
    power += value * value;
  }
  const scale = 1 / Math.sqrt(power / samples);
  return noise.map((value) => value * scale);
}

/** Speech with pink noise under it, so many decibels below the mean power of the whole recording. */
export function addNoise(pcm: Int16Array, snrDb: number, seed: number): Int16Array {
  const power = pcm.reduce((sum, sample) => sum + sample * sample, 0) / pcm.length;
  const amplitude = Math.sqrt(power / 10 ** (snrDb / 10));
  const noise = pinkNoise(pcm.length, seed);
  return pcm.map((sample, i) => Math.max(-32_768, Math.min(32_767, sample + amplitude * (noise[i] ?? 0))));
}
