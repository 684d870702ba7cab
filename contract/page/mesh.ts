import { z } from 'zod';

/** Where the frame that finds the mesh of a face lives, and its document. */
export const meshFolder = '/mesh/';
export const meshDocument = `${meshFolder}frame.html`;

/** The frame's own files, as they are built with the page. */
export const meshOwnFiles: readonly string[] = ['frame.html', 'frame.js'];

/** The files of `@mediapipe/face_mesh` that the frame loads, by the sha256 of what is served. */
export const meshPackageFiles: Readonly<Record<string, string>> = {
  'face_mesh.js': '403924bc1ab64ebaf4db075d380546faa533afa83cbbb4f257efad4d5bf30559',
  'face_mesh.binarypb': '139546bf05aebb33e2611b6b945f3a1629c316ca924e33cec1547c85ddef9f53',
  'face_mesh_solution_packed_assets.data': 'dbe5905c582c0462cdaea17e7e6ecea92edaa8cccc515c5e2e7291f2cbb5fb99',
  'face_mesh_solution_packed_assets_loader.js': '95147c15fdf12ba8b9ffc3c3964dbdfa1ffa4251182749babca19e75962bf128',
  'face_mesh_solution_simd_wasm_bin.js': '5a3881c346a7bd5aaa7d6a9e7291e4f8db9a2320666572e91db7573dce76365c',
  'face_mesh_solution_simd_wasm_bin.wasm': 'a51eaf606ae3e951573e7dc4f08b4e7645357530d9662c36b40eee1ded362509',
};

/** The name in the folder of the frame that a path asks for; null where it is none of its files. */
export function meshFileOf(path: string): string | null {
  const name = path.startsWith(meshFolder) ? path.slice(meshFolder.length) : '';
  return meshOwnFiles.includes(name) || Object.hasOwn(meshPackageFiles, name) ? name : null;
}

/** So many points has the mesh of a face. */
export const meshPoints = 468;

const id = z.int().min(0);

/** From the page to the frame: look at a picture, an ImageBitmap that is handed over and closed there. */
export const toMeshSchema = z.strictObject({
  kind: z.literal('look'),
  id,
  picture: z.custom<object>((value) => typeof value === 'object' && value !== null),
});
export type ToMesh = Readonly<z.infer<typeof toMeshSchema>>;

/** One point after the other: across and down in points of the picture, and depth in the same measure; less is nearer. */
const meshFaceSchema = z.custom<Float32Array>(
  (value) => value instanceof Float32Array && value.length === meshPoints * 3 && value.every(Number.isFinite),
);
export type MeshFace = Float32Array;

/** From the frame to the page. After `ready` each picture is answered, one at a time; after `failed` none. */
export const fromMeshSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('seen'), id, faces: z.array(meshFaceSchema).max(2) }),
  z.strictObject({ kind: z.literal('failed') }),
]);
export type FromMesh = Readonly<z.infer<typeof fromMeshSchema>>;
