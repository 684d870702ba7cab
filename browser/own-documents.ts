import { z } from 'zod';
import type { DevtoolsPipe } from './devtools-pipe.ts';

const pausedSchema = z.object({ requestId: z.string(), request: z.object({ url: z.string() }) });

/** Has the browser ask before it fetches a document, whoever wants it shown: the page, a link, or somebody's key. */
export async function fetchOwnDocuments(devtools: DevtoolsPipe, page: string): Promise<void> {
  await devtools.call('Fetch.enable', { patterns: [{ resourceType: 'Document' }] }, page);
}

/** Lets the page's own documents be fetched. One of another origin is not: the page stays as it was. */
export function judgeDocument(
  devtools: DevtoolsPipe,
  page: string,
  { params, origin }: { readonly params: Record<string, unknown>; readonly origin: string },
): void {
  const { requestId, request } = pausedSchema.parse(params);
  const isOwn = URL.parse(request.url)?.origin === origin;
  const verdict = isOwn
    ? devtools.call('Fetch.continueRequest', { requestId }, page)
    : devtools.call('Fetch.failRequest', { requestId, errorReason: 'Aborted' }, page);
  // A page that has gone meanwhile wants no document.
  verdict.catch(() => {});
}
