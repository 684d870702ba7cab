import { implement } from '@orpc/server';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { ExportRefusal, KeyFileOffer, KeyRefusal, OfferRefusal, PackOffer } from '#contract/page/publications.ts';
import {
  type AnswersRefusal,
  publisherFileKindSchema,
  type Stick as StickOfPublisher,
  sticksContract,
  type TakenAnswers,
} from '#contract/page/sticks.ts';
import type { CallContext } from '../door/connection.ts';
import { readBroughtFile } from '../system/brought-file.ts';
import { importFolderId, type Stick, type Sticks } from './sticks.ts';

const os = implement(sticksContract.sticks).$context<CallContext>();

/** What is done with the files of sticks, by the ability that they are for. */
export interface StickDeeds {
  readonly offerPack: (file: string) => Promise<Outcome<PackOffer, OfferRefusal>>;
  readonly offerKeys: (bytes: Uint8Array) => Outcome<KeyFileOffer, KeyRefusal>;
  readonly exportPack: (
    id: number,
  ) => Promise<Outcome<{ readonly file: string; readonly name: string }, ExportRefusal>>;
  readonly writeToHub: () => Promise<
    Outcome<{ readonly bytes: Buffer; readonly name: string; readonly facts: number }, 'no-hub'>
  >;
  readonly takeAnswers: (file: string) => Promise<Outcome<TakenAnswers, AnswersRefusal>>;
  readonly exportKeys: () => Outcome<{ readonly bytes: Buffer; readonly name: string }, 'no-trusted-keys'>;
}

/** Key files are short; what is longer is something else. */
export const mostKeyFileBytes = 256 * 2 ** 10;

/** A stick with what a publisher does something with. */
function forPublisher(stick: Stick): StickOfPublisher {
  const files = stick.files.flatMap(({ kind, ...file }) => {
    const known = publisherFileKindSchema.safeParse(kind);
    return known.success ? [{ ...file, kind: known.data }] : [];
  });
  return { ...stick, files };
}

/** What a publisher takes from sticks and puts on them. */
export function stickProcedures(sticks: Sticks, deeds: StickDeeds) {
  const keysIn = async (file: string) => {
    const read = await readBroughtFile(file, mostKeyFileBytes);
    return read.ok ? deeds.offerKeys(read.value) : refuse('file-unreadable');
  };
  return {
    sticks: {
      watch: os.watch.handler(async function* ({ signal = new AbortController().signal }) {
        const stop = sticks.look();
        try {
          for await (const now of sticks.now.watch(signal))
            yield now.filter(({ id }) => id !== importFolderId).map(forPublisher);
        } finally {
          stop();
        }
      }),
      offerPack: os.offerPack.handler(
        async ({ input: { stickId, name } }) =>
          (await sticks.using(stickId, name, deeds.offerPack)) ?? refuse('file-unreadable'),
      ),
      offerKeys: os.offerKeys.handler(
        async ({ input: { stickId, name } }) =>
          (await sticks.using(stickId, name, keysIn)) ?? refuse('file-unreadable'),
      ),
      exportPack: os.exportPack.handler(async ({ input: { stickId, id } }) => {
        const made = await deeds.exportPack(id);
        return made.ok ? sticks.write(stickId, made.value.name, made.value.file) : made;
      }),
      exportKeys: os.exportKeys.handler(async ({ input: { stickId } }) => {
        const made = deeds.exportKeys();
        return made.ok ? sticks.write(stickId, made.value.name, made.value.bytes) : made;
      }),
      writeToHub: os.writeToHub.handler(async ({ input: { stickId } }) => {
        const made = await deeds.writeToHub();
        if (!made.ok) return made;
        const { name, bytes, facts } = made.value;
        const written = await sticks.write(stickId, name, bytes);
        return written.ok ? ok({ ...written.value, facts }) : written;
      }),
      takeAnswers: os.takeAnswers.handler(
        async ({ input: { stickId, name } }) =>
          (await sticks.using(stickId, name, deeds.takeAnswers)) ?? refuse('file-unreadable'),
      ),
    },
  };
}
