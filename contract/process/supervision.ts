import { z } from 'zod';

/** What a supervisor sends to any child beside the child's own messages. */
export const supervisorMessageSchema = z.strictObject({ kind: z.literal('ping'), id: z.int().min(0) });
export type SupervisorMessage = z.infer<typeof supervisorMessageSchema>;

/** What any child sends to its supervisor: once `ready`, and a `pong` for each ping with its memory in megabytes. */
export const childMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('pong'), id: z.int().min(0), rssMb: z.number().min(0) }),
]);
export type ChildMessage = z.infer<typeof childMessageSchema>;
