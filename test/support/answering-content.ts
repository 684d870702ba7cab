import type { EntrySource } from '#contract/venue/entry.ts';
import { type VenueContent, type VenueSource, venueContentSchema } from '#contract/venue/venue.ts';

const label = { 'zh-CN': '测试厅', en: 'Test hall' };

/** A venue with nothing in it that a test would look at. */
const plainVenue: VenueSource = {
  id: 'test-hall',
  kind: 'hall',
  sample: true,
  name: label,
  seal: '测试',
  stamp: '测试样例',
  greeting: label,
  invitation: label,
  question: label,
  example: label,
  timeZone: 'Asia/Shanghai',
  today: [{ label, value: label }],
  services: [{ id: 'one', sign: 'A', name: label, hours: label }],
  categories: [{ id: 'one', icon: 'info', name: label, hint: label }],
  places: [],
  popularIds: [],
  emergency: label,
};

/** An entry asked in these ways, the first also its title. */
export function entryAsked(id: string, phrasings: readonly string[], more: Partial<EntrySource> = {}): EntrySource {
  const written = { title: (phrasings[0] ?? '').slice(0, 60), phrasings: [...phrasings], lead: '到一楼咨询台。' };
  return {
    id,
    categoryId: 'one',
    department: label,
    checkedOn: '2026-11-01',
    validUntil: null,
    texts: { 'zh-CN': written },
    ...more,
  };
}

/** Content of these entries, checked as a pack would be. */
export function contentOf(entries: readonly EntrySource[], venue: Partial<VenueSource> = {}): VenueContent {
  return venueContentSchema.parse({ venue: { ...plainVenue, ...venue }, entries });
}

/** Eight entries of a hall in which some differ by one word only. */
export const hallEntries: readonly EntrySource[] = [
  entryAsked('id-card-lost', ['身份证丢了怎么补办', '身份证遗失补领', '身份证不见了去哪里补']),
  entryAsked('id-card-expired', ['身份证到期怎么换领', '身份证过期换证', '身份证快到期了在哪换']),
  entryAsked('licence-new', ['营业执照怎么办理', '开店办营业执照', '注册个体户营业执照']),
  entryAsked('licence-close', ['营业执照怎么注销', '店不开了注销执照', '公司关门怎么销掉执照']),
  entryAsked('licence-change', ['营业执照怎么变更', '公司换地址改执照', '变更营业执照上的法人']),
  entryAsked('wifi', ['这里有WiFi吗', '无线网密码是多少', '怎么连免费WiFi']),
  entryAsked('etc', ['ETC怎么办理', '高速ETC在哪装', '办ETC要带什么']),
  entryAsked('elder-bus-card', ['老人卡丢了怎么补', '老年公交卡补办', '敬老卡遗失了']),
];
