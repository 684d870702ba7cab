import { type VenueContent, venueContentSchema } from '#contract/venue/venue.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });

/** A small venue of its own, for tests: two categories, five entries (one expired), two places. */
export function testVenue(change: Partial<VenueContent['venue']> = {}): VenueContent {
  return venueContentSchema.parse({
    venue: {
      id: 'test-hall',
      kind: 'hall',
      sample: true,
      name: both('测试大厅', 'Test Hall'),
      seal: '迎宾',
      stamp: '本厅核准',
      greeting: both('您好', 'Hello'),
      invitation: both('有事请讲，这里答您。', 'Ask here.'),
      question: both('您要办什么事', 'What do you need?'),
      example: both('身份证丢了怎么补办', 'I lost my ID card'),
      timeZone: 'Asia/Shanghai',
      today: [{ label: both('开放', 'Open'), value: both('9:00 – 17:00', '9:00 – 17:00') }],
      services: [
        { id: 'general', sign: 'A', name: both('综合事务', 'General'), hours: both('9:00 – 17:00', '9:00 – 17:00') },
      ],
      categories: [
        { id: 'cards', icon: 'card', name: both('证件', 'Cards'), hint: both('补办 换领', 'Lost, renew') },
        { id: 'hall', icon: 'info', name: both('大厅', 'The hall'), hint: both('时间 地点', 'Hours, places') },
      ],
      places: [
        {
          id: 'toilet',
          sign: '1F',
          name: both('洗手间', 'Toilets'),
          floor: both('一楼', 'Ground floor'),
          way: both('往前走到头右转。', 'Straight on, then right.'),
          icon: 'signpost',
        },
        {
          id: 'copy',
          sign: 'C',
          name: both('复印', 'Copying'),
          floor: both('一楼', 'Ground floor'),
          way: both('咨询台旁边。', 'By the desk.'),
          icon: 'document',
        },
      ],
      popularIds: ['id-card-lost', 'toilets'],
      emergency: both('请告诉工作人员。', 'Tell staff.'),
      ...change,
    },
    entries: testEntries(),
  });
}

function testEntries(): unknown[] {
  const common = {
    department: both('户籍窗口', 'Registry counter'),
    checkedOn: '2026-10-08',
    validUntil: null,
    relatedIds: [],
  };
  return [
    {
      ...common,
      id: 'id-card-lost',
      categoryId: 'cards',
      relatedIds: ['id-card-renewal'],
      texts: {
        'zh-CN': {
          title: '身份证丢了怎么补办',
          phrasings: ['身份证丢了怎么补办', '身份证不见了再办一张', '补办身份证'],
          lead: '带户口簿到 C6 窗口，当场挂失、当场补办。',
          place: { sign: 'C6', where: '一楼东侧' },
          fee: { figure: '40', note: '元' },
        },
        en: {
          title: 'Replace a lost ID card',
          phrasings: ['I lost my ID card', 'replace my ID card', 'ID card is gone'],
          lead: 'Go to counter C6 with your household register.',
        },
      },
    },
    {
      ...common,
      id: 'id-card-renewal',
      categoryId: 'cards',
      texts: {
        'zh-CN': {
          title: '身份证到期怎么换领',
          phrasings: ['身份证到期怎么换领新证', '身份证过期了换新的', '换身份证'],
          lead: '带旧身份证到 C6 窗口换领。',
        },
      },
    },
    {
      ...common,
      id: 'toilets',
      categoryId: 'hall',
      action: { kind: 'show-place', placeId: 'toilet' },
      texts: {
        'zh-CN': {
          title: '洗手间在哪里',
          phrasings: ['洗手间在哪里', '厕所在哪', '卫生间怎么走'],
          lead: '往前走到头右转。',
        },
        en: {
          title: 'Where are the toilets',
          phrasings: ['where are the toilets', 'restroom', 'bathroom'],
          lead: 'Straight on, then right.',
        },
      },
    },
    {
      ...common,
      id: 'opening-hours',
      categoryId: 'hall',
      texts: {
        'zh-CN': {
          title: '大厅几点上班',
          phrasings: ['办事大厅几点上班', '几点开门', '上班时间'],
          lead: '周一到周五 9:00 到 17:00。',
        },
      },
    },
    {
      ...common,
      id: 'summer-hours',
      categoryId: 'hall',
      validUntil: '2026-06-30',
      texts: {
        'zh-CN': {
          title: '夏天延时服务到几点',
          phrasings: ['夏天延时服务到几点', '夏令延时', '夏天晚上开到几点'],
          lead: '夏天开到 19:00。',
        },
      },
    },
  ];
}
