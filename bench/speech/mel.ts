/** Mel of a frequency, as Kaldi's filter banks count it. */
function melOf(hertz: number): number {
  return 1127 * Math.log(1 + hertz / 700);
}

/** Which of `bins` triangular filters between `lowHz` and `highHz` is centred nearest to a frequency. */
export function nearestBin(hertz: number, { bins, lowHz, highHz }: { bins: number; lowHz: number; highHz: number }) {
  const low = melOf(lowHz);
  const step = (melOf(highHz) - low) / (bins + 1);
  const centred = Math.round((melOf(hertz) - low) / step) - 1;
  return Math.min(Math.max(centred, 0), bins - 1);
}
