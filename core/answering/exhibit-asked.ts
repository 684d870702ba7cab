import type { Decision } from '#contract/page/answering.ts';
import { surelyAnswered } from './surely-answered.ts';
import { spokenNumerals } from './text/numerals.ts';

/** How people say the number that stands beside an exhibit; a number of a hall, a floor or a counter is another. */
const patterns: readonly RegExp[] = [
  /(?:第|编号|编号是|编号为)?(?<!\d)(\d{1,4})(?:号|号的|号那?件|号那个)?(?:展品|展项|文物|藏品|展件)/u,
  /(?:展品|展项|文物|藏品|展件)(?:编号|号码|号)?(?:是|为|第)?(\d{1,4})(?!\d|个|件|点|分|元|块|年|岁|人)/u,
  /\b(?:exhibit|object|item|artefact|artifact)s? (?:number |no\.? ?|nr\.? ?|#)?(\d{1,4})\b/iu,
  /\b(?:number|no\.?|#) ?(\d{1,4}) (?:exhibit|object|item|artefact|artifact)\b/iu,
  /(?<!\d)(\d{1,4})番(?:目)?の?(?:展示品|展示物|展示(?!室)|作品|品|資料)/u,
  /(?:展示品|展示物|作品|資料)(?:番号|の番号|ナンバー|No\.?)?(?:は|が|の)?(\d{1,4})番?(?!\d|点|個|つ|年|時|分|人)/iu,
  /(?<!\d)(\d{1,4}) ?번(?:째)? ?(?:전시품|전시물|전시(?!실)|유물|작품|소장품)/u,
  /(?:전시품|전시물|유물|작품|소장품) ?(?:번호 ?)?(\d{1,4}) ?번?(?!\d|개|점|시|분|년|명)/u,
];

/** Longer than this nobody asks for an exhibit by its number. */
const mostCharacters = 60;

/** The number of the exhibit that a text asks for; null where it asks for none. */
export function exhibitNumberIn(text: string): number | null {
  if (text.length > mostCharacters) return null;
  const written = spokenNumerals(text.toWellFormed().normalize('NFKC'));
  for (const pattern of patterns) {
    const number = pattern.exec(written)?.[1];
    if (number !== undefined) return Number(number);
  }
  return null;
}

/** Whether a question that names an exhibit by its number leads there rather than to what answers it. */
export function leadsToExhibit(decision: Decision): boolean {
  if (decision.kind === 'answer') return decision.p < surelyAnswered;
  return decision.kind === 'clarify' || (decision.kind === 'hand-over' && decision.reason === 'unsure');
}
