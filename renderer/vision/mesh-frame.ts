import { cameraPicture } from '#contract/page/face.ts';
import { meshDocument, type ToMesh } from '#contract/page/mesh.ts';

/** The way to the frame of the mesh. */
export interface MeshFrame {
  /** Hands over a copy of a picture of the camera. */
  readonly show: (id: number, pixels: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Takes the frame away, and its memory with it. */
  readonly close: () => void;
}

/** What comes from the frame, as it is; and that there is none. */
export interface MeshListener {
  readonly onMessage: (raw: unknown) => void;
  readonly onGone: () => void;
}

export type OpenMeshFrame = (listener: MeshListener) => MeshFrame;

/**
 * Puts the frame into the page, where nobody sees it. In its sandbox it has no origin: it reaches neither the page nor core
 * nor anything stored, and what it has is one port.
 */
export const openMeshFrame: OpenMeshFrame = ({ onMessage, onGone }) => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.hidden = true;
  const { port1: port, port2: handedOver } = new MessageChannel();
  port.onmessage = ({ data }) => onMessage(data);
  port.onmessageerror = onGone;
  frame.addEventListener('error', onGone);
  frame.addEventListener('load', () => frame.contentWindow?.postMessage(null, '*', [handedOver]), { once: true });
  frame.src = meshDocument;
  document.body.append(frame);
  return {
    show: async (id, pixels) => {
      const { widthPx, heightPx } = cameraPicture;
      const copy = new Uint8ClampedArray(pixels);
      const picture = await createImageBitmap(new ImageData(copy, widthPx, heightPx));
      copy.fill(0);
      port.postMessage({ kind: 'look', id, picture } satisfies ToMesh, [picture]);
    },
    close: () => {
      port.close();
      frame.remove();
    },
  };
};
