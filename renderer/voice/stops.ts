/** One thing that is read or pressed without looking. */
export interface Stop {
  readonly element: HTMLElement;
  readonly text: string;
  readonly isKey: boolean;
  /** Of what is on or off, how it is; null of all else. */
  readonly state: StopState | null;
  /** Whether it is the key of the quay that ends the visit. */
  readonly endsVisit: boolean;
}

/** A `switch` is on or off, a box has a `tick`; what shows its state in `words` of its own has said it with them. */
export interface StopState {
  readonly kind: 'switch' | 'tick' | 'words';
  readonly isOn: boolean;
}

const keys = 'button, label, [role="button"]';
const endKey = '[data-quay="end"]';
const texts = 'h1, h2, h3, p, dl > div, dl, li, [role="img"]';

function wordsOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  return element.innerText.replaceAll(/\s+/g, ' ').trim();
}

/** A text that holds keys or smaller texts is read part by part. */
function isWhole(element: Element): boolean {
  if (element.querySelector(keys)) return false;
  if (element.matches('dl')) return element.querySelector(':scope > div') === null;
  return !element.matches('li') || element.querySelector('h2, p, dl') === null;
}

function stopAt(element: HTMLElement): Stop | null {
  const isKey = element.matches(keys);
  if (!isKey && !(element.matches(texts) && isWhole(element))) return null;
  const text = wordsOf(element);
  if (text === '') return null;
  return { element, text, isKey, state: isKey ? stateOf(element) : null, endsVisit: element.matches(endKey) };
}

function stateOf(key: HTMLElement): StopState | null {
  const input = key.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (input) return { kind: 'tick', isOn: input.checked };
  const pressed = key.getAttribute('aria-pressed');
  if (pressed === null) return null;
  return { kind: key.querySelector('[data-state-words]') ? 'words' : 'switch', isOn: pressed === 'true' };
}

/** All stops of the screen in the order they are read; a question that lies over the screen hides the rest. */
export function collectStops(root: ParentNode): Stop[] {
  const over = root.querySelector('dialog[open]');
  const parts = over ? [over] : Array.from(root.querySelectorAll('main, nav'));
  const stops: Stop[] = [];
  for (const part of parts) {
    for (const element of part.querySelectorAll<HTMLElement>(`${keys}, ${texts}`)) {
      const isHidden = element.closest('[aria-hidden="true"]') !== null || !element.checkVisibility();
      const stop = isHidden ? null : stopAt(element);
      if (stop && !stops.some((known) => known.element.contains(element))) stops.push(stop);
    }
  }
  return stops;
}

/** What is said when a screen appears: its texts up to the first key, at most so many, or up to what a screen is there to say. */
export function introductionOf(stops: readonly Stop[], most: number): readonly Stop[] {
  const firstKey = stops.findIndex((stop) => stop.isKey);
  const said = stops.findLastIndex(({ element }) => 'said' in element.dataset) + 1;
  const length = Math.max(most, said);
  return stops.slice(0, firstKey < 0 ? length : Math.min(length, Math.max(firstKey, 1)));
}
