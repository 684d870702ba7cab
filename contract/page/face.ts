import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { storedVersions } from '../base/stored.ts';
import { daySchema } from '../venue/entry.ts';
import { guidanceSchema } from './vision.ts';

/** The version of what visitors are asked to consent to; a changed text is another version. */
export const consentVersion = 5;
/** Since when it is asked in these words. */
export const consentSince = '2026-11-30';

/** What a camera is opened for: to recognise somebody once, or to enrol them. */
export const cameraPurposeSchema = z.enum(['check-in', 'enrol']);
export type CameraPurpose = z.infer<typeof cameraPurposeSchema>;

/** What whoever stands before the camera can do next; `wait`: nothing has been seen yet. */
export const cameraGuidanceSchema = z.enum(['wait', ...guidanceSchema.options]);
export type CameraGuidance = z.infer<typeof cameraGuidanceSchema>;

/** So many pictures are kept of an enrolment, as numbers. */
export const enrolmentShots = 3;

/** What the page is told of each picture it sent; the next may come then. */
export const cameraStepSchema = z.strictObject({
  guidance: cameraGuidanceSchema,
  /** Shots of an enrolment that are taken. */
  shots: z.int().min(0).max(enrolmentShots),
});
export type CameraStep = z.infer<typeof cameraStepSchema>;

/** Pictures are this large, four bytes a point (red, green, blue and one that is not looked at), row by row. */
export const cameraPicture = { widthPx: 640, heightPx: 480, bytesOfPoint: 4 } as const;

/**
 * Why nobody was recognised: no face that is enrolled for today; no camera, or one that is not allowed; what sees has
 * gone; the disk took nothing.
 */
export const faceHitchSchema = z.enum(['not-recognised', 'no-camera', 'not-working', 'not-kept']);
export type FaceHitch = z.infer<typeof faceHitchSchema>;

/** Somebody to be enrolled, as an editor has handed the panel over to them. */
export const enrolmentOfferSchema = z.strictObject({
  /** 张*华 */
  name: z.string(),
  /** The last day on which the template is kept. */
  until: daySchema,
  /** Under 14: the guardian beside them consents. */
  withGuardian: z.boolean(),
});
export type EnrolmentOffer = z.infer<typeof enrolmentOfferSchema>;

/** The last digits of a phone number. */
const phoneTailSchema = z.string().regex(/^\d{4}$/);

/** Digits of a receipt. */
export const receiptDigits = 16;
const receiptSchema = z.string().regex(/^\d{16}$/);

export const faceScreens = [
  z.strictObject({ name: z.literal('face-consent') }),
  z.strictObject({ name: z.literal('enrol-consent'), offer: enrolmentOfferSchema }),
  /** Too many are expected today for a face alone: the last digits of the phone come first. */
  z.strictObject({ name: z.literal('face-tail') }),
  z.strictObject({ name: z.literal('face-camera'), purpose: cameraPurposeSchema }),
  /** Somebody may be recognised: nothing is said before they say that it is they. */
  z.strictObject({ name: z.literal('face-ask'), who: z.string() }),
  z.strictObject({ name: z.literal('face-over'), purpose: cameraPurposeSchema, hitch: faceHitchSchema }),
  z.strictObject({ name: z.literal('enrol-done'), offer: enrolmentOfferSchema, receipt: receiptSchema }),
  /** Digits of a receipt are asked for; `wrong` after a number that nothing is held under, `wait` after too many of them. */
  z.strictObject({
    name: z.literal('face-withdraw'),
    hitch: z.enum(['wrong', 'wait', 'not-kept']).nullable(),
    /** How many numbers were refused on this screen, so that a refusal like the last is told from it. */
    refusals: z.int().min(0),
    /** Held to the camera: it stands there, to be entered or not. */
    receipt: receiptSchema.nullable(),
  }),
  z.strictObject({ name: z.literal('face-withdrawn') }),
] as const;

export const faceIntents = [
  z.strictObject({ kind: z.literal('open-face') }),
  z.strictObject({ kind: z.literal('open-withdrawal'), receipt: receiptSchema.nullable() }),
  /** The yes to the notice that is shown; every other way from it is a no. */
  z.strictObject({ kind: z.literal('consent'), purpose: cameraPurposeSchema }),
  z.strictObject({ kind: z.literal('narrow-faces'), tail: phoneTailSchema }),
  /** The camera cannot be used. */
  z.strictObject({ kind: z.literal('camera-failed') }),
  z.strictObject({ kind: z.literal('answer-face'), isThey: z.boolean() }),
  z.strictObject({ kind: z.literal('withdraw'), receipt: z.string().max(40) }),
] as const;
export type FaceIntent = z.infer<(typeof faceIntents)[number]>;

/** `no-face`: face is off, nothing sees, or nobody of today is enrolled; or nothing was asked that this answers. */
export const faceRefusals = ['no-face'] as const;

/** A template that is held, as staff see it. */
export const heldFaceSchema = z.strictObject({
  id: z.int().min(1),
  /** 张*华; null where another device key sealed it: nobody can be recognised by it any more. */
  name: z.string().nullable(),
  /** `person`: for all appointments of a person number; `appointment`: for one. */
  belongsTo: z.enum(['person', 'appointment']),
  since: daySchema,
  until: daySchema,
  withGuardian: z.boolean(),
  consentVersion: z.int().min(1),
  language: languageSchema,
  templates: z.int().min(0),
});
export type HeldFace = z.infer<typeof heldFaceSchema>;

/** Why a face is deleted at the desk: its owner says so, or staff do. */
const removalSchema = z.enum(['withdrawn', 'deleted']);
export type Removal = z.infer<typeof removalSchema>;

/** What work on faces leaves in the audit trail; nothing says whose. */
export const faceActs = [
  z
    .strictObject({ type: z.literal('face.offered'), withGuardian: z.boolean() })
    .register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('faces.looked-at') }).register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('face.looked-at'), faceId: z.int() }).register(storedVersions, { version: 1 }),
  z
    .strictObject({ type: z.literal('face.removed'), faceId: z.int(), reason: removalSchema })
    .register(storedVersions, { version: 1 }),
] as const;

const visitor = procedureFor('visitor');
const editor = procedureFor('editor');
const id = z.strictObject({ id: z.int().min(1) });

const offerRefusals = ['out-of-service', 'face-off', 'unknown-appointment', 'faces-full'] as const;
const offered = outcomeSchema(enrolmentOfferSchema, offerRefusals);
export type OfferOutcome = z.infer<typeof offered>;

/** Somebody who could be enrolled, as the editor sees them before the panel is theirs. */
export const candidateSchema = z.strictObject({
  offer: enrolmentOfferSchema,
  /**
   * What is held already: `same`, of this very person, whose templates the new ones take the place of; `alike`, of somebody
   * else with this name and these last digits of a phone, who may be the same person twice. Never told by the face.
   */
  held: z.enum(['none', 'same', 'alike']),
});
export type Candidate = z.infer<typeof candidateSchema>;
const candidates = outcomeSchema(candidateSchema, offerRefusals);
export type CandidateOutcome = z.infer<typeof candidates>;

/** What the page and staff do with faces. Pictures come over the media channel beside it. */
export const faceContract = {
  faces: {
    /**
     * Looks at the pictures that this page sends for the camera screen of a visit, one at a time: each step asks for the
     * next. It ends when the screen does.
     */
    look: visitor.input(z.strictObject({ visitId: z.uuid() })).output(eventIterator(cameraStepSchema)),
    /** Whether somebody can be enrolled now, and how many faces are held. */
    state: editor.output(
      outcomeSchema(
        z.strictObject({
          isOn: z.boolean(),
          held: z.int().min(0),
          most: z.int().min(1),
          /** So many are held that the venue wants to be told. */
          areMany: z.boolean(),
        }),
        ['out-of-service'],
      ),
    ),
    /** The appointment of a code, as whom it would be enrolled. */
    find: editor.input(z.strictObject({ code: z.string().max(40), withGuardian: z.boolean() })).output(candidates),
    /** Hands the panel over: who touches it next, within two minutes, is asked for consent. */
    offer: editor.input(z.strictObject({ code: z.string().max(40), withGuardian: z.boolean() })).output(offered),
    /** All that is held, the newest first; that it was looked at is in the audit trail. */
    list: editor.output(outcomeSchema(z.array(heldFaceSchema), ['out-of-service'])),
    /** What is held of whoever has this receipt. */
    ofReceipt: editor
      .input(z.strictObject({ receipt: z.string().max(40) }))
      .output(outcomeSchema(heldFaceSchema, ['out-of-service', 'unknown-receipt'])),
    /** Deletes templates and key, at once. */
    remove: editor
      .input(id.extend({ reason: removalSchema }))
      .output(outcomeSchema(z.null(), ['out-of-service', 'unknown-face', 'disk-full'])),
  },
};
