/** How large pictures are. */
export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A camera that is open: its light is on until it is closed. */
export interface OpenCamera {
  /** The next picture, four bytes a point; null once it has gone. */
  readonly picture: () => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly close: () => void;
}

/** The page's own camera. */
export interface PageCamera {
  /** Null when it may not or cannot be used. */
  readonly open: (size: PictureSize) => Promise<OpenCamera | null>;
  /** Tells now and at every change whether there is one. */
  readonly watch: (tell: (isThere: boolean) => void) => void;
}

/** About eight pictures a second: more find nobody sooner. */
const betweenMs = 120;

/** The camera of the browser, at the size that is looked at. Its pictures are drawn into memory of the page and nowhere else. */
export function createPageCamera(devices: MediaDevices = navigator.mediaDevices): PageCamera {
  return {
    open: async (size) => {
      const video = { width: size.widthPx, height: size.heightPx, facingMode: 'user' };
      const stream = await devices.getUserMedia({ video }).catch(() => null);
      return stream && openStream(stream, size);
    },
    watch: (tell) => {
      const look = async () => tell((await devices.enumerateDevices()).some(({ kind }) => kind === 'videoinput'));
      devices.addEventListener('devicechange', () => void look());
      void look();
    },
  };
}

async function openStream(stream: MediaStream, { widthPx, heightPx }: PictureSize): Promise<OpenCamera | null> {
  const [track] = stream.getVideoTracks();
  const video = document.createElement('video');
  video.srcObject = stream;
  video.muted = true;
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', { willReadFrequently: true });
  const close = () => {
    for (const one of stream.getTracks()) one.stop();
    video.srcObject = null;
    context?.clearRect(0, 0, widthPx, heightPx);
  };
  const isPlaying = await video.play().then(
    () => true,
    () => false,
  );
  if (!track || !isPlaying || !context) {
    close();
    return null;
  }
  // It may end between two pictures too, while nobody waits for one.
  const ended = new Promise<void>((resolve) => track.addEventListener('ended', () => resolve(), { once: true }));
  let lastMs = 0;
  return {
    close,
    picture: async () => {
      await Promise.race([ended, nextFrame(video, lastMs + betweenMs - performance.now())]);
      if (track.readyState === 'ended') return null;
      lastMs = performance.now();
      drawCovering(context, video);
      return new Uint8Array(context.getImageData(0, 0, widthPx, heightPx).data.buffer);
    },
  };
}

/** Waits for a frame that comes after so long. */
function nextFrame(video: HTMLVideoElement, waitMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => video.requestVideoFrameCallback(() => resolve()), Math.max(0, waitMs));
  });
}

/** The middle of the frame, as much of it as fills the picture without being drawn out. */
function drawCovering(context: OffscreenCanvasRenderingContext2D, video: HTMLVideoElement): void {
  const { videoWidth, videoHeight } = video;
  const { width: widthPx, height: heightPx } = context.canvas;
  const scale = Math.min(videoWidth / widthPx, videoHeight / heightPx);
  const [width, height] = [widthPx * scale, heightPx * scale];
  context.drawImage(
    video,
    ...([(videoWidth - width) / 2, (videoHeight - height) / 2, width, height] as const),
    ...([0, 0, widthPx, heightPx] as const),
  );
}
