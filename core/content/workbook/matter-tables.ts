import { conditions, whole, yesNo } from './codecs.ts';
import { type Field, field, type Heading, localized } from './field.ts';

/**
 * A sheet of a list within each thing of another: the questions of all matters, one to a row. Its first columns name the
 * things that a row is in; then come what the list is numbered by, and what the row says.
 */
export interface NestedTable {
  readonly heading: Heading;
  /** The lists that lead to it within the venue, the outermost first: `matters`, `questions`, `answers`. */
  readonly lists: readonly [string, ...string[]];
  /** The ids of what the row is in, one for each list but the last. */
  readonly owners: readonly Field[];
  /** By which a row is told from others of the same thing where it has no id; rows stand in their own order whatever it says. */
  readonly number: Field | null;
  /** Where its things have ids, the first is that. */
  readonly fields: readonly Field[];
}

const matter = field('事项', 'matter', 'matter');
const question = field('问题', 'question', 'question');
const id = field('编号', 'id', 'id');
const number = field('序号', 'number', 'number', { codec: whole, widthLetters: 8 });
const when = field('什么情况', 'when', 'when', { codec: conditions, whenEmpty: [], widthLetters: 32 });

const figures = (zh: string, en: string, list: string): NestedTable => ({
  heading: { zh, en },
  lists: ['matters', list],
  owners: [matter],
  number,
  fields: [...localized('多少', 'how much', 'figure', 14), ...localized('说明', 'note', 'note'), when],
});

/** The sheets of what a matter consists of. They stand where there is a sheet of matters. */
export const matterTables: readonly NestedTable[] = [
  {
    heading: { zh: '事项问题', en: 'Matter questions' },
    lists: ['matters', 'questions'],
    owners: [matter],
    number: null,
    fields: [id, ...localized('怎么问', 'asks', 'ask', 40), ...localized('说明', 'note', 'note', 40)],
  },
  {
    heading: { zh: '事项选项', en: 'Matter answers' },
    lists: ['matters', 'questions', 'answers'],
    owners: [matter, question],
    number: null,
    fields: [
      id,
      ...localized('怎么答', 'answers', 'label', 28),
      ...localized('说明', 'note', 'note', 40),
      field('接着到', 'leads to', 'to'),
    ],
  },
  {
    heading: { zh: '事项结果', en: 'Matter ends' },
    lists: ['matters', 'ends'],
    owners: [matter],
    number: null,
    fields: [
      id,
      field('在本馆办', 'done here', 'isHere', { codec: yesNo, choices: ['是', '否'], widthLetters: 10 }),
      ...localized('一句话', 'in a sentence', 'lead', 48),
    ],
  },
  {
    heading: { zh: '事项材料', en: 'Matter papers' },
    lists: ['matters', 'materials'],
    owners: [matter],
    number,
    fields: [...localized('名称', 'name', 'name'), ...localized('要求', 'condition', 'condition'), when],
  },
  {
    heading: { zh: '事项步骤', en: 'Matter steps' },
    lists: ['matters', 'steps'],
    owners: [matter],
    number,
    fields: [...localized('做什么', 'title', 'title', 32), ...localized('说明', 'note', 'note', 32), when],
  },
  figures('事项时间', 'Matter durations', 'durations'),
  figures('事项费用', 'Matter fees', 'fees'),
  {
    heading: { zh: '事项窗口', en: 'Matter windows' },
    lists: ['matters', 'windows'],
    owners: [matter],
    number,
    fields: [field('地点', 'place', 'placeId'), when],
  },
];

/** All columns of a sheet in their order. */
export function columnsOf({ owners, number: numbered, fields }: NestedTable): readonly Field[] {
  return [...owners, ...(numbered ? [numbered] : []), ...fields];
}

/** The columns by which its rows are told apart. */
export function keysOf({ owners, number: numbered, fields }: NestedTable): readonly Field[] {
  return [...owners, numbered ?? fields[0] ?? id];
}
