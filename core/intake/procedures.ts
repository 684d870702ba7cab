import { implement } from '@orpc/server';
import { ok } from '#contract/base/outcome.ts';
import { type IntakeSource, intakeContract } from '#contract/page/intake.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import { contentFileKindSchema } from '#contract/page/sticks.ts';
import type { CallContext, Connection } from '../door/connection.ts';
import type { Intake } from './intake.ts';
import type { PictureIntake } from './pictures.ts';
import type { FileSource, Ports } from './ports.ts';

const os = implement(intakeContract.intake).$context<CallContext>();

/** A stick with what an editor takes into the draft. */
function forEditor(importId: string, { id, name, files, isBusy }: FileSource): IntakeSource {
  const content = files.flatMap(({ kind, ...file }) => {
    const known = contentFileKindSchema.safeParse(kind);
    return known.success ? [{ ...file, kind: known.data }] : [];
  });
  const pictures = files.flatMap(({ kind, name: file }) => (kind === 'picture' ? [file] : []));
  return { id, name: id === importId ? null : name, files: content, pictures, isBusy };
}

/** What editors do with files of content; `record` writes down what whoever is signed in on a connection did. */
export function intakeProcedures(
  intake: Intake,
  { now, look }: Pick<Ports['sticks'], 'now' | 'look'>,
  importId: string,
  record: (connection: Connection, act: StaffAct) => void,
  pictures: PictureIntake,
) {
  return {
    intake: {
      watch: os.watch.handler(async function* ({ signal = new AbortController().signal }) {
        const stop = look();
        try {
          for await (const sources of now.watch(signal)) yield sources.map((source) => forEditor(importId, source));
        } finally {
          stop();
        }
      }),
      look: os.look.handler(({ input: { language, ...file } }) => intake.look(file, language)),
      take: os.take.handler(({ context: { connection }, input }) =>
        intake.take(input.id, (counts) => record(connection, { type: 'draft.imported', ...counts })),
      ),
      openPicture: os.openPicture.handler(async ({ input }) => {
        const opened = await pictures.open(input);
        return opened.ok ? ok(Buffer.from(opened.value).toString('base64')) : opened;
      }),
      keepPicture: os.keepPicture.handler(({ input: { webp } }) => pictures.keep(Buffer.from(webp, 'base64'))),
      writeProblems: os.writeProblems.handler(({ input: { id, sourceId, headings } }) =>
        intake.writeProblems(id, sourceId, headings),
      ),
      write: os.write.handler(({ input: { sourceId, as, headings } }) => intake.write(sourceId, as, headings)),
    },
  };
}
