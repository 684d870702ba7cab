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
};
