import type { Words } from '../messages/words.ts';

/** What an order says, in words: what it does, and to what. */
export function orderWords(document: Readonly<Record<string, unknown>>, { sayOr, say }: Words): string {
  const { kind, entryId, text } = document;
  const what = sayOr(`order.${String(kind)}`, String(kind));
  if (typeof entryId === 'string') return say('order.of', { what, about: entryId });
  const said = typeof text === 'object' && text !== null && 'zh-CN' in text ? text['zh-CN'] : undefined;
  return typeof said === 'string' ? say('order.of', { what, about: said }) : what;
}
