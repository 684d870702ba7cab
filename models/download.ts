import { hash } from 'node:crypto';
import { open, rm, stat } from 'node:fs/promises';
import type { ReadableStream } from 'node:stream/web';
import { Fault } from '#core/system/fault.ts';
import { sha256Of } from './digest.ts';
import { followRedirects, RedirectRefused } from './redirects.ts';

export interface Download {
  readonly sources: readonly string[];
  /** What the files are called in which lies what has come so far, between tries and between runs: one for each source. */
  readonly file: string;
  /** Of the archive, where known. */
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly onProgress: (progress: { readonly doneBytes: number; readonly totalBytes: number | null }) => void;
  /** Why a source was given up. */
  readonly onGivenUp: (source: string, why: string) => void;
  /** So long without a byte means that the source is dead. */
  readonly stallMs?: number;
}

/** A download that is whole. */
export interface Downloaded {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

const mostFruitless = 2;

/** What one source has sent is never gone on with from another: rubbish from a mirror would spoil the good source. */
const partFrom = (source: string, file: string) => `${file}.${hash('sha256', source).slice(0, 8)}`;

/**
 * Fetches an archive: goes on where it broke off, tries source after source, and ends with a file whose length and
 * hash are right as far as they are known.
 * @throws {Fault} model-not-downloaded when no source gave it.
 */
export async function download(wanted: Download): Promise<Downloaded> {
  for (const source of wanted.sources) {
    const file = partFrom(source, wanted.file);
    const why = await trySource(source, { ...wanted, file });
    if (why !== null) {
      wanted.onGivenUp(source, why);
      continue;
    }
    const sha256 = await sha256Of(file);
    if (wanted.sha256 === null || sha256 === wanted.sha256) {
      const others = wanted.sources.filter((other) => other !== source);
      await Promise.all(others.map((other) => rm(partFrom(other, wanted.file), { force: true })));
      return { file, bytes: await sizeOf(file), sha256 };
    }
    await rm(file);
    wanted.onGivenUp(source, 'its bytes have another sha256 than they should');
  }
  throw new Fault('model-not-downloaded', 'No source gave the model as it should be.', { retryable: true });
}

/** Null when the file is whole, else why this source did not bring it. */
async function trySource(source: string, wanted: Download): Promise<string | null> {
  let fruitless = 0;
  for (;;) {
    const before = await sizeOf(wanted.file);
    const outcome = await fetchRest(source, wanted, before);
    if (outcome === 'whole') return null;
    // A source that breaks off is asked again for as long as each try brings something.
    const gained = (await sizeOf(wanted.file)) > before;
    fruitless = gained ? 0 : fruitless + 1;
    if (outcome.isFinal || fruitless === mostFruitless) return outcome.why;
  }
}

type Outcome = 'whole' | { readonly why: string; readonly isFinal: boolean };

async function fetchRest(source: string, wanted: Download, haveBytes: number): Promise<Outcome> {
  if (wanted.bytes !== null && haveBytes === wanted.bytes) return 'whole';
  const stalled = new AbortController();
  const stall = stallTimer(stalled, wanted.stallMs ?? 30_000);
  try {
    const headers: Record<string, string> = haveBytes > 0 ? { range: `bytes=${haveBytes}-` } : {};
    const response = await followRedirects(source, (address) =>
      fetch(address, { headers, signal: stalled.signal, redirect: 'manual' }),
    );
    return await receive(response, wanted, haveBytes, stall.touch);
  } catch (error) {
    if (error instanceof RedirectRefused) return { why: error.message, isFinal: true };
    return { why: stalled.signal.aborted ? 'it fell silent' : `it broke off (${reasonOf(error)})`, isFinal: false };
  } finally {
    stall.stop();
  }
}

async function receive(response: Response, wanted: Download, haveBytes: number, touch: () => void): Promise<Outcome> {
  if (response.status === 416) {
    await rm(wanted.file, { force: true });
    return { why: 'it has less than was already here', isFinal: false };
  }
  if (!response.ok || !response.body) return { why: `it answered ${response.status}`, isFinal: true };
  // A server that does not know ranges sends everything again.
  const from = response.status === 206 ? haveBytes : 0;
  const announced = Number(response.headers.get('content-length') ?? Number.NaN);
  const total = wanted.bytes ?? (Number.isFinite(announced) ? from + announced : null);
  if (wanted.bytes !== null && Number.isFinite(announced) && from + announced !== wanted.bytes) {
    return { why: `it announces ${from + announced} bytes instead of ${wanted.bytes}`, isFinal: true };
  }
  await save(response.body as ReadableStream<Uint8Array>, wanted, { from, total, touch });
  const doneBytes = await sizeOf(wanted.file);
  if (total === null || doneBytes === total) return 'whole';
  return { why: `it ended after ${doneBytes} of ${total} bytes`, isFinal: false };
}

interface Saving {
  readonly from: number;
  readonly total: number | null;
  readonly touch: () => void;
}

/** Writes each piece as it comes, so that what has come stays when the source breaks off. */
async function save(body: ReadableStream<Uint8Array>, wanted: Download, { from, total, touch }: Saving): Promise<void> {
  const file = await open(wanted.file, from > 0 ? 'a' : 'w');
  let doneBytes = from;
  try {
    for await (const piece of body) {
      touch();
      doneBytes += piece.byteLength;
      if (total !== null && doneBytes > total) throw new Error('more bytes than announced');
      await file.write(piece);
      wanted.onProgress({ doneBytes, totalBytes: total });
    }
  } finally {
    await file.close();
  }
}

function stallTimer(controller: AbortController, stallMs: number) {
  const start = () => setTimeout(() => controller.abort(), stallMs);
  let timer = start();
  return {
    touch: () => {
      clearTimeout(timer);
      timer = start();
    },
    stop: () => clearTimeout(timer),
  };
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  return cause instanceof Error ? cause.message : error.message;
}
