import type { Language } from '#contract/base/language.ts';

/**
 * Things, foods, trades and pastimes that a visitor may name in a word and that few halls, malls or museums have an answer
 * for. Rankers learn from them what a short question looks like whose word stands in a pack only by the way. They are not
 * those by which floors are fitted (`passing-words.ts`), nor those by which it is measured.
 */
export const strangeWords: Readonly<Partial<Record<Language, readonly string[]>>> = {
  'zh-CN': (
    '电饭锅 微波炉 冰箱 电视机 风扇 吸尘器 台灯 衣架 皮带 帽子 围巾 手套 雨衣 泳衣 羽绒服 西装 旗袍 校服 球鞋 高跟鞋 凉鞋 皮鞋 墨镜 手表 戒指 项链 手镯 玉器 邮票 毛笔 颜料 积木 玩偶 拼图 气球 风筝 滑板 ' +
    '摩托车 轮胎 机油 猫粮 狗粮 鱼缸 盆栽 种子 化肥 水泥 瓷砖 地板 门锁 水龙头 马桶 热水器 煤气 电线 梯子 锤子 胶水 纸箱 信封 日历 计算器 硬盘 键盘 鼠标 路由器 电话卡 胶卷 唱片 收音机 菜刀 茶壶 筷子 ' +
    '饺子 馒头 包子 油条 豆浆 米线 麻辣烫 烧烤 牛排 披萨 汉堡 薯条 沙拉 螃蟹 小龙虾 海鲜 牛肉 猪肉 鸡蛋 大米 面粉 酱油 水果 西瓜 苹果 榴莲 坚果 饼干 糖果 巧克力 口香糖 面包 月饼 粽子 酸奶 啤酒 红酒 可乐 果汁 蜂蜜 人参 ' +
    '牙医 中医 针灸 推拿 拔罐 整形 验血 律师 会计 保安 厨师 保姆 司机 装修 木工 电工 修车 补胎 拖车 租车 二手车 中介 理财 基金 当铺 印刷 刻字 兼职 考研 英语 补课 舞蹈 书法 围棋 武术 太极 跆拳道 游泳 跑步 爬山 骑行 ' +
    '滑冰 台球 乒乓球 足球 网球 高尔夫 保龄球 射箭 攀岩 蹦床 密室 剧本杀 网吧 酒吧 茶馆 唱歌 棋牌 温泉 桑拿 足疗 美容 染发 烫发 剪头发 香水 面膜 洗面奶 电影票 游戏机 动漫 漫画 直播 抽奖 团购 外卖 快递 ' +
    '机场 火车站 码头 医院 幼儿园 邮局 酒店 公园 菜市场 加油站 寺庙 教堂 温度 湿度 汇率 油价 房价 金价 菜价 新闻 比分 笑话 故事 星期几 生日 春节 婚礼 葬礼 搬运 清洗 维修 充气 打蜡 抛光 打包 租衣服 养老院 ' +
    '看牙 洗牙 种牙 配音 算命 遛狗 相亲 减肥 戒烟 优惠 清仓 特价 满减 会员日 试用 样品 批发 进货 加盟 甩卖 新品 断码 包邮 定金 尾款 分期'
  ).split(' '),
  en: (
    'microwave fridge television vacuum lamp hangers belts hats scarf gloves raincoat swimsuit suits sneakers heels sandals boots sunglasses watches rings necklaces stamps ' +
    'balloons kites skateboards motorbikes tyres aquariums seeds cement tiles locks taps ladders glue boxes envelopes calendars calculators keyboards routers knives teapots chopsticks ' +
    'dumplings burgers fries salad crab seafood beef eggs rice flour fruit watermelon biscuits candy chocolate bread yogurt beer wine cola juice honey ginseng ' +
    'dentist acupuncture lawyer accountant chef nanny driver carpenter electrician tailor mechanic pawnshop printing dancing calligraphy karate swimming running hiking cycling ' +
    'skating billiards tennis golf bowling archery climbing trampoline bars sauna facials haircut perfume movie arcade comics lottery takeaway airport church temple ' +
    'jokes news scores birthday wedding funeral discount sale bargain wholesale franchise instalments samples'
  ).split(' '),
  ja: (
    '冷蔵庫 扇風機 掃除機 帽子 手袋 水着 着物 制服 長靴 指輪 切手 絵の具 風船 積み木 釣竿 バイク タイヤ 猫の餌 水槽 植木 種 瓦 梯子 金槌 糊 封筒 暦 電卓 鍵盤 蓄音機 包丁 急須 箸 ' +
    '餃子 肉まん 豆乳 焼肉 天ぷら うなぎ 牛丼 蟹 海老 卵 米 小麦粉 醤油 果物 西瓜 林檎 飴 月餅 ビール ワイン 果汁 蜂蜜 人参 歯医者 鍼 整形 採血 会計士 警備員 料理人 家政婦 運転手 大工 電気工 修理 牽引 中古車 投資 質屋 印刷 ' +
    '家庭教師 英会話 舞踊 習字 囲碁 空手 太極拳 登山 卓球 庭球 ゴルフ 弓道 温泉 サウナ 足つぼ 染髪 漫画 競馬 空港 港 病院 郵便局 公園 市場 寺 教会 気温 湿度 為替 地価 新聞 得点 冗談 誕生日 結婚式 葬式 引越し ' +
    '洗車 貸衣装 老人ホーム 見合い 減量 禁煙 値引き 見本 卸売 仕入れ 新製品 手付金 分割払い 出前 花見 花火 祭り 税理士 戸籍 年金 保険 確定申告 住民票 印鑑 離婚 相続 車検 免許 入学 保育園 給付金 起業 商標 特許'
  ).split(' '),
  ko: (
    '냉장고 선풍기 청소기 모자 장갑 수영복 한복 교복 장화 반지 우표 물감 풍선 블록 낚싯대 오토바이 타이어 사료 어항 화분 씨앗 기와 사다리 망치 풀 봉투 달력 계산기 건반 축음기 식칼 찻주전자 젓가락 ' +
    '만두 찐빵 두유 불고기 튀김 장어 덮밥 게 새우 달걀 쌀 밀가루 간장 과일 수박 사과 사탕 월병 맥주 와인 주스 꿀 인삼 치과 침 성형 채혈 회계사 경비원 요리사 가정부 운전기사 목수 전기공 수리 견인 중고차 투자 전당포 인쇄 ' +
    '과외 영어 무용 서예 태권도 태극권 등산 탁구 테니스 골프 양궁 온천 사우나 발마사지 염색 만화 경마 공항 항구 병원 우체국 공원 시장 절 교회 기온 습도 환율 집값 신문 점수 농담 생일 결혼식 장례식 ' +
    '세차 의상 대여 양로원 점집 맞선 다이어트 금연 할인 견본 도매 매입 신제품 계약금 할부 배달 꽃구경 불꽃놀이 축제 세무사 호적 연금 보험 등본 인감 이혼 상속 정비 면허 입학 어린이집 지원금 창업 상표 특허'
  ).split(' '),
};
