import { implement } from '@orpc/server';
import { ok, refuse } from '#contract/base/outcome.ts';
import { guideContract } from '#contract/page/guide-calls.ts';
import type { CallContext } from '../door/connection.ts';
import type { PictureShelf } from '../pictures/picture-shelf.ts';

const os = implement(guideContract.guide).$context<CallContext>();

/** Gives pages the pictures of this terminal. */
export function pictureProcedures(shelf: Pick<PictureShelf, 'read'>) {
  return {
    picture: os.picture.handler(({ input: { sha256 } }) => {
      const bytes = shelf.read(sha256);
      return bytes ? ok(Buffer.from(bytes).toString('base64')) : refuse('unknown-picture');
    }),
  };
}
