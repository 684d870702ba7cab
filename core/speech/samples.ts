/** The samples in little-endian bytes; a last odd byte is left out. Copies, because bytes may lie at odd places. */
export function samplesOf(bytes: Uint8Array): Int16Array {
  const count = bytes.byteLength >> 1;
  const aligned = new Uint8Array(count * 2);
  aligned.set(bytes.subarray(0, count * 2));
  return new Int16Array(aligned.buffer);
}

/** Joins bytes that come in pieces of any length into whole samples. */
export function createSampleJoiner(): (bytes: Uint8Array) => Int16Array {
  let odd = new Uint8Array(0);
  return (bytes) => {
    const joined = new Uint8Array(odd.byteLength + bytes.byteLength);
    joined.set(odd);
    joined.set(bytes, odd.byteLength);
    odd = joined.slice(joined.byteLength & ~1);
    return samplesOf(joined);
  };
}

/** Cuts sound that comes in pieces of any length into frames of `size` samples. */
export function createFramer(size: number): (pcm: Int16Array) => Int16Array[] {
  let rest = new Int16Array(0);
  return (pcm) => {
    const all = new Int16Array(rest.length + pcm.length);
    all.set(rest);
    all.set(pcm, rest.length);
    const whole = all.length - (all.length % size);
    rest = all.slice(whole);
    return Array.from({ length: whole / size }, (_, index) => all.subarray(index * size, (index + 1) * size));
  };
}

/** Samples between -1 and 1, as neural models take them. */
export function toFloats(pcm: Int16Array): Float32Array {
  const floats = new Float32Array(pcm.length);
  for (let i = 0; i < pcm.length; i += 1) floats[i] = (pcm[i] ?? 0) / 32_768;
  return floats;
}
