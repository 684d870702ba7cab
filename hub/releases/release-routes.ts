import { z } from 'zod';
import { letterPaths } from '#contract/upstream/letters.ts';
import {
  type FormerReleaseAnswer,
  formerReleaseQuestionSchema,
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
    schema: z.union([releaseQuestionSchema, formerReleaseQuestionSchema]),
    answer: async (terminal, { form, venue }) => {
      const release = await releases.offeredTo(terminal, venue);
      const isFormer = form === 'yingbin.release-question.1';
      const document = isFormer
        ? formerAnswer(release)
        : ({ form: 'yingbin.release-answer.2', release } satisfies ReleaseAnswer);
      return { document };
    },
  });
  answerQuestions(door, {
    db,
    path: releasePaths.pieces,
    schema: pieceQuestionSchema,
    answer: async (_terminal, { sha256, from }) => ({ bytes: await packs.piece(sha256, from) }),
  });
}

/** A terminal that knows no times would put it in force at any: it is offered none that has some. */
function formerAnswer(offered: ReleaseAnswer['release']): FormerReleaseAnswer {
  const { activeBetween = null, ...release } = offered ?? {};
  const isFor = offered !== null && activeBetween === null;
  return { form: 'yingbin.release-answer.1', release: isFor ? (release as FormerReleaseAnswer['release']) : null };
}
