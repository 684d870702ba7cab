import { useEffect, useRef, useState } from 'react';
import { useStage } from '../stage.tsx';
import { afterPress } from './after-press.ts';
import styles from './eyes-free.module.css';
import { watchGestures } from './gestures.ts';
import { useReader } from './reader.tsx';
import { collectStops, introductionOf, type Stop } from './stops.ts';
import { at, type Position, pressAt, step, stopAt } from './walk.ts';

const introductionStops = 4;
const restMs = 700;
const moves: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

type Say = ReturnType<typeof useStage>['say'];

/** How what is on or off is now. */
function withState({ text, state }: Stop, say: Say): string {
  if (state?.kind === 'switch') return say(state.isOn ? 'eyes.is-on' : 'eyes.is-off', { name: text });
  if (state?.kind === 'tick') return say(state.isOn ? 'eyes.is-ticked' : 'eyes.is-unticked', { name: text });
  return text;
}

/** A stop's words; that a key is off is what one expects of it. */
function nameOf(stop: Stop, say: Say): string {
  return stop.state?.isOn ? withState(stop, say) : stop.text;
}

/** Walks the stops of the screen that lies beneath and says each. */
function useWalk() {
  const { say } = useStage();
  const { read, reading } = useReader();
  const [said, setSaid] = useState('');
  const position = useRef<Position>(at(null));

  /** Counts what was said, by whomever. */
  const told = useRef(0);
  const tell = (text: string) => {
    told.current += 1;
    setSaid(text);
    read(text);
  };
  // A screen says some things by itself: they stand here, too.
  const text = reading?.text ?? null;
  useEffect(() => {
    if (text === null) return;
    told.current += 1;
    setSaid(text);
  }, [text]);
  const tellStop = (stop: Stop) => tell(stop.isKey ? say('eyes.key', { name: nameOf(stop, say) }) : stop.text);
  const tellBeyond = () => tell(position.current.beyond === 'end' ? say('eyes.end') : say('eyes.start'));

  const move = (by: 1 | -1) => {
    position.current = step(position.current, collectStops(document), by);
    const { stop, beyond } = position.current;
    if (beyond !== null) tellBeyond();
    else if (stop) tellStop(stop);
  };
  const repeat = () => {
    if (position.current.beyond !== null) return tellBeyond();
    const stop = stopAt(position.current, collectStops(document));
    position.current = at(stop);
    if (stop) tellStop(stop);
  };
  const tellAfter = (pressed: Stop, before: readonly Stop[]) => {
    // What is being typed says itself.
    if (document.querySelector('[data-likeliest]')) return;
    const come = afterPress(pressed, before, collectStops(document), introductionStops);
    if (come.kind === 'switched') tell(withState(come.stop, say));
    if (come.kind !== 'come') return;
    position.current = at(come.stops.at(-1) ?? null);
    tell(come.stops.map((stop) => nameOf(stop, say)).join(' '));
  };
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  const press = () => {
    const before = collectStops(document);
    const pressed = pressAt(position.current, before);
    if (pressed.kind === 'beyond') tellBeyond();
    if (pressed.kind === 'ask') {
      position.current = { ...position.current, isAsked: true };
      tell(say('eyes.ends'));
    }
    if (pressed.kind !== 'press') return;
    const toldBefore = told.current;
    pressed.stop.element.click();
    // A screen that comes says itself; where none has come, what the press did is said.
    clearTimeout(resting.current);
    resting.current = setTimeout(() => told.current === toldBefore && tellAfter(pressed.stop, before), restMs);
  };

  useIntroduction((stops, isFirst) => {
    position.current = at(stops.at(-1) ?? null);
    tell([...(isFirst ? [say('eyes.on')] : []), ...stops.map((stop) => stop.text)].join(' '));
  });
  return { said, tell, move, repeat, press };
}

/** Hands over what is to be said of each screen, and of each page within one, as it comes; `isFirst`: nothing was said before. */
function useIntroduction(introduce: (stops: readonly Stop[], isFirst: boolean) => void): void {
  const { visit } = useStage();
  const page = useWholePage();
  const onScreen = `${JSON.stringify(visit.screen)} ${visit.presence.kind}`;
  const introduced = useRef('');
  const newest = useRef(introduce);
  newest.current = introduce;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page within a screen comes without another screen.
  useEffect(() => {
    const isFirst = introduced.current === '';
    const titled = wholePage();
    const shown = `${onScreen} ${titled}`;
    // Whatever comes then is said, also where it is what stood there before.
    if (titled === null && !isFirst) introduced.current = 'still to come';
    if (titled === null || introduced.current === shown) return;
    introduced.current = shown;
    newest.current(introductionOf(collectStops(document), introductionStops), isFirst);
  }, [onScreen, page]);
}

/**
 * The title of the page that is shown, by which a page within a screen is known; null while something of it is still to come. A title
 * that changes as somebody speaks says itself.
 */
function wholePage(): string | null {
  if (document.querySelector('main [aria-busy="true"]')) return null;
  return document.querySelector('main h1:not([aria-live])')?.textContent ?? '';
}

function useWholePage(): string | null {
  const [page, setPage] = useState(wholePage);
  useEffect(() => {
    const look = () => setPage(wholePage());
    look();
    const watching = new MutationObserver(look);
    const attributeFilter = ['aria-busy'];
    watching.observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter });
    return () => watching.disconnect();
  }, []);
  return page;
}

/** Says what would be asked with the letters typed on a plugged-in keyboard, once the hands rest. */
function useTypedAloud(tell: (text: string) => void): void {
  const newest = useRef(tell);
  newest.current = tell;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let said = '';
    const sayField = () => {
      const field = document.querySelector<HTMLElement>('[data-likeliest]');
      const typed = field?.dataset.likeliest?.trim() ?? '';
      if (typed !== '' && typed !== said) newest.current(typed);
      said = typed;
    };
    const onChange = () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(sayField, restMs);
    };
    // The words that the letters may mean can come later than the letters.
    const watching = new MutationObserver(onChange);
    watching.observe(document.body, { subtree: true, attributeFilter: ['data-likeliest'] });
    window.addEventListener('keyup', onChange);
    return () => {
      if (timer !== null) clearTimeout(timer);
      watching.disconnect();
      window.removeEventListener('keyup', onChange);
    };
  }, []);
}

/** The screen without looking, which says large to who sees it what it is and how to leave: dark, all of it one surface to swipe and tap on, every screen read in its order. */
export function EyesFree() {
  const { say } = useStage();
  const surface = useRef<HTMLDivElement>(null);
  const walk = useWalk();
  const newest = useRef(walk);
  newest.current = walk;
  useTypedAloud(walk.tell);

  useEffect(() => {
    if (!surface.current) return;
    return watchGestures(surface.current, {
      onSwipe: (direction) => newest.current.move(direction === 'next' ? 1 : -1),
      onTap: () => newest.current.repeat(),
      onDoubleTap: () => newest.current.press(),
    });
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = moves[event.key];
      if (by === undefined && event.key !== 'Enter') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (by === undefined) newest.current.press();
      else newest.current.move(by);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);

  return (
    <div ref={surface} className={styles.surface} data-eyes-free="">
      <div>
        <p className={styles.title}>{say('eyes.dark')}</p>
        <p className={styles.leave}>{say('eyes.leave')}</p>
      </div>
      <p className={styles.said}>{walk.said}</p>
      <p className={styles.hint}>{say('eyes.hint')}</p>
    </div>
  );
}
