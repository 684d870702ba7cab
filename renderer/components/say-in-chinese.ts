/** Where somebody is, in Chinese words; what is not known is left out. */
export interface ChineseWhere {
  readonly name: string;
  readonly address: string | null | undefined;
  readonly floor: string | null;
  readonly near: string | null;
}

/** What a passer-by is asked to say on the phone for somebody who cannot: 请帮我说：我在…… */
export function sayInChinese({ name, address, floor, near }: ChineseWhere): string {
  const parts = [name, address, floor, near && `${near}旁边`];
  return `请帮我说：我在${parts.filter((part) => part).join('，')}。`;
}
