import { z } from 'zod';
import { faceSpecSchema, sha256Schema } from '../base/model.ts';
import { guidanceSchema } from '../page/vision.ts';

const id = z.int().min(0);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const points = z.number().min(-4096).max(4096);

/** The widest and highest picture that is looked at. */
const maxPictureSize = 1280;

/** Points row by row from the top left, three bytes each (red, green, blue) or four (and one that is not looked at). */
export const pictureSchema = z
  .strictObject({
    width: z.int().min(16).max(maxPictureSize),
    height: z.int().min(16).max(maxPictureSize),
    channels: z.union([z.literal(3), z.literal(4)]),
    pixels: bytes,
  })
  .refine(({ width, height, channels, pixels }) => pixels.length === width * height * channels, {
    error: 'the picture has not as many bytes as its size asks for',
  });
export type Picture = Readonly<z.infer<typeof pictureSchema>>;

/** From core to the vision process. */
export const toVisionSchema = z.discriminatedUnion('kind', [
  /** Once, first: the recogniser to load. `ready` follows when it has looked at a picture; `refused` when it cannot. */
  z.strictObject({
    kind: z.literal('configure'),
    spec: faceSpecSchema,
    /** By role: where it lies, and what it has to be. */
    files: z.record(z.string(), z.strictObject({ path: z.string().min(1), sha256: sha256Schema })),
  }),
  /** Under which descriptions are sealed from now on: what the way between the processes leaves in freed memory tells nothing. */
  z.strictObject({ kind: z.literal('seal'), key: bytes }),
  z.strictObject({ kind: z.literal('look'), id, picture: pictureSchema }),
  /** Nothing of the faces that were seen may stay in memory. The filler writes over the memory in which earlier messages came. */
  z.strictObject({ kind: z.literal('forget'), filler: bytes }),
]);
export type ToVision = z.infer<typeof toVisionSchema>;
export type VisionConfiguration = Extract<ToVision, { kind: 'configure' }>;

/** Why a recogniser cannot be used: a file is not there, is not the one that was installed, or is none of its kind. */
export const visionRefusalSchema = z.enum(['missing', 'altered', 'damaged']);
export type VisionRefusal = z.infer<typeof visionRefusalSchema>;

/** A box in points of the picture; it may reach over its edge. */
export const faceBoxSchema = z.strictObject({ x: points, y: points, width: points.min(0), height: points.min(0) });
export type FaceBox = Readonly<z.infer<typeof faceBoxSchema>>;

const pointSchema = z.strictObject({ x: points, y: points });
export type Point = Readonly<z.infer<typeof pointSchema>>;

/** As the picture has them from left to right: eyes, tip of the nose, corners of the mouth. */
export const landmarksSchema = z.tuple([pointSchema, pointSchema, pointSchema, pointSchema, pointSchema]);
export type Landmarks = z.infer<typeof landmarksSchema>;

/** How well a face can be seen. */
export const faceQualitySchema = z.strictObject({
  /** Height of the face as a fraction of the picture's. */
  size: z.number().min(0),
  /** Mean brightness of the face, 0 black to 1 white. */
  brightness: z.number().min(0).max(1),
  /** How much brighter what is around the face is than the face; negative where it is darker. */
  glare: z.number().min(-1).max(1),
  /** How far the nose stands from between the eyes, in distances of the eyes: 0 looks straight, 0.5 to the side. */
  turn: z.number(),
  /** How far the line of the eyes leans, in degrees. */
  tiltDeg: z.number(),
  /** Mean difference of neighbouring points of the upright face, 0 to 1; a moved picture has little. */
  sharpness: z.number().min(0),
});
export type FaceQuality = Readonly<z.infer<typeof faceQualitySchema>>;

/** One face of a frame. */
export const seenFaceSchema = z.strictObject({
  box: faceBoxSchema,
  /** How sure the detector is. */
  score: z.number().min(0).max(1),
  landmarks: landmarksSchema,
  quality: faceQualitySchema,
});
export type SeenFace = Readonly<z.infer<typeof seenFaceSchema>>;

/** The description of one face, of length 1. It goes from the vision process to core and nowhere else. */
export const embeddingSchema = z.custom<Float32Array>((value) => value instanceof Float32Array);
export type Embedding = Float32Array;

/** What was seen in a frame. */
export const sightSchema = z.strictObject({
  guidance: guidanceSchema,
  /** The largest first, up to four; whoever stands far behind is among them. */
  faces: z.array(seenFaceSchema).max(4).readonly(),
  /** Of the first face, where it stands well, else null. */
  embedding: embeddingSchema.nullable(),
  /** How likely the first face is no picture of one, where that is looked at and the face was described. It decides nothing. */
  liveness: z.number().min(0).max(1).nullable(),
  /** Time it took, without the way to the process and back. */
  tookMs: z.number().min(0),
});
export type Sight = Readonly<z.infer<typeof sightSchema>>;

/** What was seen, as it is sent: the numbers of the description as `core/vision/sealed-description.ts` seals them. */
const sentSightSchema = sightSchema.omit({ embedding: true }).extend({ sealed: bytes.nullable() });

/** From the vision process to core. */
export const fromVisionSchema = z.discriminatedUnion('kind', [
  /** Starting again changes nothing. */
  z.strictObject({ kind: z.literal('refused'), why: visionRefusalSchema }),
  z.strictObject({ kind: z.literal('seen'), id, sight: sentSightSchema }),
]);
export type FromVision = z.infer<typeof fromVisionSchema>;
