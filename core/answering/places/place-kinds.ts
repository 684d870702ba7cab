import type { IconName } from '#contract/venue/venue.ts';
import { placeKey } from './place-key.ts';

/**
 * What houses have under many names, in the words of all four languages: who asks for one of them means any place that is
 * called by another. Only words that mean the thing itself; whatever a venue calls its places beside stands in its own names.
 */
const kinds: readonly (readonly string[])[] = [
  '洗手间 卫生间 厕所 公厕 公共厕所 化妆间 盥洗室 茅房 茅厕 wc toilet toilets restroom restrooms washroom bathroom lavatory loo お手洗い トイレ 化粧室 便所 화장실'.split(
    ' ',
  ),
  [
    ...'无障碍卫生间 无障碍洗手间 无障碍厕所 残疾人厕所 残疾人卫生间 残障厕所 轮椅厕所 第三卫生间 多目的トイレ バリアフリートイレ 車いす用トイレ 多機能トイレ 휠체어화장실 다목적화장실'.split(
      ' ',
    ),
    ...['accessible toilet', 'disabled toilet', 'wheelchair toilet', 'accessible restroom', '장애인 화장실'],
  ],
  '电梯 直梯 升降梯 垂直电梯 升降机 lift lifts elevator elevators エレベーター エレベータ 엘리베이터 승강기'.split(' '),
  '扶梯 自动扶梯 手扶梯 手扶电梯 滚梯 escalator escalators エスカレーター 에스컬레이터'.split(' '),
  '楼梯 步梯 楼梯间 stairs staircase stairway 階段 계단'.split(' '),
  [
    ...'停车场 停车库 车库 地下车库 地库 停车 carpark parking garage 駐車場 パーキング 주차장'.split(' '),
    'parking lot',
    'car park',
    'parking garage',
  ],
  [
    ...'母婴室 哺乳室 育婴室 喂奶室 婴儿室 授乳室 ベビールーム 수유실'.split(' '),
    ...['nursing room', 'baby room', 'baby care room', 'breastfeeding room', 'baby changing room', 'baby changing'],
  ],
  [
    ...'取款机 自动取款机 提款机 柜员机 atm atm机 cashpoint 현금인출기 현금지급기 キャッシュコーナー 現金自動預け払い機'.split(
      ' ',
    ),
    ...['cash machine', 'cash point', 'cash dispenser'],
  ],
  [
    ...'饮水处 饮水机 饮水点 开水间 茶水间 热水机 直饮水 給水機 給水所 ウォーターサーバー 정수기 음수대'.split(' '),
    ...['drinking water', 'water fountain', 'drinking fountain', 'water dispenser'],
  ],
  [
    ...'失物招领 失物招领处 招领处 落とし物窓口 忘れ物窓口 遺失物 遺失物センター 분실물센터 분실물보관소 유실물센터'.split(
      ' ',
    ),
    ...['lost and found', 'lost property', 'lost property office', '분실물 센터', '분실물 보관소'],
  ],
  [
    ...'医务室 急救站 医务站 医疗点 救護室 医務室 의무실 의무 응급실 구급실'.split(' '),
    ...['first aid', 'first aid room', 'medical room', 'sick bay'],
  ],
  [
    ...'寄存处 存包处 寄存柜 储物柜 存包柜 行李寄存 行李寄存处 自助寄存柜 lockers locker cloakroom コインロッカー ロッカー 荷物預かり 荷物預かり所 물품보관함 물품보관소 사물함'.split(
      ' ',
    ),
    ...['luggage storage', 'left luggage', 'bag storage', 'coat check', '물품 보관함', '물품 보관소'],
  ],
  [
    ...'服务台 总服务台 咨询台 问讯处 问询处 前台 总台 导览台 reception 案内所 総合案内 インフォメーション 受付 안내데스크 안내소'.split(
      ' ',
    ),
    ...[
      'information desk',
      'service desk',
      'help desk',
      'info desk',
      'front desk',
      'information counter',
      '안내 데스크',
    ],
  ],
  [
    ...'吃的 吃饭 吃东西 餐饮 餐厅 饭店 美食 饮食 吃饭的地方 food eat restaurant restaurants dining 食事 レストラン ごはん 飲食店 식당 음식점 레스토랑 밥집'.split(
      ' ',
    ),
    ...['something to eat', 'place to eat', 'somewhere to eat', '먹을 곳', '밥 먹을 곳'],
  ],
  '吸烟室 吸烟区 吸烟处 抽烟区 喫煙所 喫煙室 흡연실 흡연구역'.split(' ').concat('smoking area', 'smoking room'),
];

/** The kinds by the keys of the words that mean them. */
export const kindOfWord: ReadonlyMap<string, number> = new Map(
  kinds.flatMap((words, kind) => words.map((word) => [placeKey(word), kind] as const)),
);

const wordsOfIcons: Readonly<Partial<Record<IconName, string>>> = { food: '餐饮' };

/** The kind that every place with an icon is of, whatever it is called; most icons are of none. */
export function kindsOfIcon(icon: IconName): readonly number[] {
  const kind = kindOfWord.get(placeKey(wordsOfIcons[icon] ?? ''));
  return kind === undefined ? [] : [kind];
}
