import workletUrl from './microphone-worklet.ts?worker&url';

/** Sound as the media channel carries it: 16 kHz, mono, signed 16 bit. `timeMs` is when the piece begins. */
type OnSound = (pcm: Int16Array, timeMs: number) => void;

/** The page's own microphone. It is open only between `open` and `close`. */
export interface PageMicrophone {
  /**
   * Opens it. Resolves once it is open, with false when it may not or cannot be used. `onLost` is told when a
   * microphone that was open goes away.
   */
  readonly open: (onSound: OnSound, onLost: () => void) => Promise<boolean>;
  /** Closes it at once; harmless when closed. */
  readonly close: () => void;
  /** Tells now and at every change whether there is a microphone. */
  readonly watch: (tell: (state: 'found' | 'none') => void) => void;
}

const rateHz = 16_000;

interface OpenMicrophone {
  readonly stream: MediaStream;
  readonly context: AudioContext;
}

/** The microphone of the browser with its echo cancellation, at the rate recognisers work at. */
export function createPageMicrophone(devices: MediaDevices = navigator.mediaDevices): PageMicrophone {
  /** Counts openings: one that was closed while it still waited for the browser must not stay open. */
  let opening = 0;
  let current: OpenMicrophone | null = null;

  const close = () => {
    opening += 1;
    if (current) release(current);
    current = null;
  };
  const open: PageMicrophone['open'] = async (onSound, onLost) => {
    close();
    const mine = opening;
    const microphone = await openMicrophone(devices).catch(() => null);
    if (!microphone) return false;
    if (mine !== opening) {
      release(microphone);
      return false;
    }
    current = microphone;
    const isMine = () => mine === opening;
    microphone.stream.getAudioTracks()[0]?.addEventListener('ended', () => {
      if (!isMine()) return;
      close();
      onLost();
    });
    await carry(microphone, (pcm, timeMs) => isMine() && onSound(pcm, timeMs));
    return isMine();
  };
  return {
    open,
    close,
    watch: (tell) => {
      const look = async () => {
        const found = (await devices.enumerateDevices()).some(({ kind }) => kind === 'audioinput');
        tell(found ? 'found' : 'none');
      };
      devices.addEventListener('devicechange', () => void look());
      void look();
    },
  };
}

async function openMicrophone(devices: MediaDevices): Promise<OpenMicrophone> {
  const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
  const stream = await devices.getUserMedia({ audio });
  // The context brings the device's own rate to the recognisers'.
  return { stream, context: new AudioContext({ sampleRate: rateHz, latencyHint: 'interactive' }) };
}

async function carry({ stream, context }: OpenMicrophone, onSound: OnSound): Promise<void> {
  await context.audioWorklet.addModule(workletUrl);
  await context.resume();
  const pieces = new AudioWorkletNode(context, 'pieces', { numberOfInputs: 1, numberOfOutputs: 0 });
  pieces.port.onmessage = ({ data }: MessageEvent<Int16Array>) => {
    onSound(data, performance.now() - (data.length / rateHz) * 1000);
  };
  context.createMediaStreamSource(stream).connect(pieces);
}

function release({ stream, context }: OpenMicrophone): void {
  for (const track of stream.getTracks()) track.stop();
  void context.close();
}
