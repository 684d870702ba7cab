import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { localizedSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { storedVersions } from '../base/stored.ts';

/** Longest text of a notice in one language: it stands on every screen, above all else. */
export const longestNotice = 60;

const textSchema = localizedSchema.refine(
  (texts) => Object.values(texts).every((text = '-') => text.trim() !== '' && text.length <= longestNotice),
  'short enough for every screen',
);

/** What the venue has to say to everybody now: 电梯检修，请走楼梯. It belongs to the terminal, not to a version. */
export const noticeSchema = z.strictObject({
  id: z.int().min(1),
  text: textSchema,
  from: z.iso.datetime(),
  until: z.iso.datetime(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const newNoticeSchema = noticeSchema
  .omit({ id: true })
  .refine(({ from, until }) => Date.parse(from) < Date.parse(until), 'ends after it starts');
export type NewNotice = z.infer<typeof newNoticeSchema>;

const noticeId = z.int().min(1);

/** What notices leave in the audit trail. */
export const noticeActs = [
  z.strictObject({ type: z.literal('notice.put'), noticeId }).register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('notice.removed'), noticeId }).register(storedVersions, { version: 1 }),
] as const;

const visitor = procedureFor('visitor');
const attendant = procedureFor('attendant');

/** Notices: the page hears those that hold now, staff write them. */
export const noticesContract = {
  notices: {
    /** The notices that hold now, the newest first, and again at every change. */
    watch: visitor.output(eventIterator(z.array(noticeSchema.pick({ id: true, text: true })))),
    /** Those that hold and those to come, the newest first. */
    list: attendant.output(outcomeSchema(z.array(noticeSchema), ['out-of-service'])),
    /** `too-many`: some have to go first. */
    put: attendant.input(newNoticeSchema).output(outcomeSchema(noticeSchema, ['out-of-service', 'too-many'])),
    remove: attendant
      .input(z.strictObject({ id: noticeId }))
      .output(outcomeSchema(z.null(), ['out-of-service', 'unknown-notice'])),
  },
};
