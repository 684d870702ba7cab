import { z } from 'zod';
import { languageSchema } from './language.ts';

/** A path inside a model's own folder. */
const inside = z
  .string()
  .min(1)
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\]+$/);

/** Files or folders of a model by what they are for. */
const roles = z.record(z.string(), inside);

/** `word-piece`: BERT's, with a vocab.txt; `unigram`: SentencePiece's, with a tokenizer.json. */
export const tokenizerKindSchema = z.enum(['word-piece', 'unigram']);
export type TokenizerKind = z.infer<typeof tokenizerKindSchema>;
export const poolingSchema = z.enum(['first', 'mean']);
export type Pooling = z.infer<typeof poolingSchema>;

/** What a network of a recogniser is fed: the size of its picture, the order of its colours, and (value - mean) / divisor. */
const networkInputSchema = z.strictObject({
  width: z.int().min(16).max(1280),
  height: z.int().min(16).max(1280),
  colours: z.enum(['rgb', 'bgr', 'grey']),
  mean: z.number(),
  divisor: z.number().positive(),
});
export type NetworkInput = Readonly<z.infer<typeof networkInputSchema>>;

/**
 * Recognises faces, in no language. By role of a file: detector, features, and where the adapter has them landmarks
 * and liveness; `inputs` has the same roles.
 */
export const faceSpecSchema = z.strictObject({
  engine: z.literal('face'),
  /** Whose outputs it has: how faces, points and descriptions are read off its networks. */
  adapter: z.enum(['faceplugin', 'yunet-sface']),
  files: roles,
  inputs: z.record(z.string(), networkInputSchema),
  /** Numbers of a description. */
  dimension: z.int().min(16).max(4096),
  /** From which cosine on two descriptions are taken for one person's. */
  threshold: z.number().min(0).max(1),
  /** How much nearer the first of several people must be than the second. */
  margin: z.number().min(0).max(1),
  /** Whether those who offer it could say what it was learned from; where not, its terms have to be accepted. */
  licence: z.enum(['clear', 'unresolved']),
});
export type FaceSpec = Readonly<z.infer<typeof faceSpecSchema>>;

/** What a model is, for the engine that runs it. */
export const modelSpecSchema = z.discriminatedUnion('engine', [
  z.strictObject({
    engine: z.literal('sherpa-onnx'),
    kind: z.enum(['transducer', 'zipformer2-ctc', 'paraformer', 'sense-voice', 'wenet-ctc']),
    files: roles,
    /** The language told to a model that knows many, where it is not the terminal's own: yue. */
    spoken: z.string().optional(),
  }),
  z.strictObject({ engine: z.literal('vosk') }),
  z.strictObject({
    engine: z.literal('sherpa-onnx-voice'),
    kind: z.enum(['kokoro', 'vits']),
    files: roles,
    /** Which of the model's speakers reads a language. */
    speakers: z.partialRecord(languageSchema, z.int().min(0)),
  }),
  /** Makes vectors of sentences; by role: model, tokens. */
  z.strictObject({
    engine: z.literal('embedder'),
    tokenizer: tokenizerKindSchema,
    /** Whose output is the sentence's: the first token's, or the mean of all. */
    pooling: poolingSchema,
    /** What its makers have put before every sentence. */
    prefix: z.string().max(100),
    maxTokens: z.int().min(8).max(8192),
    files: roles,
  }),
  faceSpecSchema,
]);
export type ModelSpec = z.infer<typeof modelSpecSchema>;

export const modelNameSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .max(120);
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** The version of the form that the description of an installed model has now. The second knows recognisers of faces. */
export const installedModelVersion = 2;

/** A model that lies in the models folder; beside it as model.json, written when it was unpacked. */
export const installedModelSchema = z.strictObject({
  /** Of the form of this description; the first of them did not say it. */
  version: z.literal(installedModelVersion),
  name: modelNameSchema,
  /** None where it recognises faces. */
  languages: z.array(languageSchema),
  spec: modelSpecSchema,
  /** Of the archive it came from, or of the list of its parts' hashes. `published`: as its makers say; `recorded`: as the first download had it. */
  sha256: sha256Schema,
  sha256From: z.enum(['published', 'recorded']),
  licence: z.string(),
  termsAcceptedAt: z.iso.datetime().nullable(),
  files: z.array(z.strictObject({ path: inside, bytes: z.int().min(0), sha256: sha256Schema })),
});
export type InstalledModel = z.infer<typeof installedModelSchema>;

/** The description of an installed model as it was read, in this or its first form; null where it is none. */
export function readInstalledModel(file: unknown): InstalledModel | null {
  const versioned = z.looseObject({ version: z.int().default(1) }).safeParse(file).data;
  if (!versioned) return null;
  const version = versioned.version === 1 ? installedModelVersion : versioned.version;
  return installedModelSchema.safeParse({ ...versioned, version }).data ?? null;
}

/** A published error rate: characters for Chinese and Japanese, words else; a percentage on a named test set. */
const errorRateSchema = z.strictObject({ measure: z.enum(['cer', 'wer']), pct: z.number(), dataSet: z.string() });

/** One file of a model that comes without an archive. */
const modelPartSchema = z.strictObject({
  path: inside,
  bytes: z.int().min(1).nullable(),
  sha256: sha256Schema.nullable(),
});
export type ModelPart = z.infer<typeof modelPartSchema>;

/** One model that can be had. */
export const catalogueModelSchema = z.strictObject({
  name: modelNameSchema,
  /** None where it recognises faces. */
  languages: z.array(languageSchema),
  /** In plain words what it is good for, and what not. */
  note: z.string(),
  spec: modelSpecSchema,
  /** `files`: there is none; the parts lie side by side below each source. */
  archive: z.enum(['zip', 'tar.bz2', 'files']),
  parts: z.array(modelPartSchema).optional(),
  /** Of the archive, where known. */
  bytes: z.int().min(1).nullable(),
  sha256: sha256Schema.nullable(),
  licence: z.strictObject({
    name: z.string(),
    url: z.url().nullable(),
    /** False where what its makers say leaves doubt whether a terminal may use it: then its terms must be accepted. */
    isClear: z.boolean(),
    /** What has to be accepted. */
    terms: z.string(),
  }),
  errorRates: z.array(errorRateSchema),
  /** Where the archive lies, or the folder of the parts, the makers' own place first. */
  sources: z.array(z.url()).min(1),
});
export type CatalogueModel = z.infer<typeof catalogueModelSchema>;

export const modelCatalogueSchema = z.strictObject({ models: z.array(catalogueModelSchema) });
