/** Words that are no secret, in the spelling that is left when digits that stand for letters are read as letters. */
const words = [
  'password',
  'passwort',
  'passwd',
  'pass',
  'admin',
  'administrator',
  'root',
  'staff',
  'user',
  'guest',
  'test',
  'login',
  'secret',
  'welcome',
  'letmein',
  'iloveyou',
  'qwerty',
  'qwertyuiop',
  'qwertz',
  'azerty',
  'asdf',
  'asdfgh',
  'asdfghjkl',
  'zxcvbn',
  'zxcvbnm',
  'qazwsx',
  'qazwsxedc',
  'abc',
  'abcd',
  'abcdef',
  'abcdefgh',
  'kiosk',
  'terminal',
  'yingbin',
  'attendant',
  'editor',
  'publisher',
  'mima',
  'woaini',
  'nihao',
  'zhongguo',
  '密码',
  '迎宾',
  '管理员',
  '我爱你',
  'パスワード',
  '비밀번호',
];

/** Longest first, so that what is taken away is the whole word. */
const trivial = [...words].sort((a, b) => b.length - a.length);

const lettersByLook: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  $: 's',
  '5': 's',
  '7': 't',
};

const fewestDifferent = 5;
const fewestOfItsOwn = 4;

/**
 * Whether a password is among the first that somebody would try: hardly any different characters, a step through the
 * alphabet, or trivial words with nothing of its own beside them but a few digits and signs (Password1!, admin2026).
 */
export function isWeakWord(password: string): boolean {
  const plain = password.toLowerCase();
  if (new Set(plain).size < fewestDifferent || isAlphabetical(plain)) return true;
  return ownPart(plain) < fewestOfItsOwn || ownPart(asLetters(plain)) < fewestOfItsOwn;
}

function isAlphabetical(text: string): boolean {
  const steps = new Set<number>();
  const characters = [...text];
  for (const [at, character] of characters.entries()) {
    if (at > 0) steps.add((character.codePointAt(0) ?? 0) - (characters[at - 1]?.codePointAt(0) ?? 0));
  }
  return steps.size === 1;
}

function asLetters(text: string): string {
  return [...text].map((character) => lettersByLook[character] ?? character).join('');
}

/** How many letters are left when trivial words are gone; digits and signs beside a trivial word count for nothing. */
function ownPart(text: string): number {
  let rest = text;
  for (const word of trivial) rest = rest.replaceAll(word, '');
  const counted = rest === text ? text : rest.replaceAll(/[^\p{L}]/gu, '');
  return [...counted].length;
}
