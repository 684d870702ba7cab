/** A question that one visit alone asks, with somebody's name in it. */
export interface PlantedQuestion {
  readonly name: string;
  readonly text: string;
}

const families = ['张', '王', '李', '赵', '陈', '刘', '周', '孙', '何', '林'];
const givenNames = [
  '伟明',
  '秀英',
  '建国',
  '丽娟',
  '志强',
  '晓梅',
  '海涛',
  '桂兰',
  '文斌',
  '雨桐',
  '永强',
  '淑芬',
  '子涵',
  '国庆',
  '玉珍',
  '俊杰',
  '小军',
  '美玲',
  '春生',
  '佳怡',
];
const roads = ['建国路', '人民东路', '解放街', '文化巷', '中山北路', '桂花里', '长安街', '滨江大道'];
const matters = [
  '低保批了没有',
  '社保卡丢了怎么补',
  '老年卡什么时候能拿',
  '居住证到期怎么续签',
  '公租房还要排多久',
  '养老金没有到账',
  '残疾证换证要带什么材料',
  '失业金可以领几个月',
  '退休手续办到哪一步了',
  '孩子上户口要去几号窗口',
];
const frames: readonly ((name: string, address: string, matter: string) => string)[] = [
  (name, _, matter) => `我叫${name}${matter}`,
  (name, address, matter) => `${name}住${address}${matter}`,
  (name, _, matter) => `帮我妈${name}问一下${matter}`,
  (name, address, matter) => `我是${address}的${name}${matter}`,
];

/** 200 questions, each with another name, its address or not, and its matter; the same every time. */
export const plantedQuestions: readonly PlantedQuestion[] = Array.from({ length: 200 }, (_, at) => {
  const pick = <Item>(items: readonly Item[], place: number) => items[place % items.length] as Item;
  const name = `${pick(families, at)}${pick(givenNames, Math.floor(at / families.length))}`;
  const address = `${pick(roads, at * 5)}${(at % 97) + 3}号`;
  return {
    name,
    text: pick(frames, at + Math.floor(at / 7))(name, address, pick(matters, at * 9 + Math.floor(at / 10))),
  };
});
