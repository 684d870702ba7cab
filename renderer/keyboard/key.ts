/** Keys that do something other than write themselves. */
export type SpecialKey =
  | 'back'
  | 'switch'
  | 'shift'
  | 'delete'
  | 'layer'
  | 'space'
  | 'clear'
  | 'separator'
  | 'kana'
  | 'voicing'
  | 'speak';

export type Key =
  | { readonly kind: 'text'; readonly text: string; readonly shifted?: string }
  | { readonly kind: 'special'; readonly name: SpecialKey }
  | { readonly kind: 'gap' };

export function textKey(text: string, shifted?: string): Key {
  return shifted === undefined ? { kind: 'text', text } : { kind: 'text', text, shifted };
}

export function specialKey(name: SpecialKey): Key {
  return { kind: 'special', name };
}
