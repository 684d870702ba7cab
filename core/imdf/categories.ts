import type { Localized } from '#contract/base/language.ts';
import type { ShapeLook, WayKind } from '#contract/venue/guide.ts';
import type { IconName } from '#contract/venue/venue.ts';

/** Units that people walk about in, whatever else is in them. */
const walked: ReadonlySet<string> = new Set([
  'footbridge',
  'lobby',
  'lounge',
  'movingwalkway',
  'parking',
  'platform',
  'ramp',
  'recreation',
  'stairs',
  'steps',
  'terrace',
  'unenclosedarea',
  'waitingroom',
  'walkway',
  'walkway.island',
]);
/** Rooms that lead on where they have more than one opening and are nobody's. */
const ledThrough: ReadonlySet<string> = new Set(['room', 'unspecified', 'foodservice', 'auditorium', 'library']);
const shut: ReadonlySet<string> = new Set([
  'brick',
  'column',
  'concrete',
  'drywall',
  'glass',
  'nonpublic',
  'opentobelow',
  'serverroom',
  'storage',
  'structure',
  'wood',
]);

/** Whether somebody may walk through a unit on the way to another. */
export function isWalked({ category, restriction, openings, isSomebodys }: UnitUse): boolean {
  if (restriction) return false;
  return walked.has(category) || (ledThrough.has(category) && openings > 1 && !isSomebodys);
}

interface UnitUse {
  readonly category: string;
  readonly restriction: string | null;
  readonly openings: number;
  /** A shop, office or the like has its place in it. */
  readonly isSomebodys: boolean;
}

/** Whether a visitor has nothing to do there. */
export function isShut({ category, restriction }: Pick<UnitUse, 'category' | 'restriction'>): boolean {
  return shut.has(category) || Boolean(restriction);
}

/** What a way through a unit is where it leads from floor to floor; null where it never does. */
export function passageKindOf(category: string): Exclude<WayKind, 'walk'> | null {
  switch (category) {
    case 'elevator':
      return 'lift';
    case 'escalator':
    case 'stairs':
    case 'ramp':
      return category;
    case 'steps':
      return 'stairs';
    default:
      return null;
  }
}

/** What a way across a unit is that stays on its floor. */
export function kindAcross(category: string): WayKind {
  const kind = passageKindOf(category);
  return kind === 'stairs' || kind === 'ramp' ? kind : 'walk';
}

export function lookOf(use: Pick<UnitUse, 'category' | 'restriction'>): ShapeLook {
  if (use.category === 'vegetation') return 'garden';
  if (isShut(use) || passageKindOf(use.category)) return 'closed';
  return use.category.startsWith('walkway') || use.category === 'footbridge' ? 'floor' : 'room';
}

interface Known {
  readonly icon: IconName;
  readonly name: Localized;
}

const known = (icon: IconName, zh: string, en: string, ja: string, ko: string): Known => ({
  icon,
  name: { 'zh-CN': zh, en, ja, ko },
});

/** What people look for under no name of its own, by the first word of its category; of units and amenities. */
const byCategory: Readonly<Record<string, Known>> = {
  restroom: known('toilet', '卫生间', 'Toilets', 'トイレ', '화장실'),
  'restroom.wheelchair': known('toilet', '无障碍卫生间', 'Accessible toilet', 'バリアフリートイレ', '장애인 화장실'),
  elevator: known('lift', '电梯', 'Lift', 'エレベーター', '엘리베이터'),
  escalator: known('signpost', '自动扶梯', 'Escalator', 'エスカレーター', '에스컬레이터'),
  stairs: known('signpost', '楼梯', 'Stairs', '階段', '계단'),
  ramp: known('signpost', '坡道', 'Ramp', 'スロープ', '경사로'),
  information: known('info', '服务台', 'Information', '案内所', '안내 데스크'),
  atm: known('coins', '自动取款机', 'Cash machine', 'ATM', '현금 인출기'),
  babychanging: known('child', '母婴室', 'Baby changing', 'おむつ替え', '기저귀 교환실'),
  mothersroom: known('child', '母婴室', 'Baby care room', 'ベビーケアルーム', '수유실'),
  checkroom: known('bag', '寄存处', 'Cloakroom', 'クローク', '물품 보관소'),
  drinkingfountain: known('food', '饮水处', 'Drinking water', '給水機', '식수대'),
  firstaid: known('medical', '急救站', 'First aid', '救護室', '응급실'),
  lostandfound: known('lost', '失物招领处', 'Lost property', '落とし物窓口', '분실물 센터'),
  parking: known('parking', '停车场', 'Parking', '駐車場', '주차장'),
  payphone: known('phone', '公用电话', 'Telephone', '公衆電話', '공중전화'),
  phone: known('phone', '公用电话', 'Telephone', '公衆電話', '공중전화'),
  powerchargingstation: known('phone', '充电处', 'Charging', '充電コーナー', '충전소'),
  seating: known('people', '休息区', 'Seating', '休憩所', '휴게 공간'),
  strollerrental: known('child', '童车租借', 'Stroller hire', 'ベビーカー貸出', '유모차 대여'),
  wheelchairassist: known('people', '轮椅服务', 'Wheelchair service', '車いすサービス', '휠체어 서비스'),
  wifi: known('wifi', '无线网络', 'Wi-Fi', 'Wi-Fi', '와이파이'),
  ticketing: known('ticket', '售票处', 'Tickets', 'チケット売り場', '매표소'),
  entry: known('signpost', '入口', 'Entrance', '入口', '입구'),
};

/** Occupants have names of their own; these are the pictures beside them. */
const occupantIcons: readonly (readonly [RegExp, IconName])[] = [
  [/restaurant|food|cafe|coffee|bakery|bar|tea/, 'food'],
  [/bank|atm|currency/, 'coins'],
  [/pharmac|clinic|doctor|medical|dentist/, 'medical'],
  [/child|toy|baby/, 'child'],
  [/museum|gallery|exhibit/, 'exhibit'],
  [/office|government|service/, 'document'],
];

/** What a unit or amenity of a category is called and drawn as; null where people do not look for such. */
export function knownAs(category: string): Known | null {
  if (category.startsWith('restroom') && category.endsWith('wheelchair'))
    return byCategory['restroom.wheelchair'] ?? null;
  return byCategory[category.split('.')[0] ?? ''] ?? null;
}

export function occupantIcon(category: string): IconName {
  return occupantIcons.find(([words]) => words.test(category))?.[1] ?? 'shop';
}
