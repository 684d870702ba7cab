import type { CameraPurpose, CameraStep, FaceHitch } from '#contract/page/face.ts';
import type { Cancel, Clock } from '../../system/clock.ts';
import type { MediaLine } from '../../system/media-line.ts';
import type { Eyes, Seen } from './eyes.ts';
import { hearPictures } from './pictures.ts';

/** What becomes of what is seen. */
export interface Looking {
  readonly purpose: CameraPurpose;
  /** Made ready while the camera is. */
  readonly prepare: () => Promise<void>;
  /** Takes what was seen in one picture, and gives how many shots are taken. */
  readonly take: (seen: Seen) => number;
  /** Overwrites all that was seen and opened. */
  readonly wipe: () => void;
}

/** The camera of one visit: open from consent to decision, and never longer than its time. */
export interface Camera {
  readonly purpose: () => CameraPurpose | null;
  readonly open: (looking: Looking) => void;
  readonly close: () => void;
  /** Looks at the pictures of a page until the camera is closed; each step asks for the next. */
  readonly look: (media: Pick<MediaLine, 'hear'>, signal: AbortSignal) => AsyncGenerator<CameraStep, void, void>;
}

export interface CameraDeps {
  readonly clock: Clock;
  readonly eyes: Eyes;
  /** The camera is closed without a decision, and why. */
  readonly onOver: (purpose: CameraPurpose, hitch: FaceHitch) => void;
}

/** The page has so long to open its camera and send a picture. */
const firstPictureMs = 10_000;
const lookingMs = { 'check-in': 15_000, enrol: 60_000 } as const satisfies Record<CameraPurpose, number>;

interface Session {
  readonly looking: Looking;
  readonly closing: AbortController;
  cancelTimer: Cancel;
  /** Whether a picture has come: the time to look runs from the first one on, however often the page looks anew. */
  hasBegun: boolean;
}

export function createCamera({ clock, eyes, onOver }: CameraDeps): Camera {
  let session: Session | null = null;
  const look = inTurn(eyes.look);

  const close = () => {
    const closed = session;
    session = null;
    if (!closed) return;
    closed.cancelTimer();
    closed.closing.abort();
    closed.looking.wipe();
    eyes.forget();
  };
  const giveUp = (mine: Session, hitch: FaceHitch) => {
    if (session !== mine) return;
    close();
    onOver(mine.looking.purpose, hitch);
  };
  const limit = (mine: Session, delayMs: number, hitch: FaceHitch) => {
    mine.cancelTimer();
    mine.cancelTimer = clock.after(delayMs, () => giveUp(mine, hitch));
  };
  const begin = (mine: Session) => {
    if (mine.hasBegun) return;
    mine.hasBegun = true;
    limit(mine, lookingMs[mine.looking.purpose], 'not-recognised');
  };
  /** What the next picture leads to; null when the camera is closed. */
  const stepOf = async (mine: Session, picture: Uint8Array): Promise<CameraStep | null> => {
    const seen = await look(picture, () => session === mine);
    if (session !== mine) {
      seen?.embedding?.fill(0);
      return null;
    }
    if (seen) return { guidance: seen.guidance, shots: mine.looking.take(seen) };
    giveUp(mine, 'not-working');
    return null;
  };
  return {
    purpose: () => session?.looking.purpose ?? null,
    open: (looking) => {
      close();
      session = { looking, closing: new AbortController(), cancelTimer: () => undefined, hasBegun: false };
      limit(session, firstPictureMs, 'no-camera');
    },
    close,
    look: async function* (media, signal) {
      const mine = session;
      if (!mine) return;
      const { looking, closing } = mine;
      const pictures = hearPictures(media, AbortSignal.any([signal, closing.signal]));
      try {
        await looking.prepare();
        yield { guidance: 'wait', shots: 0 };
        for (;;) {
          const picture = await pictures.next();
          if (!picture) return;
          begin(mine);
          const step = await stepOf(mine, picture);
          if (!step) return;
          yield step;
        }
      } finally {
        pictures.close();
      }
    },
  };
}

/**
 * What sees takes one picture at a time, and may still have the last one of before the camera was closed: the next one waits for
 * it. One that nobody wants by then is overwritten.
 */
function inTurn(look: Eyes['look']) {
  const nothing = () => undefined;
  let before: Promise<void> = Promise.resolve();
  return (picture: Uint8Array, isWanted: () => boolean): Promise<Seen | null> => {
    const looked = before.then(() => {
      if (isWanted()) return look(picture);
      picture.fill(0);
      return null;
    });
    before = looked.then(nothing, nothing);
    return looked;
  };
}
