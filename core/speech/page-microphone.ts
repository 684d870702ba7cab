import type { Cancel, Clock } from '../system/clock.ts';
import type { Microphone, MicrophoneListener } from './microphone.ts';
import { samplesOf } from './samples.ts';

/** The page's microphone as the speech process sees it: sound comes in messages. */
export interface PageMicrophone extends Microphone {
  /** Sound that the page sent; forgotten while closed. */
  readonly deliver: (pcm: Uint8Array) => void;
}

/** `silentMs` without a byte means that the page lost its microphone. */
export function createPageMicrophone({ clock, silentMs }: { clock: Clock; silentMs: number }): PageMicrophone {
  let listener: MicrophoneListener | null = null;
  let cancel: Cancel = () => {};
  const close = () => {
    cancel();
    listener = null;
  };
  const watch = () => {
    cancel();
    cancel = clock.after(silentMs, () => {
      const lost = listener;
      close();
      lost?.onLost('microphone-silent');
    });
  };
  return {
    open: (next) => {
      listener = next;
      watch();
    },
    close,
    deliver: (pcm) => {
      if (!listener || pcm.byteLength < 2) return;
      watch();
      listener.onSound(samplesOf(pcm));
    },
  };
}
