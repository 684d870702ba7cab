import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Fault } from '../system/fault.ts';

export type SphinxPointer = object;

/** The calls of Debian's libpocketsphinx3 (5prealpha) that are used. */
interface PocketsphinxLibrary {
  readonly defaultOptions: () => SphinxPointer;
  readonly parseOptions: (
    none: null,
    known: SphinxPointer,
    count: number,
    words: readonly string[],
    strict: number,
  ) => SphinxPointer | null;
  readonly open: (options: SphinxPointer) => SphinxPointer | null;
  readonly close: (decoder: SphinxPointer) => number;
  readonly startStream: (decoder: SphinxPointer) => number;
  readonly start: (decoder: SphinxPointer) => number;
  readonly process: (
    decoder: SphinxPointer,
    pcm: Int16Array,
    samples: number,
    noSearch: number,
    whole: number,
  ) => number;
  readonly end: (decoder: SphinxPointer) => number;
  readonly hypothesis: (decoder: SphinxPointer, score: [number]) => string | null;
  readonly setGrammar: (decoder: SphinxPointer, name: string, jsgf: string) => number;
  readonly setPhoneLoop: (decoder: SphinxPointer, name: string, languageModel: string | null) => number;
  readonly setSearch: (decoder: SphinxPointer, name: string) => number;
}

const libraryName = 'libpocketsphinx.so.3';

/** Whether the library lies where Linux keeps libraries; it is not loaded for that. */
export function hasPocketsphinx(): boolean {
  return globSync([`/usr/{lib,lib64,local/lib}/${libraryName}`, `/usr/lib/*/${libraryName}`]).length > 0;
}

/** Loads the native library, and with it what calls it. */
function loadLibrary(): PocketsphinxLibrary {
  try {
    const koffi = createRequire(import.meta.url)('koffi') as typeof import('koffi');
    const sphinx = koffi.load(libraryName);
    const base = koffi.load('libsphinxbase.so.3');
    // It writes pages to standard error for every decoder.
    base.func('int err_set_logfile(const char*)')('/dev/null');
    return {
      defaultOptions: sphinx.func('void* ps_args()') as PocketsphinxLibrary['defaultOptions'],
      parseOptions: base.func(
        'void* cmd_ln_parse_r(void*, const void*, int, const char**, int)',
      ) as PocketsphinxLibrary['parseOptions'],
      open: sphinx.func('void* ps_init(void*)') as PocketsphinxLibrary['open'],
      close: sphinx.func('int ps_free(void*)') as PocketsphinxLibrary['close'],
      startStream: sphinx.func('int ps_start_stream(void*)') as PocketsphinxLibrary['startStream'],
      start: sphinx.func('int ps_start_utt(void*)') as PocketsphinxLibrary['start'],
      process: sphinx.func(
        'int ps_process_raw(void*, const int16_t*, size_t, int, int)',
      ) as PocketsphinxLibrary['process'],
      end: sphinx.func('int ps_end_utt(void*)') as PocketsphinxLibrary['end'],
      hypothesis: sphinx.func('const char* ps_get_hyp(void*, _Out_ int32_t*)') as PocketsphinxLibrary['hypothesis'],
      setGrammar: sphinx.func(
        'int ps_set_jsgf_string(void*, const char*, const char*)',
      ) as PocketsphinxLibrary['setGrammar'],
      setPhoneLoop: sphinx.func(
        'int ps_set_allphone_file(void*, const char*, const char*)',
      ) as PocketsphinxLibrary['setPhoneLoop'],
      setSearch: sphinx.func('int ps_set_search(void*, const char*)') as PocketsphinxLibrary['setSearch'],
    };
  } catch (cause) {
    throw new Fault('engine-missing', 'The Debian package libpocketsphinx3 is not installed.', { cause });
  }
}

let shared: PocketsphinxLibrary | null = null;

/** A decoder over one acoustic model: a search is set, then utterances are started, fed and ended. */
export interface SphinxDecoder {
  /** Hears only what the JSGF grammar allows. */
  readonly setGrammar: (jsgf: string) => void;
  /** Hears any sequence of phones. */
  readonly setPhoneLoop: () => void;
  readonly start: () => void;
  readonly accept: (pcm: Int16Array) => void;
  readonly end: () => void;
  /** The words so far and the logarithm of their likelihood, in the decoder's own unit. */
  readonly hypothesis: () => { readonly text: string; readonly score: number };
  readonly close: () => void;
}

/** Opens a decoder. `options` are pocketsphinx's own, without the dash. Throws a fault when the model is refused. */
export function openSphinx(acousticModel: string, options: Readonly<Record<string, string>>): SphinxDecoder {
  shared ??= loadLibrary();
  const library = shared;
  const words = ['pocketsphinx', '-hmm', acousticModel];
  for (const [name, value] of Object.entries(options)) words.push(`-${name}`, value);
  const parsed = library.parseOptions(null, library.defaultOptions(), words.length, words, 1);
  const decoder = parsed && library.open(parsed);
  if (!decoder) throw new Fault('model-damaged', 'pocketsphinx refuses the model.');
  const must = (code: number, what: string) => {
    if (code < 0) throw new Fault('model-damaged', `pocketsphinx refuses ${what}.`);
  };
  return {
    setGrammar: (jsgf) => {
      must(library.setGrammar(decoder, 'phrases', jsgf), 'the grammar');
      must(library.setSearch(decoder, 'phrases'), 'the grammar');
    },
    setPhoneLoop: () => {
      must(library.setPhoneLoop(decoder, 'phones', null), 'the phone loop');
      must(library.setSearch(decoder, 'phones'), 'the phone loop');
    },
    start: () => {
      library.startStream(decoder);
      library.start(decoder);
    },
    accept: (pcm) => void (pcm.length > 0 && library.process(decoder, pcm, pcm.length, 0, 0)),
    end: () => void library.end(decoder),
    hypothesis: () => {
      const score: [number] = [0];
      const text = library.hypothesis(decoder, score);
      return { text: text ?? '', score: score[0] };
    },
    close: () => void library.close(decoder),
  };
}

/** The acoustic model and dictionary of Debian's pocketsphinx-en-us. */
export function englishSphinxFiles(folder: string) {
  return {
    acousticModel: join(folder, 'en-us'),
    dictionary: join(folder, 'cmudict-en-us.dict'),
  };
}
