/** Must be the gap in the style sheet: a page turns by its own width and the gap to the next. */
export const gapPx = 40;
const roundingPx = 2;
/** More of a page is not left empty for the sake of an item that stays whole. */
const mostUnused = 0.25;

/** What is read in one go, and kept whole where that costs little: a step, a paper, a paragraph, who says so. */
const items = ['[data-block^="material-"]', '[data-block^="step-"]', '[data-block^="more-"]', '[data-block="source"]'];
const itemsOfRun = items.map((item) => `:scope > ${item}`).join(', ');

/** How a run is set: at its ease or closely, under a title that is as large as elsewhere or a size smaller. */
interface Setting {
  readonly set: 'easy' | 'close';
  readonly head: 'large' | 'small';
}

/** In the order in which they are liked. */
const settings: readonly Setting[] = [
  { set: 'easy', head: 'large' },
  { set: 'easy', head: 'small' },
  { set: 'close', head: 'large' },
  { set: 'close', head: 'small' },
];

/** How far a run reaches. */
interface Reach {
  readonly pages: number;
  /** The largest share of a page that is empty while a further page exists; 0 for one page. */
  readonly unused: number;
}

interface Columns {
  readonly count: number;
  readonly leftPx: number;
  readonly topPx: number;
  readonly heightPx: number;
  /** From the beginning of one column to the beginning of the next. */
  readonly stridePx: number;
}

function columnsOf(text: HTMLElement): Columns {
  const { left, top, width, height } = text.getBoundingClientRect();
  const count = Number(text.dataset.columns);
  const gap = gapPx * (width / text.offsetWidth);
  return { count, leftPx: left, topPx: top, heightPx: height, stridePx: (width + gap) / count };
}

/** Every part of an element: its column, from 0 on, and how far down it reaches. */
function partsOf(element: Element, { leftPx, topPx, heightPx, stridePx }: Columns) {
  return Array.from(element.getClientRects(), ({ left, bottom }) => ({
    column: Math.floor((left - leftPx + roundingPx) / stridePx),
    downPx: Math.min(heightPx, bottom - topPx),
  }));
}

function isTorn(element: Element, columns: Columns): boolean {
  return new Set(partsOf(element, columns).map(({ column }) => column)).size > 1;
}

function reachOf(text: HTMLElement): Reach {
  const columns = columnsOf(text);
  const filledPx: number[] = [0];
  for (const block of text.children)
    for (const { column, downPx } of partsOf(block, columns))
      filledPx[column] = Math.max(filledPx[column] ?? 0, downPx);
  const pages = Math.ceil(filledPx.length / columns.count);
  const unused = Array.from({ length: pages - 1 }, (_, page) => {
    const ofPage = Array.from(
      { length: columns.count },
      (_one, column) => filledPx[page * columns.count + column] ?? 0,
    );
    return 1 - ofPage.reduce((sum, px) => sum + px, 0) / (columns.heightPx * columns.count);
  });
  return { pages, unused: Math.max(0, ...unused) };
}

const papersOfRun = ':scope > [data-block^="material-"]';

/** The column in which an element begins. */
function columnWhere(element: Element, columns: Columns): number {
  return Math.min(...partsOf(element, columns).map(({ column }) => column));
}

/** Says the head of a list again over the paper with which it goes on in another column. What comes before is not moved by that. */
function headPapersAgain(text: HTMLElement): void {
  const columns = columnsOf(text);
  const papers = Array.from(text.querySelectorAll(papersOfRun));
  for (const paper of papers) paper.removeAttribute('data-heads-again');
  for (const [index, paper] of papers.entries()) {
    const before = papers[index - 1];
    if (!before || columnWhere(paper, columns) === columnWhere(before, columns)) continue;
    paper.setAttribute('data-heads-again', '');
  }
}

/** The page on which the list of papers begins; the first where there is none. */
function pageOfPapers(text: HTMLElement): number {
  const columns = columnsOf(text);
  const first = text.querySelector(papersOfRun);
  return first ? Math.floor(columnWhere(first, columns) / columns.count) : 0;
}

function layLists(text: HTMLElement, lists: 'whole' | 'parted') {
  text.dataset.lists = lists;
  headPapersAgain(text);
  return { ...reachOf(text), begins: pageOfPapers(text) };
}

/** Keeps what is to be brought in one column, where that neither costs a page, nor leaves much of one empty, nor has the list begin later. */
function keepList(text: HTMLElement): Reach {
  const parted = layLists(text, 'parted');
  // Where it stands in one column by itself there is nothing to try.
  if (!text.querySelector(':scope > [data-heads-again]')) return parted;
  const whole = layLists(text, 'whole');
  const costsNothing = whole.pages <= parted.pages && whole.begins <= parted.begins;
  if (costsNothing && whole.unused <= Math.max(mostUnused, parted.unused)) return whole;
  return layLists(text, 'parted');
}

/** Sets a run with no regard to its list, which can only make it longer. */
function setPlainly(text: HTMLElement, { set, head }: Setting, mayTear: boolean): Reach {
  text.dataset.set = set;
  text.dataset.head = head;
  text.dataset.lists = 'parted';
  for (const item of text.querySelectorAll(itemsOfRun)) item.toggleAttribute('data-torn', mayTear);
  for (const paper of text.querySelectorAll(papersOfRun)) paper.removeAttribute('data-heads-again');
  return reachOf(text);
}

function apply(text: HTMLElement, setting: Setting, mayTear: boolean): Reach {
  setPlainly(text, setting, mayTear);
  return keepList(text);
}

/** How many pages the run takes with all its items whole. Each try costs a layout: what is too long plainly is not tried further. */
function pagesSoSet(text: HTMLElement, setting: Setting): number {
  const { pages } = setPlainly(text, setting, false);
  return pages === 1 ? keepList(text).pages : pages;
}

/** Tries one setting after the other; those under which the run takes one page with all its items whole. */
function* onePageSettings(text: HTMLElement, tried: readonly Setting[]): Generator<Setting> {
  let largePages = 1;
  for (const setting of tried) {
    // A smaller title saves a page at most.
    if (setting.head === 'small' && largePages > 2) continue;
    const pages = pagesSoSet(text, setting);
    if (setting.head === 'large') largePages = pages;
    if (pages === 1) yield setting;
  }
}

/** Whether the answer's sentence runs on in another column. */
function isLeadTorn(text: HTMLElement): boolean {
  const lead = text.querySelector(':scope > [data-block="lead"]');
  return lead !== null && isTorn(lead, columnsOf(text));
}

/** A column up to so wide is read with ease (about 30 Chinese characters). */
const widestColumnPx = 1000;

/** Sets the run at its ease in one column where that holds all of it and is not too wide to read: then nothing is parted. */
function fitsOneColumn(text: HTMLElement): boolean {
  if (text.offsetWidth > widestColumnPx) return false;
  const { columns } = text.dataset;
  text.dataset.columns = '1';
  const easy = settings.filter(({ set }) => set === 'easy');
  const fits = !onePageSettings(text, easy).next().done;
  if (!fits) text.dataset.columns = columns ?? '1';
  return fits;
}

/** Sets the run so that it fits one page with all its items whole, and its sentence too where it can; whether that is possible. */
function fitsOnePage(text: HTMLElement): boolean {
  let chosen: Setting | null = null;
  for (const setting of onePageSettings(text, settings)) {
    if (!isLeadTorn(text)) return true;
    chosen ??= setting;
  }
  if (chosen) apply(text, chosen, false);
  return chosen !== null;
}

/** Makes items whole, one after the other, but for those that would cost a page or leave too much of one empty. */
function keepItems(text: HTMLElement, least: Reach): void {
  const columns = columnsOf(text);
  const unused = Math.max(mostUnused, least.unused);
  for (const item of text.querySelectorAll(itemsOfRun)) {
    const wasTorn = isTorn(item, columns);
    item.removeAttribute('data-torn');
    if (!wasTorn) continue;
    headPapersAgain(text);
    const reach = reachOf(text);
    if (reach.pages <= least.pages && reach.unused <= unused) continue;
    item.setAttribute('data-torn', '');
    headPapersAgain(text);
  }
}

/**
 * Sets a run that is broken by the browser (CSS Multi-column Layout): at its ease where it fits one page so, else
 * closely, on as few pages as it takes. What one column holds is not parted, and its sentence stands in one column where a
 * smaller title gives it the room.
 */
export function setRun(text: HTMLElement, columns: 1 | 2): void {
  text.dataset.columns = String(columns);
  if (fitsOneColumn(text) || fitsOnePage(text)) return;
  let least = apply(text, { set: 'close', head: 'large' }, true);
  if (isLeadTorn(text)) {
    const small = apply(text, { set: 'close', head: 'small' }, true);
    const helps = !isLeadTorn(text) && small.pages <= least.pages;
    least = helps ? small : apply(text, { set: 'close', head: 'large' }, true);
  }
  keepItems(text, least);
}

/** Hides what stands on another page than this one, and parts what goes on in another column; the keys of the blocks that begin on each page. */
export function showPage(text: HTMLElement, page: number): string[][] {
  const columns = columnsOf(text);
  const placed = Array.from(text.querySelectorAll<HTMLElement>(':scope > [data-block]'), (element) => {
    const stands = partsOf(element, columns).map(({ column }) => column);
    const [first, last] = [Math.min(...stands), Math.max(...stands)];
    const pageOf = (column: number) => Math.floor(column / columns.count);
    return { element, first, last, from: pageOf(first), to: pageOf(last) };
  });
  for (const [index, { element, last, from, to }] of placed.entries()) {
    element.toggleAttribute('data-away', page < from || page > to);
    element.toggleAttribute('data-parted', (placed[index + 1]?.first ?? last) > last);
  }
  const pages = 1 + Math.max(0, ...placed.map(({ to }) => to));
  return Array.from({ length: pages }, (_, shown) =>
    placed.filter(({ from }) => from === shown).map(({ element }) => element.dataset.block ?? ''),
  );
}
