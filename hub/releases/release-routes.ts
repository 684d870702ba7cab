import { letterPaths } from '#contract/upstream/letters.ts';
import {
  pieceQuestionSchema,
  type ReleaseAnswer,
  releasePaths,
  releaseQuestionSchema,
} from '#contract/upstream/releases.ts';
import { answerQuestions } from '../door/questions.ts';
import type { TerminalDoor } from '../door/terminal-door.ts';
import type { HubDatabase } from '../storage/database.ts';
import type { Packs } from './packs.ts';
import type { Releases } from './releases.ts';

/** Tells terminals which pack to take, and gives it to them piece by piece. */
export function addReleaseRoutes(
  door: TerminalDoor,
  { db, packs, releases }: { readonly db: HubDatabase; readonly packs: Packs; readonly releases: Releases },
): void {
  answerQuestions(door, {
    db,
    path: releasePaths.release,
    carriedPath: letterPaths.release,
    schema: releaseQuestionSchema,
    answer: async (terminal, { venue }) => {
      const release = await releases.offeredTo(terminal, venue);
      return { document: { form: 'yingbin.release-answer.1', release } satisfies ReleaseAnswer };
    },
  });
  answerQuestions(door, {
    db,
    path: releasePaths.pieces,
    schema: pieceQuestionSchema,
    answer: async (_terminal, { sha256, from }) => ({ bytes: await packs.piece(sha256, from) }),
  });
}
