/**
 * Runs in the frame of the mesh: a document without origin, which reaches the files of its own folder and nothing else. It
 * is handed one port, looks at each picture that comes through it, and tells the points of the faces.
 */
import { createDetector, type Face, SupportedModels } from '@tensorflow-models/face-landmarks-detection';
import { type FromMesh, type MeshFace, toMeshSchema } from '#contract/page/mesh.ts';

const folder = new URL('.', window.location.href).href;

async function openMesh() {
  const mesh = await createDetector(SupportedModels.MediaPipeFaceMesh, {
    ...{ runtime: 'mediapipe', solutionPath: folder, refineLandmarks: false },
    // A second face is somebody beside whoever stands there.
    maxFaces: 2,
  });
  // What is compiled with the first picture is compiled before one is waited for.
  await mesh.estimateFaces(new ImageData(64, 48));
  return mesh;
}

function pointsOf({ keypoints }: Face): MeshFace {
  return Float32Array.from(keypoints.flatMap(({ x, y, z = 0 }) => [x, y, z]));
}

async function serve(port: MessagePort): Promise<void> {
  const tell = (message: FromMesh) => port.postMessage(message);
  const mesh = await openMesh();
  const look = async (raw: unknown) => {
    const { id, picture } = toMeshSchema.parse(raw);
    if (!(picture instanceof ImageBitmap)) throw new Error('what is to be looked at is no picture');
    const faces = await mesh.estimateFaces(picture);
    picture.close();
    tell({ kind: 'seen', id, faces: faces.map(pointsOf) });
  };
  port.onmessage = ({ data }) => void look(data).catch(() => tell({ kind: 'failed' }));
  tell({ kind: 'ready' });
}

const onPort = ({ source, ports: [port] }: MessageEvent) => {
  if (source !== window.parent || !port) return;
  window.removeEventListener('message', onPort);
  serve(port).catch(() => port.postMessage({ kind: 'failed' } satisfies FromMesh));
};
window.addEventListener('message', onPort);
