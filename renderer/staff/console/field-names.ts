import { languageSchema } from '#contract/base/language.ts';
import { nameOf } from '../../i18n/language-names.ts';
import type { ConsoleKey, ConsoleSay } from './use-console-say.ts';

const names: Readonly<Record<string, ConsoleKey>> = {
  title: 'field.title',
  phrasings: 'field.phrasings',
  lead: 'field.lead',
  'place/sign': 'field.sign',
  'place/where': 'field.where',
  'duration/figure': 'field.duration',
  'duration/note': 'field.duration-note',
  'fee/figure': 'field.fee',
  'fee/note': 'field.fee-note',
  steps: 'field.steps',
  materials: 'field.materials',
  contact: 'field.contact',
  hours: 'field.hours',
  unstaffed: 'field.unstaffed',
  more: 'field.more',
  reading: 'field.reading',
  categoryId: 'field.category',
  checkedOn: 'field.checked-on',
  validUntil: 'field.valid-until',
  department: 'field.department',
  action: 'field.action',
  hoursOf: 'field.hours-of',
  relatedIds: 'field.related',
  name: 'part.name',
  sign: 'part.sign',
  hint: 'part.hint',
  floor: 'part.floor',
  plan: 'part.plan',
  ways: 'part.ways',
  between: 'part.between',
  passages: 'part.passages',
  spot: 'part.spot',
  metresPerUnit: 'part.scale',
  order: 'part.order',
  way: 'part.way',
  names: 'part.names',
  icon: 'part.icon',
  greeting: 'part.greeting',
  invitation: 'part.invitation',
  question: 'part.question',
  example: 'part.example',
  address: 'part.address',
  sample: 'part.sample',
  timeZone: 'part.timeZone',
  country: 'part.country',
  seal: 'part.seal',
  stamp: 'part.stamp',
  emergency: 'part.emergency',
  meetingPoint: 'part.meetingPoint',
  hoursInWords: 'part.hoursInWords',
  today: 'sheet.today',
  popularIds: 'sheet.popular',
  'order/services': 'order.services',
  'order/categories': 'order.categories',
  'order/places': 'order.places',
  synonyms: 'words.same',
  vetoWords: 'words.veto',
  signs: 'sheet.signs',
  number: 'exhibit.number',
  placeId: 'event.place',
  kind: 'event.kind',
  line: 'event.line',
  audience: 'event.audience',
  entryId: 'event.entry',
  weekdays: 'event.weekdays',
  times: 'event.times',
  firstDay: 'event.first-day',
  lastDay: 'event.last-day',
  'stories/child/lead': 'exhibit.child-lead',
  'stories/child/more': 'exhibit.child-more',
  'stories/adult/lead': 'exhibit.adult-lead',
  'stories/adult/more': 'exhibit.adult-more',
  'stories/expert/lead': 'exhibit.expert-lead',
  'stories/expert/more': 'exhibit.expert-more',
  questions: 'matter.tab-questions',
  ends: 'matter.tab-ends',
  durations: 'matter.durations',
  fees: 'matter.fees',
  windows: 'matter.windows',
  exhibitIds: 'stops.title',
  minutesEach: 'stops.minutes-each',
  'picture/sha256': 'picture.name',
  'picture/description': 'picture.description',
  'picture/licence': 'picture.licence',
};

const dayNames: Readonly<Record<string, ConsoleKey>> = {
  mon: 'hours.mon',
  tue: 'hours.tue',
  wed: 'hours.wed',
  thu: 'hours.thu',
  fri: 'hours.fri',
  sat: 'hours.sat',
  sun: 'hours.sun',
  holidays: 'hours.holidays',
  makeUpDays: 'hours.make-up-days',
  lastEntryMinutes: 'hours.last-entry',
  exceptions: 'hours.exceptions',
};

/** The name of a field, and the language that it is in. */
export function fieldName(path: readonly string[], say: ConsoleSay): string {
  const [first = '', ...rest] = path;
  const day = first === 'hours' || first === 'staffed' ? dayNames[rest.at(-1) ?? ''] : undefined;
  if (day) return `${say(first === 'staffed' ? 'sheet.staffed' : 'sheet.hours')}　${say(day)}`;
  const language = path.map((key) => languageSchema.safeParse(key).data).find((found) => found);
  const plain = path.filter((key, index) => key !== language && !(index === 0 && key === 'texts'));
  const [mark, key = ''] = plain;
  // A step or a paper is named by its list.
  const name = names[mark === 'chineseBefore' ? key.replace('.', '/').replace(/\/\d.*/, '') : plain.join('/')];
  const said = name ? say(name) : path.join(' ');
  return language ? `${said}　${nameOf(language)}` : said;
}
