import { languages } from '#contract/base/language.ts';
import { eventKindSchema } from '#contract/venue/event.ts';
import { iconNameSchema } from '#contract/venue/venue.ts';
import { day, figure, ids, keyAction, kinds, lines, pairs, sign as signs, spans, weekdays, whole } from './codecs.ts';
import { type Field, field, type Heading, localized } from './field.ts';
import { matterTables } from './matter-tables.ts';
import type { Path } from './paths.ts';
import { venueHeading, venueTexts, wordsFields } from './venue-texts.ts';

/** A sheet that lists things of one kind, one to a row; what of a thing has no column stands in the sheet of the rest. */
export interface Table {
  readonly heading: Heading;
  /** Where the list is in the venue's content. */
  readonly path: Path;
  readonly fields: readonly Field[];
  /** Left out where there is none of them: few venues have any, and workbooks from before have no such sheet. */
  readonly isOptional?: true;
}

const id = field('编号', 'id', 'id', { isPlain: true });
const icon = field('图标', 'icon', 'icon', { choices: iconNameSchema.options, widthLetters: 12 });
const sign = field('牌子', 'sign', 'sign', { codec: signs, widthLetters: 10 });

export const entriesTable: Table = {
  heading: { zh: '条目', en: 'Entries' },
  path: ['entries'],
  fields: [
    id,
    field('类别', 'category', 'categoryId', { isPlain: true }),
    ...localized('负责部门', 'department', 'department'),
    field('核对日期', 'checked on', 'checkedOn', { codec: day, widthLetters: 12 }),
    field('有效期至', 'valid until', 'validUntil', { codec: day, widthLetters: 12, whenEmpty: null }),
    field('相关', 'related', 'relatedIds', { codec: ids, whenEmpty: [], isPlain: true }),
    field('按键', 'key', 'action', { codec: keyAction, isPlain: true }),
    field('谁的时间', 'hours of', 'hoursOf', {
      codec: kinds('of', { service: 'id', place: 'id' }),
      isPlain: true,
    }),
  ],
};

/** What an entry says in one language: a row of the sheet of answers. */
export const textFields: readonly Field[] = [
  field('标题', 'title', 'title', { widthLetters: 28 }),
  field('回答', 'answer', 'lead', { widthLetters: 48 }),
  field('没人在时说', 'while nobody is there', 'unstaffed', { widthLetters: 40 }),
  field('牌子', 'sign', 'place/sign', { codec: signs, widthLetters: 10 }),
  field('在哪里', 'where', 'place/where'),
  field('要多久', 'how long', 'duration/figure', { codec: figure, widthLetters: 10 }),
  field('要多久的说明', 'how long, note', 'duration/note', { widthLetters: 14 }),
  field('多少钱', 'how much', 'fee/figure', { codec: figure, widthLetters: 10 }),
  field('多少钱的说明', 'how much, note', 'fee/note', { widthLetters: 14 }),
  field('步骤', 'steps', 'steps', { codec: pairs('title', 'note'), widthLetters: 40 }),
  field('材料', 'papers', 'materials', { codec: pairs('name', 'condition'), widthLetters: 40 }),
  field('联系', 'contact', 'contact'),
  field('时间', 'hours', 'hours'),
  field('更多', 'more', 'more', { widthLetters: 40 }),
  field('读法', 'reading', 'reading'),
];

export const answersHeading: Heading = { zh: '回答', en: 'Answers' };
export const phrasingsHeading: Heading = { zh: '问法', en: 'Phrasings' };
export const restHeading: Heading = { zh: '其他', en: 'The rest' };
export const listsHeading: Heading = { zh: '选项', en: 'Choices' };
export const languageField = field('语言', 'language', 'language', {
  choices: languages,
  widthLetters: 10,
  isPlain: true,
});
export const entryField = field('编号', 'id', 'id', { isPlain: true });
export const phrasingField = field('问法', 'phrasing', 'phrasing', { widthLetters: 60 });

/** The sheets of lists, in their order. */
export const listTables: readonly Table[] = [
  {
    heading: { zh: '类别', en: 'Categories' },
    path: ['venue', 'categories'],
    fields: [id, icon, ...localized('名称', 'name', 'name'), ...localized('里面有', 'holds', 'hint')],
  },
  {
    heading: { zh: '地点', en: 'Places' },
    path: ['venue', 'places'],
    fields: [
      id,
      sign,
      icon,
      ...localized('名称', 'name', 'name'),
      ...localized('楼层', 'floor', 'floor', 12),
      ...localized('怎么走', 'way', 'way', 40),
      field('别的叫法', 'other names', 'names', { codec: lines, whenEmpty: [] }),
    ],
  },
  {
    heading: { zh: '服务', en: 'Services' },
    path: ['venue', 'services'],
    fields: [id, sign, ...localized('名称', 'name', 'name')],
  },
  {
    heading: { zh: '展品', en: 'Exhibits' },
    path: ['venue', 'exhibits'],
    isOptional: true,
    fields: [
      id,
      field('展厅', 'room', 'placeId', { isPlain: true }),
      field('展品号', 'number', 'number', { codec: whole, widthLetters: 10 }),
      ...localized('名称', 'title', 'title'),
      ...localized('讲给孩子', 'for a child', 'stories/child/lead', 40),
      ...localized('一般讲讲', 'for everybody', 'stories/adult/lead', 40),
      ...localized('讲给内行', 'for an expert', 'stories/expert/lead', 40),
      ...localized('内行接着看', 'the expert reads on', 'stories/expert/more', 40),
      ...localized('负责部门', 'department', 'department'),
      field('核对日期', 'checked on', 'checkedOn', { codec: day, widthLetters: 12 }),
    ],
  },
  {
    heading: { zh: '路线', en: 'Trails' },
    path: ['venue', 'trails'],
    isOptional: true,
    fields: [
      id,
      ...localized('名称', 'title', 'title'),
      ...localized('说明', 'what it is', 'lead', 40),
      field('展品', 'exhibits', 'exhibitIds', { codec: ids, widthLetters: 40, isPlain: true }),
      field('每件几分钟', 'minutes at each', 'minutesEach', { codec: whole, widthLetters: 10 }),
    ],
  },
  {
    heading: { zh: '活动', en: 'Events' },
    path: ['venue', 'events'],
    isOptional: true,
    fields: [
      id,
      field('种类', 'kind', 'kind', { choices: eventKindSchema.options, widthLetters: 10 }),
      ...localized('名称', 'name', 'name'),
      ...localized('说明', 'what it is', 'line', 40),
      field('地点', 'place', 'placeId', { isPlain: true }),
      field('相关回答', 'answer', 'entryId', { isPlain: true }),
      ...localized('适合谁', 'for whom', 'audience'),
      field('星期', 'weekdays', 'weekdays', { codec: weekdays, whenEmpty: [] }),
      field('时间', 'times', 'times', { codec: spans, widthLetters: 24 }),
      field('第一天', 'first day', 'firstDay', { codec: day, widthLetters: 12 }),
      field('最后一天', 'last day', 'lastDay', { codec: day, widthLetters: 12 }),
      ...localized('负责部门', 'department', 'department'),
      field('核对日期', 'checked on', 'checkedOn', { codec: day, widthLetters: 12 }),
    ],
  },
  {
    heading: { zh: '事项', en: 'Matters' },
    path: ['venue', 'matters'],
    isOptional: true,
    fields: [
      id,
      field('类别', 'category', 'categoryId', { isPlain: true }),
      ...localized('名称', 'title', 'title'),
      ...localized('负责部门', 'department', 'department'),
      field('核对日期', 'checked on', 'checkedOn', { codec: day, widthLetters: 12 }),
      field('有效期至', 'valid until', 'validUntil', { codec: day, widthLetters: 12, whenEmpty: null }),
    ],
  },
];

/** The columns of the sheet of the rest. */
export const restFields = {
  path: field('在哪', 'path', 'path', { widthLetters: 48 }),
  kind: field('种类', 'kind', 'kind', {
    choices: ['text', 'number', 'yes-no', 'nothing', 'empty-list'],
    widthLetters: 12,
  }),
  value: field('内容', 'value', 'value', { widthLetters: 60 }),
} as const;

/** The heading of the column in which a part of the venue would stand, as a sheet of this name has it; undefined where it has none. */
export function columnOf(path: Path, sheet: string): string | undefined {
  const { fields, depth } = fieldsAt(path);
  const part = path.slice(depth).join('/');
  const heading = fields.find((one) => one.path.join('/') === part)?.heading;
  const named = [entriesTable, ...listTables, ...matterTables].map((one) => one.heading);
  const isEnglish = [answersHeading, venueHeading, ...named].some(({ en }) => en.toLowerCase() === sheet.toLowerCase());
  return heading && (isEnglish ? heading.en : heading.zh);
}

/** The columns of the thing that a path leads into, and how many keys lead to it. */
function fieldsAt(path: Path): { readonly fields: readonly Field[]; readonly depth: number } {
  const [first, second] = path;
  if (first === 'venue' && venueTexts.some(({ id: text }) => text === second)) return { fields: wordsFields, depth: 2 };
  if (path[0] === 'entries' && path[2] === 'texts' && path.length > 4) return { fields: textFields, depth: 4 };
  const nested = matterTables.find(({ lists }) => lists.every((list, index) => path[1 + 2 * index] === list));
  const isNested = nested && path[1] === 'matters' && path.length > 1 + 2 * nested.lists.length;
  if (isNested) return { fields: nested.fields, depth: 1 + 2 * nested.lists.length };
  const table = [entriesTable, ...listTables].find((one) => one.path.every((key, index) => key === path[index]));
  return { fields: table?.fields ?? [], depth: (table?.path.length ?? 0) + 1 };
}
