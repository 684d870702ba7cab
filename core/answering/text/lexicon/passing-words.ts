import type { Language } from '#contract/base/language.ts';

/**
 * Things, trades and pastimes that people name at a terminal in a word or two, and that most venues know nothing of.
 * Trials ask for those that a pack does not know, because a short word that nobody knows is what seems likeliest to be
 * something else.
 */
export const passingWords: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': [
    ...(
      '电池 牙膏 奶粉 钢琴 洗衣机 空调 沙发 床垫 窗帘 油漆 灯泡 螺丝 剪刀 雨鞋 拖鞋 袜子 毛巾 香烟 白酒 口红 耳机 充电宝 手机壳 打印机 望远镜 吉他 篮球 羽毛球 ' +
      '瑜伽 滑雪 钓鱼 露营 麻将 象棋 话剧 相声 演唱会 动物园 游乐园 水族馆 健身 按摩 美甲 纹身 修脚 配钥匙 开锁 搬家 保洁 月嫂 驾校 补习班 宠物店 花店 ' +
      '蛋糕 奶茶 烤鸭 火锅 拉面 寿司 炸鸡 冰淇淋 股票 彩票 天气 星座'
    ).split(' '),
  ],
  en: [
    ...(
      'batteries toothpaste piano sofa mattress curtains paint hammer scissors slippers socks cigarettes whisky lipstick headphones printer guitar basketball ' +
      'yoga skiing fishing camping chess theatre concert zoo aquarium massage tattoo locksmith plumber cleaner pizza sushi noodles icecream pancakes steak stocks lottery weather ' +
      'horoscope football bicycle laptop camera jewelry perfume medicine vitamins garden furniture carpet helicopter circus'
    ).split(' '),
    'phone case',
    'light bulb',
    'driving school',
    'fried chicken',
    'roller coaster',
    'hair dryer',
  ],
  ja: [
    ...(
      '電池 歯磨き粉 粉ミルク ピアノ 洗濯機 ソファ カーテン 電球 はさみ スリッパ 靴下 たばこ ウイスキー 口紅 イヤホン プリンター 望遠鏡 ギター バスケットボール ヨガ スキー 釣り ' +
      'キャンプ 麻雀 将棋 落語 コンサート 動物園 遊園地 水族館 マッサージ ネイル 合鍵 引っ越し 清掃 教習所 塾 花屋 ケーキ 焼き鳥 ラーメン 寿司 からあげ アイスクリーム ' +
      '株 宝くじ 天気 占い 野球 自転車 香水 家具'
    ).split(' '),
  ],
  ko: [
    ...(
      '건전지 치약 분유 피아노 세탁기 소파 커튼 전구 가위 슬리퍼 양말 담배 위스키 립스틱 이어폰 프린터 망원경 기타 농구 요가 스키 낚시 캠핑 바둑 연극 콘서트 동물원 놀이공원 ' +
      '수족관 마사지 네일 열쇠 이사 청소 운전학원 학원 꽃집 케이크 치킨 라면 초밥 아이스크림 주식 복권 날씨 운세 축구 야구 향수 가구 자전거 노트북'
    ).split(' '),
  ],
};
