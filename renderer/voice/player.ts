/** A stretch of the timeline on which all sound of the terminal's voice lies. */
export interface SoundStretch {
  readonly fromMs: number;
  readonly durationMs: number;
  readonly rateHz: number;
  /** Called when its sound begins to be heard. */
  readonly onHeard: () => void;
}

/** Plays the terminal's voice: stretches are announced, then their sound comes in pieces. */
export interface Player {
  readonly announce: (stretch: SoundStretch) => void;
  /** Sound that begins at `timeMs` of the timeline: signed 16 bit, little endian. What comes before its announcement waits for it. */
  readonly play: (timeMs: number, pcm: Uint8Array) => void;
  /** Resolves when all that has been announced was heard, or was dropped; what never comes is not waited for long. */
  readonly finished: () => Promise<void>;
  /** Falls silent at once and drops what was announced. */
  readonly stop: () => void;
}

/** The part of a web audio context that plays. */
export interface Speaker {
  readonly nowS: () => number;
  /** Plays samples at a time of the speaker's own clock; gives the way to silence them. */
  readonly play: (pcm: Float32Array<ArrayBuffer>, rateHz: number, atS: number) => () => void;
}

/** Pieces come over a socket: so much of a head start keeps them from running dry. */
const headStartS = 0.08;

/** Sound comes on another way than its announcements and may overtake them: so many pieces are kept, about a minute. */
const mostEarly = 600;
/** So much longer than its length sound is waited for. */
const graceMs = 2000;

interface Piece {
  readonly timeMs: number;
  readonly pcm: Uint8Array;
}

interface Waiting extends SoundStretch {
  heard: boolean;
}

/** A player that keeps sound in step with its timeline; `after` calls later, in milliseconds. */
export function createPlayer(speaker: Speaker, after: (delayMs: number, run: () => void) => () => void): Player {
  let stretches: Waiting[] = [];
  let silencers: (() => void)[] = [];
  let timers: (() => void)[] = [];
  let early: Piece[] = [];
  const waiters: (() => void)[] = [];
  /** What to add to a time of the timeline to get the speaker's; null while nothing has been heard. */
  let offsetS: number | null = null;

  const settle = () => {
    for (const resolve of waiters.splice(0)) resolve();
  };
  const later = (atS: number, run: () => void) => {
    timers.push(after(Math.max(0, (atS - speaker.nowS()) * 1000), run));
  };
  const end = (stretch: Waiting) => {
    stretches = stretches.filter((one) => one !== stretch);
    if (stretches.length > 0) return;
    for (const cancel of timers) cancel();
    silencers = [];
    timers = [];
    settle();
  };
  const begin = (stretch: Waiting, atS: number) => {
    stretch.heard = true;
    later(atS, stretch.onHeard);
    later(atS + stretch.durationMs / 1000, () => end(stretch));
  };
  const holds = ({ fromMs, durationMs }: Waiting, timeMs: number) =>
    timeMs >= fromMs - 0.5 && timeMs < fromMs + durationMs;
  const playIn = (stretch: Waiting, { timeMs, pcm }: Piece) => {
    // After a pause, and when pieces came too late, the timeline is set anew to now.
    const earliestS = speaker.nowS() + headStartS;
    if (offsetS === null || offsetS + timeMs / 1000 < speaker.nowS()) offsetS = earliestS - timeMs / 1000;
    const atS = offsetS + timeMs / 1000;
    if (!stretch.heard) begin(stretch, atS);
    silencers.push(speaker.play(floatsOf(pcm), stretch.rateHz, atS));
  };
  const stop = () => {
    for (const silence of [...silencers, ...timers]) silence();
    silencers = [];
    timers = [];
    stretches = [];
    early = [];
    offsetS = null;
    settle();
  };
  return {
    announce: (announced) => {
      const stretch = { ...announced, heard: false };
      stretches.push(stretch);
      const overtook = early.filter(({ timeMs }) => holds(stretch, timeMs));
      early = early.filter(({ timeMs }) => !holds(stretch, timeMs));
      for (const piece of overtook) playIn(stretch, piece);
    },
    play: (timeMs, pcm) => {
      const stretch = stretches.find((one) => holds(one, timeMs));
      if (stretch) playIn(stretch, { timeMs, pcm });
      else early = [...early, { timeMs, pcm }].slice(-mostEarly);
    },
    finished: () => {
      if (stretches.length === 0) return Promise.resolve();
      timers.push(
        after(
          stretches.reduce((ms, { durationMs }) => ms + durationMs, graceMs),
          stop,
        ),
      );
      return new Promise((resolve) => waiters.push(resolve));
    },
    stop,
  };
}

function floatsOf(pcm: Uint8Array): Float32Array<ArrayBuffer> {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  const floats = new Float32Array(pcm.byteLength >> 1);
  for (let i = 0; i < floats.length; i += 1) floats[i] = view.getInt16(2 * i, true) / 32_768;
  return floats;
}

/** The loudspeaker of the page. */
export function createSpeaker(context = new AudioContext({ latencyHint: 'interactive' })): Speaker {
  return {
    nowS: () => context.currentTime,
    play: (samples, rateHz, atS) => {
      void context.resume();
      const buffer = context.createBuffer(1, samples.length, rateHz);
      buffer.copyToChannel(samples, 0);
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(context.destination);
      source.start(atS);
      return () => source.stop();
    },
  };
}
