import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { localizedSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { storedVersions } from '../base/stored.ts';

/** Widest text of a notice in one language, in half the width of a Chinese character: it stands on every screen beside the name. */
export const widestNotice = 48;

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu;

/** How wide a text of a notice is, in half the width of a Chinese character. */
export function widthOfNotice(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

const textSchema = localizedSchema.refine(
  (texts) => Object.values(texts).every((text = '-') => text.trim() !== '' && widthOfNotice(text) <= widestNotice),
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

/** A notice as everybody reads it. */
export const shownNoticeSchema = noticeSchema.pick({ id: true, text: true });
export type ShownNotice = z.infer<typeof shownNoticeSchema>;

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
    watch: visitor.output(eventIterator(z.array(shownNoticeSchema))),
    /** Those that hold and those to come, the newest first. */
    list: attendant.output(outcomeSchema(z.array(noticeSchema), ['out-of-service'])),
    /** `too-many`: some have to go first. */
    put: attendant.input(newNoticeSchema).output(outcomeSchema(noticeSchema, ['out-of-service', 'too-many'])),
    remove: attendant
      .input(z.strictObject({ id: noticeId }))
      .output(outcomeSchema(z.null(), ['out-of-service', 'unknown-notice'])),
  },
};
