const notes: readonly { readonly hz: number; readonly startS: number }[] = [
  { hz: 659, startS: 0 },
  { hz: 523, startS: 0.35 },
];
const noteS = 0.9;
const loudness = 0.25;

/** Two falling notes, as from a counter's bell: somebody here wants a person. Silent where there is no sound. */
export function chime(): void {
  const audio = new AudioContext();
  for (const { hz, startS } of notes) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const start = audio.currentTime + startS;
    tone.frequency.value = hz;
    volume.gain.setValueAtTime(loudness, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + noteS);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + noteS);
  }
  setTimeout(() => audio.close(), 2000);
}
