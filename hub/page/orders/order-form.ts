import { createElement as h, type ReactNode } from 'react';
import { widestNotice } from '#contract/page/notices.ts';
import type { NewOrder } from '#contract/upstream/operator.ts';
import type { Order } from '#contract/upstream/orders.ts';
import type { Words } from '../messages/words.ts';
import { asking, choice, field } from '../parts/forms.ts';
import { notice } from '../parts/notice.ts';

export type OrderKind = Order['kind'];
export const orderKinds: readonly OrderKind[] = ['notice', 'recall', 'restore', 'restart', 'rotate-keys'];

/** What a form says, which may be anything. */
export function orderIn(fields: URLSearchParams): object {
  const [kind, entryId] = [fields.get('kind'), fields.get('entryId')?.trim()];
  const minutes = Number(fields.get('minutes'));
  const texts = (['zh-CN', 'en', 'ja', 'ko'] as const).map(
    (language) => [language, fields.get(language)?.trim()] as const,
  );
  const text = Object.fromEntries(texts.filter(([, said]) => said));
  const hasEntry = kind === 'recall' || kind === 'restore';
  const order = kind === 'notice' ? { kind, text, minutes } : hasEntry ? { kind, entryId } : { kind };
  return { target: fields.get('target'), order, minutes };
}

/** What an order says, as fields of a form. */
export function fieldsOfOrder({ target, order, minutes }: NewOrder): Record<string, string | number> {
  const said = order.kind === 'notice' ? order.text : {};
  const entry = 'entryId' in order ? { entryId: order.entryId } : {};
  return { kind: order.kind, target, minutes, ...entry, ...said };
}

export interface OrderFormOptions {
  readonly kind: OrderKind;
  readonly fields: URLSearchParams;
  /** Where it may go beside everywhere: a terminal that was chosen before, and groups. */
  readonly targets: readonly (readonly [value: string, said: string])[];
  readonly isWrong: boolean;
}

const dayMinutes = 1440;

/** Asks what an order is to say; it is shown once more before it is given. */
export function orderForm({ kind, fields, targets, isWrong }: OrderFormOptions, words: Words): ReactNode {
  const { say } = words;
  const target = choice(
    say('order.target'),
    'target',
    [['', say('order.everywhere')], ...targets],
    fields.get('target') ?? '',
  );
  return h(
    'div',
    null,
    isWrong && notice('wrong', say(`order.wrong-${kind}`)),
    asking(
      { action: '/orders/new', key: say('order.check'), tone: 'seal', hidden: { kind, check: 1 } },
      target,
      ...partsOf(kind, fields, words),
    ),
  );
}

function partsOf(kind: OrderKind, fields: URLSearchParams, { say }: Words): ReactNode[] {
  const was = (name: string) => ({ defaultValue: fields.get(name) ?? '' });
  if (kind === 'notice') {
    const text = { maxLength: widestNotice, autoComplete: 'off' };
    return [
      field(say('order.zh-CN'), 'zh-CN', { ...text, ...was('zh-CN'), lang: 'zh-CN' }, say('order.text-hint')),
      ...(['en', 'ja', 'ko'] as const).map((language) =>
        field(say(`order.${language}`), language, { ...text, ...was(language), required: false, lang: language }),
      ),
      lasting(fields, 60, [15, 60, 240, dayMinutes, 7 * dayMinutes], say),
    ];
  }
  if (kind === 'restart') return [lasting(fields, 60, [60, 240, dayMinutes], say)];
  if (kind === 'rotate-keys')
    return [lasting(fields, 30 * dayMinutes, [dayMinutes, 7 * dayMinutes, 30 * dayMinutes], say)];
  return [
    field(
      say('order.entry'),
      'entryId',
      { maxLength: 80, autoComplete: 'off', ...was('entryId') },
      say('order.entry-hint'),
    ),
    lasting(fields, 30 * dayMinutes, [dayMinutes, 7 * dayMinutes, 30 * dayMinutes], say),
  ];
}

/** How long it holds, and a terminal that was not heard of meanwhile is still told. */
function lasting(fields: URLSearchParams, usual: number, minutes: readonly number[], say: Words['say']): ReactNode {
  const chosen = Number(fields.get('minutes')) || usual;
  const offered = minutes.includes(chosen) ? minutes : [...minutes, chosen];
  return choice(
    say('order.lasting'),
    'minutes',
    offered.map((one) => [String(one), lastingWords(one, say)] as const),
    String(chosen),
  );
}

export function lastingWords(minutes: number, say: Words['say']): string {
  if (minutes % dayMinutes === 0) return say('order.days', { count: minutes / dayMinutes });
  if (minutes % 60 === 0) return say('order.hours', { count: minutes / 60 });
  return say('order.minutes', { count: minutes });
}
