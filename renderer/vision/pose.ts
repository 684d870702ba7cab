import type { MeshFace } from '#contract/page/mesh.ts';

/** Where a face stands in its picture, in points of the picture. */
export interface PoseBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a head stands and where it looks. */
export interface Pose {
  readonly box: PoseBox;
  /** To the side, up or down, and leaning, each in degrees; 0 looks straight into the camera. */
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly tiltDeg: number;
}

/** Points of the mesh, from left to right or from top to bottom of the picture. */
const outerCornersOfEyes = [33, 263] as const;
const edgesBeforeEars = [234, 454] as const;
const foreheadAndChin = [10, 152] as const;

/** The pose of a head, worked out from the mesh of its face. */
export function poseOf(mesh: MeshFace): Pose {
  const [eyes, edges, ends] = [
    along(mesh, outerCornersOfEyes),
    along(mesh, edgesBeforeEars),
    along(mesh, foreheadAndChin),
  ];
  return {
    box: boxOf(mesh),
    yawDeg: degreesOf(edges.z, Math.hypot(edges.x, edges.y)),
    pitchDeg: degreesOf(ends.z, Math.hypot(ends.x, ends.y)),
    tiltDeg: degreesOf(eyes.y, eyes.x),
  };
}

/** From one point of the mesh to another. */
function along(mesh: MeshFace, [from, to]: readonly [number, number]) {
  const way = (axis: number) => (mesh[to * 3 + axis] ?? 0) - (mesh[from * 3 + axis] ?? 0);
  return { x: way(0), y: way(1), z: way(2) };
}

function boxOf(mesh: MeshFace): PoseBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < mesh.length; at += 3) {
    const [x, y] = [mesh[at] ?? 0, mesh[at + 1] ?? 0];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function degreesOf(rise: number, run: number): number {
  return (Math.atan2(rise, run) * 180) / Math.PI;
}
