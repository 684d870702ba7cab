import { join } from 'node:path';
import type { InstalledModel } from '#contract/base/model.ts';
import type { EmbedderModel } from './meaning/embedder-link.ts';

/** A model in the models folder, and its own folder there. */
interface ModelInPlace {
  readonly model: InstalledModel;
  readonly folder: string;
}

const threads = 2;

/** The embedder of that name among the installed models; null where there is none. */
export function findEmbedder(name: string, installed: readonly ModelInPlace[]): EmbedderModel | null {
  const found = installed.find(({ model }) => model.name === name);
  if (found?.model.spec.engine !== 'embedder') return null;
  const { sha256, languages, spec } = found.model;
  const { files, tokenizer, pooling, prefix, maxTokens } = spec;
  const pathOf = (role: string) => join(found.folder, files[role] ?? role);
  return {
    name,
    languages,
    fingerprint: [name, sha256, tokenizer, pooling, prefix, maxTokens].join(' '),
    configuration: {
      kind: 'configure',
      model: pathOf('model'),
      tokens: pathOf('tokens'),
      tokenizer,
      pooling,
      prefix,
      maxTokens,
      threads,
    },
  };
}
