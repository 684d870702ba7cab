import type { Language } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { PartList, PartRow, PartView } from '#contract/page/draft-parts.ts';
import { namedPlace } from '#contract/page/guide.ts';
import { museumExhibits, museumPlaces, museumTrails, pictured } from '../../../gallery/fixtures/exhibits.ts';
import { hall } from '../../../gallery/fixtures/hall.ts';
import { popularHall } from '../../../gallery/fixtures/hall-entries.ts';
import { all } from '../../../gallery/fixtures/localized.ts';
import type { NamesOfParts } from '../venue/arrangement-blocks.tsx';

/** The hours of the venue while somebody changes them, and one thing that is wrong with them. */
export function changedHours(): PartView {
  const week = {
    mon: '9:00-11:30 13:30-17:00',
    tue: '9:00-17:00',
    wed: '9:00-17:00',
    thu: '9:00-17:00',
    fri: '17:00-9:00',
  };
  const exceptions = [
    { days: '2026-12-10', reason: all('系统升级', 'System upgrade', 'システム更新', '시스템 점검') },
    { days: '2027-02-05 2027-02-12', open: '9:00-12:00' },
  ];
  const hours = { week, holidays: 'closed', makeUpDays: 'as-monday', lastEntryMinutes: '30', exceptions };
  return {
    partId: 'venue/hall',
    kind: 'venue',
    revision: 2,
    part: { hours },
    live: { hours },
    changes: [{ path: ['hours', 'week', 'mon'], before: '9:00-17:00', after: week.mon }],
    conflicts: [],
    faults: [{ code: 'wrong-hours', path: ['hours', 'week', 'fri'] }],
    others: [],
    places: [],
    exhibits: [],
    signs: [],
  };
}

/** The lines of today, one of which lacks what it says. */
export function changedToday(): PartView {
  const today = [
    { shows: 'opening' },
    { shows: 'last-entry', label: all('取号到', 'Last ticket', '発券終了', '번호표 마감') },
    {
      label: all('中午', 'Lunch time', '昼休み', '점심시간'),
      value: all('照常办事', 'Open as usual', '通常どおり', '정상 운영'),
      holds: 'every-day',
    },
    { label: all('周六', 'Saturday', '土曜', '토요일'), value: {} },
  ];
  const faults: PartView['faults'] = [{ code: 'missing', path: ['today', '3'] }];
  return { ...changedHours(), part: { today }, changes: [], conflicts: [], faults };
}

/** The lists of the venue in another order than they are in force. */
export function changedOrder(): PartView {
  const order = { services: ['household', 'social'], categories: ['social', 'residence', 'tax'] };
  return { ...changedHours(), part: { order }, changes: [], conflicts: [], faults: [] };
}

/** What the parts are called that are put in order. */
export function namesOfParts(language: Language): NamesOfParts {
  const residence = all('户籍与身份证', 'Residence and identity', '戸籍と身分証', '호적과 신분증')[language];
  const social = all('社保与医保', 'Social insurance', '社会保険', '사회보험')[language];
  const tax = all('税务', 'Tax', '税務', '세무')[language];
  return {
    services: new Map([
      ['household', residence],
      ['social', social],
    ]),
    categories: new Map([
      ['residence', residence],
      ['social', social],
      ['tax', tax],
    ]),
  };
}

/** A place that is new. */
export function newPlace(language: Language): PartView {
  const name = all('咨询台', 'Information desk', '案内所', '안내 데스크');
  const part = {
    icon: 'info',
    sign: 'A1',
    name,
    floor: all('一楼', 'Ground floor', '1階', '1층'),
    way: all('进门左手边就是。', 'Left of the entrance.', '入口の左側です。', '입구 왼쪽입니다.'),
    names: [all('问讯处', 'Enquiries', 'インフォメーション', '인포메이션')[language]],
  };
  return {
    partId: 'place/staff-0a1b2c3d',
    kind: 'place',
    revision: 4,
    part,
    live: null,
    changes: [],
    conflicts: [],
    faults: [],
    others: [],
    places: [],
    exhibits: [],
    signs: [],
  };
}

/** An exhibit of the sample with a number that another has, and a picture. */
export function changedExhibit(): PartView {
  const { id, ...live } = pictured();
  const [room] = museumPlaces()
    .filter((place) => place.id === live.placeId)
    .map(namedPlace);
  return {
    partId: `exhibit/${id}`,
    kind: 'exhibit',
    revision: 1,
    part: { ...live, number: 202 } as FieldValue,
    live: live as FieldValue,
    changes: [{ path: ['number'], before: 201, after: 202 }],
    conflicts: [],
    faults: [{ code: 'number-twice', path: ['number'], detail: '船肋木' }],
    others: [],
    places: room ? [room] : [],
    exhibits: [],
    signs: [],
  };
}

/** A trail of the sample with another exhibit before its last one, and one that is gone. */
export function changedTrail(): PartView {
  const [trail] = museumTrails;
  if (!trail) throw new Error('the sample has no trail');
  const { id, ...live } = trail;
  const last = museumExhibits.at(-1)?.id ?? '';
  const exhibitIds = [...live.exhibitIds.slice(0, -1), 'gone', last];
  return {
    partId: `trail/${id}`,
    kind: 'trail',
    revision: 2,
    part: { ...live, exhibitIds } as FieldValue,
    live: live as FieldValue,
    changes: [{ path: ['exhibitIds'], before: live.exhibitIds, after: exhibitIds }],
    conflicts: [],
    faults: [{ code: 'no-exhibit', path: ['exhibitIds', String(exhibitIds.length - 2)] }],
    others: [],
    places: [],
    exhibits: museumExhibits.filter((exhibit) => exhibitIds.includes(exhibit.id)),
    signs: [],
  };
}

/** An event that is new, and has no time yet. */
export function newEvent(): PartView {
  const [place] = hall.places.map(namedPlace);
  const part = {
    kind: 'event',
    name: all('公积金讲座', 'Fund talk', '積立金講座', '기금 강좌'),
    line: all(
      '讲怎么提取、怎么贷款，讲完可以提问。',
      'How to withdraw and borrow; you may ask afterwards.',
      '引き出しと融資の説明。質問もできます。',
      '인출과 대출을 설명하고, 끝난 뒤 질문할 수 있습니다.',
    ),
    placeId: place?.id ?? '',
    weekdays: ['tue', 'thu'],
    times: [{ from: '10:00', to: '11:00' }],
    firstDay: '2026-12-01',
    lastDay: '2026-11-24',
    department: all('公积金窗口', 'Fund counter', '積立金窓口', '기금 창구'),
    checkedOn: '2026-11-20',
  };
  return {
    partId: 'event/staff-0a1b2c3d',
    kind: 'event',
    revision: 5,
    part,
    live: null,
    changes: [],
    conflicts: [],
    faults: [{ code: 'ends-first', path: ['lastDay'] }],
    others: [],
    places: place ? [place] : [],
    exhibits: [],
    signs: [],
  };
}

/** The places of the venue, the new one first. */
export function placeList(language: Language): PartList {
  const rows = popularHall[language].slice(0, 4).map(
    (_, index): PartRow => ({
      partId: `place/window-${index}`,
      name: all('综合窗口', 'General counter', '総合窓口', '종합 창구')[language],
      language,
      sign: `C${index + 1}`,
      state: 'published',
      changes: 0,
      faults: 0,
    }),
  );
  const { partId } = newPlace(language);
  const name = all('咨询台', 'Information desk', '案内所', '안내 데스크')[language];
  return {
    rows: [{ partId, name, language, sign: 'A1', state: 'new', changes: 6, faults: 0 }, ...rows],
    found: rows.length + 1,
  };
}
