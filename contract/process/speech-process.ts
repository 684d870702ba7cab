import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { rejectionSchema, speechFaultSchema } from '../page/speech.ts';
import { listeningTimesSchema } from '../settings/voice-settings.ts';

const path = z.string().min(1);

/** A recogniser to load: the engine, the kind of model, and where its files lie. */
export const recognizerSpecSchema = z.discriminatedUnion('engine', [
  z.strictObject({
    engine: z.literal('sherpa-onnx'),
    /** Streaming transducer, CTC and paraformer; SenseVoice and Wenet CTC hear whole utterances. */
    kind: z.enum(['transducer', 'zipformer2-ctc', 'paraformer', 'sense-voice', 'wenet-ctc']),
    /** By role: encoder, decoder, joiner, model, tokens, bpe-vocabulary. */
    files: z.record(z.string(), path),
    threads: z.int().min(1).max(16).default(2),
    /** The language told to a model that knows many, where it is not the terminal's own: yue. */
    spoken: z.string().nullable().default(null),
  }),
  z.strictObject({
    engine: z.literal('vosk'),
    folder: path,
    library: path.nullable().default(null),
  }),
  z.strictObject({ engine: z.literal('pocketsphinx'), folder: path }),
]);
export type RecognizerSpec = z.infer<typeof recognizerSpecSchema>;
export type RecognizerSpecSource = z.input<typeof recognizerSpecSchema>;

export const microphoneSpecSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('recorder'),
    program: z.enum(['arecord', 'sox', 'rec']),
    device: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('page') }),
]);
export type MicrophoneSpec = z.infer<typeof microphoneSpecSchema>;

const turn = z.int().min(0);

/** From core to the speech process. */
export const toSpeechSchema = z.discriminatedUnion('kind', [
  /** Once, first: what to load. `ready` follows when everything that can be loaded is. */
  z.strictObject({
    kind: z.literal('configure'),
    recognizers: z.array(z.strictObject({ languages: z.array(languageSchema).min(1), spec: recognizerSpecSchema })),
    microphone: microphoneSpecSchema,
    /** Silero hears speech; `energy` hears anything louder than the room and needs no model. */
    voiceActivity: z.enum(['silero', 'energy']),
    times: listeningTimesSchema,
  }),
  /** The venue's questions in a language: the grammar of a closed recogniser, hints for an open one. */
  z.strictObject({ kind: z.literal('phrases'), language: languageSchema, phrases: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('listen'), turn, language: languageSchema }),
  /** Sound of the page's microphone, 16 kHz mono signed 16 bit little endian. */
  z.strictObject({ kind: z.literal('sound'), turn, pcm: z.instanceof(Uint8Array) }),
  z.strictObject({ kind: z.literal('stop'), turn, drop: z.boolean() }),
  /**
   * A visit is over: nothing of what was said in it may stay in memory. Waits for the end of a turn under way. The
   * filler writes over the memory in which earlier messages came.
   */
  z.strictObject({ kind: z.literal('forget'), filler: z.instanceof(Uint8Array) }),
  /** Opens the recorder for a moment; `microphone` says whether sound came. Ignored while somebody is listened to. */
  z.strictObject({ kind: z.literal('probe') }),
]);
export type ToSpeech = z.infer<typeof toSpeechSchema>;
export type ToSpeechSource = z.input<typeof toSpeechSchema>;

/** From the speech process to core. */
export const fromSpeechSchema = z.discriminatedUnion('kind', [
  /** How loading went, one message a language, before `ready`. */
  z.strictObject({
    kind: z.literal('loaded'),
    language: languageSchema,
    ok: z.boolean(),
    closed: z.boolean(),
    loadMs: z.number(),
  }),
  z.strictObject({ kind: z.literal('listening'), turn, level: z.number().min(0).max(1), speaking: z.boolean() }),
  z.strictObject({ kind: z.literal('partial'), turn, text: z.string() }),
  z.strictObject({
    kind: z.literal('final'),
    turn,
    text: z.string(),
    alternatives: z.array(z.string()),
    /** From the last sound of the utterance's closing silence to the decision. */
    decisionMs: z.number(),
  }),
  z.strictObject({ kind: z.literal('rejected'), turn, reason: rejectionSchema }),
  z.strictObject({ kind: z.literal('silence'), turn }),
  z.strictObject({ kind: z.literal('stopped'), turn }),
  z.strictObject({ kind: z.literal('fault'), turn, code: speechFaultSchema }),
  z.strictObject({ kind: z.literal('microphone'), found: z.boolean() }),
]);
export type FromSpeech = z.infer<typeof fromSpeechSchema>;
