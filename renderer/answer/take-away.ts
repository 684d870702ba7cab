import type { Language } from '#contract/base/language.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import { writeDay } from '../i18n/dates.ts';
import type { Say } from '../messages.ts';

/** A code of more bytes is too fine for a phone held at arm's length. */
export const maxCodeBytes = 1200;

export interface TakeAway {
  readonly text: string;
  /** False when the code holds only lead, facts and the first steps. */
  readonly isWhole: boolean;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function headLines(entry: EntryView, say: Say, signOf: (sign: string) => string): string[] {
  const { title, lead, place, duration, fee } = entry.text;
  const lines = [title, lead];
  if (place) lines.push(`${say('facts.where')}: ${signOf(place.sign)} ${place.where}`);
  if (duration) lines.push(`${say('facts.duration')}: ${[duration.figure, duration.note].filter(Boolean).join(' ')}`);
  if (fee) lines.push(`${say('facts.fee')}: ${[fee.figure, fee.note].filter(Boolean).join(' ')}`);
  return lines;
}

function stepLines(entry: EntryView): string[] {
  return (entry.text.steps ?? []).map(
    (step, index) => `${index + 1}. ${[step.title, step.note].filter(Boolean).join(' — ')}`,
  );
}

function bringLines(entry: EntryView, say: Say): string[] {
  const { materials = [] } = entry.text;
  const lines = materials.map(({ name, condition }) => `- ${[name, condition].filter(Boolean).join(' — ')}`);
  return lines.length === 0 ? [] : [`${say('answer.bring')}:`, ...lines];
}

function restLines(entry: EntryView, say: Say): string[] {
  const { hours, contact, more } = entry.text;
  const lines: string[] = [];
  if (hours) lines.push(`${say('answer.hours')}: ${hours}`);
  if (contact) lines.push(`${say('answer.contact')}: ${contact}`);
  if (more) lines.push(more.replaceAll('**', ''));
  return lines;
}

/** When it was checked; of a translation that is older than the Chinese, that it is. */
export function checkedLine({ checkedOn, isBehindChinese }: EntryView, say: Say, language: Language): string {
  return isBehindChinese ? say('answer.behind-chinese') : say('answer.checked', { day: writeDay(checkedOn, language) });
}

function sourceLines(entry: EntryView, say: Say): string[] {
  const { department, validUntil, language } = entry;
  const lines = [say('answer.by', { department }), checkedLine(entry, say, language)];
  if (validUntil) lines.push(say('answer.valid', { day: writeDay(validUntil, language) }));
  return lines;
}

/**
 * The answer as text for a QR code: whole if it fits, else lead, facts and as many first steps as fit, and who says so.
 * `signOf` says a sign to whoever reads the language. Where what to bring is what was asked for, it stands before the steps.
 */
export function composeTakeAway(
  entry: EntryView,
  say: Say,
  signOf: (sign: string) => string,
  { bringFirst = false } = {},
): TakeAway {
  const bring = bringLines(entry, say);
  const head = [...headLines(entry, say, signOf), ...(bringFirst ? bring : [])];
  const steps = stepLines(entry);
  const source = sourceLines(entry, say);
  const rest = [...(bringFirst ? [] : bring), ...restLines(entry, say)];
  const whole = [...head, ...steps, ...rest, ...source].join('\n');
  if (bytesOf(whole) <= maxCodeBytes) return { text: whole, isWhole: true };
  for (let kept = steps.length; kept >= 0; kept--) {
    const part = [...head, ...steps.slice(0, kept), '…', ...source].join('\n');
    if (bytesOf(part) <= maxCodeBytes) return { text: part, isWhole: false };
  }
  return { text: head.join('\n'), isWhole: false };
}
