import { implement } from '@orpc/server';
import { ok, refuse } from '#contract/base/outcome.ts';
import { faceContract } from '#contract/page/face.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { CallContext, Connection } from '../../door/connection.ts';
import type { Camera } from './camera.ts';
import type { FaceDesk } from './desk.ts';

const os = implement(faceContract.faces).$context<CallContext>();

export interface FaceProceduresDeps {
  readonly desk: FaceDesk;
  /** The camera of a visit; null when the visit is over. */
  readonly look: (visitId: string) => Camera['look'] | null;
  /** Writes down what whoever is signed in on a connection did. */
  readonly record: (connection: Connection, act: StaffAct) => void;
}

/** What visitors and staff do with faces. */
export function faceProcedures({ desk, look, record }: FaceProceduresDeps) {
  return {
    faces: {
      look: os.look.handler(async function* ({ context, input, signal = new AbortController().signal }) {
        const camera = look(input.visitId);
        if (camera) yield* camera(context.media, signal);
      }),
      state: os.state.handler(() => ok(desk.state())),
      find: os.find.handler(({ input }) => desk.find(input)),
      offer: os.offer.handler(({ context: { connection }, input }) =>
        desk.offer(input, () => record(connection, { type: 'face.offered', withGuardian: input.withGuardian })),
      ),
      list: os.list.handler(({ context: { connection } }) =>
        ok(desk.list(() => record(connection, { type: 'faces.looked-at' }))),
      ),
      ofReceipt: os.ofReceipt.handler(({ context: { connection }, input }) => {
        const held = desk.ofReceipt(input.receipt, (faceId) => record(connection, { type: 'face.looked-at', faceId }));
        return held ? ok(held) : refuse('unknown-receipt');
      }),
      remove: os.remove.handler(({ context: { connection }, input: { id, reason } }) =>
        desk.remove(id, reason, () => record(connection, { type: 'face.removed', faceId: id, reason })),
      ),
    },
  };
}
