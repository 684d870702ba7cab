import { cellSentences, createProblemSentence, type ProblemSentences } from '../../sheets/problem-words.ts';

const sentences: ProblemSentences = {
  ...cellSentences,
  'sheet-missing': { zh: '缺这张表', en: 'This sheet is missing' },
  'heading-unknown': { zh: '不认识这个列名：照模板写', en: 'No such heading: write it as in the template' },
  'id-missing': {
    zh: '缺编号：新的自己起一个，像 id-card-lost',
    en: 'The id is missing: make one up for what is new, like id-card-lost',
  },
  'id-twice': { zh: '这个编号前面用过了', en: 'The id is used above' },
  'entry-unknown': { zh: '“条目”表里没有这个编号', en: 'The sheet of entries has no such id' },
  'owner-unknown': { zh: '上一级的表里没有这个编号', en: 'The sheet that this one belongs to has no such id' },
  'language-unknown': { zh: '语言只能是 zh-CN、en、ja、ko', en: 'The language is zh-CN, en, ja or ko' },
  'answer-twice': { zh: '这个条目在这个语言里已经有回答', en: 'The entry has an answer in this language already' },
  'answer-missing': { zh: '这个条目在这个语言里还没有回答', en: 'The entry has no answer in this language' },
  'phrasing-missing': { zh: '问法是空的', en: 'The phrasing is empty' },
  'path-unknown': { zh: '没有这一项', en: 'There is no such thing' },
  'kind-unknown': { zh: '种类请从列表里选', en: 'Choose the kind from the list' },
  'value-too-short': { zh: '太短或太少了', en: 'Too short, or too few' },
  'value-not-offered': { zh: '请从列表里选', en: 'Choose from the list' },
  'value-wrong': {
    zh: '写法不对：日期像 2026-12-31，编号像 id-card-lost，别的照示例写',
    en: 'Not written as it must be: a day is 2026-12-31, an id id-card-lost, all else as in the examples',
  },
  'front-matter-missing': {
    zh: '文件开头要有两行 --- 夹着的字段',
    en: 'The file has to begin with its fields, between two lines ---',
  },
  'front-matter-wrong': { zh: '这里的字段读不懂', en: 'The fields cannot be read here' },
  'front-matter-not-plain': {
    zh: '这里只能写普通文字，不能用 &、* 或 ! 开头的标记',
    en: 'Plain words only: no anchors (&), references (*) or tags (!)',
  },
  'field-twice': { zh: '这一项上面已经写过了', en: 'This is said above already' },
  'field-elsewhere': { zh: '这一项只写在中文的文件里', en: 'This stands in the Chinese file alone' },
  'chinese-missing': { zh: '这个编号还没有中文的文件', en: 'There is no Chinese file of this id' },
  'file-no-text': { zh: '不是文字文件', en: 'This file is no text' },
  'file-not-json': { zh: '不是完整的 JSON', en: 'This is no whole JSON' },
  'no-category': { zh: '“类别”表里没有这个编号', en: 'The sheet of categories has no such id' },
  'no-entry': { zh: '指向的条目没有了', en: 'It names an entry that is not there' },
  'no-place': { zh: '“地点”表里没有这个编号', en: 'The sheet of places has no such id' },
  'no-service': { zh: '“服务”表里没有这个编号', en: 'The sheet of services has no such id' },
  'no-matter': { zh: '“事项”表里没有这个编号', en: 'The sheet of matters has no such id' },
  'no-matter-answer': { zh: '这个事项里没有这个选项', en: 'The matter has no such answer' },
  'promise-without-staff': {
    zh: '请人来的回答，要写没人在时怎么说',
    en: 'A person is promised: say what to do while nobody is there',
  },
  'hours-differ': { zh: '写的时间和开放时间不一样', en: 'It names other hours than the opening hours' },
  'wrong-script': { zh: '像是另一种语言的字', en: 'It looks like another language' },
  'sign-without-name': {
    zh: '牌子上的字，还没有写别的语言里是什么意思',
    en: 'The sign is a word: it is not said yet what it means',
  },
  'no-room': { zh: '太长，屏上放不下', en: 'Too long for its room on the screen' },
  guide: { zh: '和平面图对不上', en: 'It does not fit the plans' },
  matter: { zh: '事项里有错', en: 'The matter is not right' },
  exhibit: { zh: '展品里有错', en: 'The exhibit is not right' },
  event: { zh: '这样活动就没法办了', en: 'As it stands the event cannot take place' },
  'value-refused': { zh: '这样写不能上屏', en: 'It cannot be shown as it stands' },
};

/** The sentence of a problem. */
export const problemSentence = createProblemSentence(sentences);
