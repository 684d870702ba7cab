import { useEffect, useRef, useState } from 'react';
import type { NamedPlace } from '#contract/page/guide.ts';
import type { Route } from '#contract/page/guide-calls.ts';
import type { Modes } from '#contract/page/visit.ts';
import { BackKey } from '../../components/back-key.tsx';
import { BrassRule } from '../../components/brass-rule.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { PictureKey } from '../../components/picture-key.tsx';
import beside from '../../components/plan/beside-plan.module.css';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { usePlaceNow } from '../../i18n/use-now-words.ts';
import { usePick, useStage } from '../../stage.tsx';
import { useReader } from '../../voice/reader.tsx';
import { OthersKey } from '../others-key.tsx';
import { AfterArrival } from './after-arrival.tsx';
import { PlanView } from './plan-view.tsx';
import { RouteCode } from './route-code.tsx';
import styles from './route-screen.module.css';
import { landmarkName, roundMetres, sentencesOf, type WayWords } from './route-words.ts';
import { useClosedSentences } from './use-closed-sentences.ts';

interface RouteScreenProps {
  readonly place: NamedPlace;
  readonly onOthers: (() => void) | null;
  /** Shows what the place looks like, once the way is told to its end; null where there is no picture. */
  readonly onPicture?: (() => void) | null;
  readonly route: Route;
  /** Whether a way without steps is asked for. */
  readonly isStepFree: boolean;
  readonly onStepFree: (isStepFree: boolean) => void;
  /** Of a way past several places: its name, and where it was begun. */
  readonly trail?: { readonly title: string; readonly onBack: () => void };
}

/** The way to a place: drawn on the plan of each floor, and said one sentence at a time. */
export function RouteScreen(props: RouteScreenProps) {
  const { place, onOthers, onPicture, route, isStepFree, onStepFree, trail } = props;
  const { say, language, venue, visit, panel } = useStage();
  const pick = usePick();
  const words = { say, language, sharedSigns: venue.sharedSigns };
  const way = sentencesOf(route, words);
  const [step, setStep] = useState(0);
  const [routeShown, showRoute] = useState(route);
  // Something was closed on the way, or opened: it is told from its beginning.
  if (route !== routeShown) {
    showRoute(route);
    setStep(0);
  }
  const closed = useClosedSentences(route.around, true);
  // Large print on a lying panel has room for one of them: what is closed is told before the way.
  const isTight = visit.modes.size === 'elder' && panel !== 'portrait';
  const before = isTight ? closed : [];
  const sentences = [...before, ...way];
  const [isCode, setIsCode] = useState(false);
  const canStepFree = offersStepFree(isStepFree, route, visit.modes);
  const told = Math.min(step, sentences.length - 1);
  const isLast = told === sentences.length - 1;
  useReadSentence([...(told === 0 && !isTight ? closed : []), sentences[told] ?? ''].join(' '), told, sentences.length);
  if (isCode)
    return (
      <RouteCode
        title={trail?.title ?? `${pick(place.name)}　${pick(place.floor)}`}
        closed={closed}
        sentences={way}
        onBack={() => setIsCode(false)}
      />
    );
  return (
    <Scene
      read={
        <div className={`${beside.page} ${styles.way}`}>
          <Head
            place={stopAhead(route, Math.max(0, told - before.length), visit.places) ?? place}
            route={route}
            closed={isTight ? [] : closed}
            words={words}
            title={trail?.title}
          />
          <PlanView route={route} step={Math.max(0, told - before.length)} placeId={place.id} />
          <Sentence sentences={sentences} step={told} minutes={minutesOf(route)} isNotice={told < before.length} />
        </div>
      }
      main={
        isLast ? (
          <AfterArrival placeId={place.id} />
        ) : (
          <SealKey icon="next" onPress={() => setStep(told + 1)}>
            {say('route.next')}
          </SealKey>
        )
      }
      last={
        <WayKeys
          back={backFrom(told, setStep, trail?.onBack)}
          onOthers={onOthers}
          isStepFree={isStepFree}
          canStepFree={canStepFree}
          onStepFree={(isWanted) => {
            setStep(0);
            onStepFree(isWanted);
          }}
          onPicture={isLast && onPicture ? onPicture : null}
          // Beside three other keys there is no room for its word in large print, until the way has been told.
          onCode={isTight && onOthers && canStepFree && !isLast ? null : () => setIsCode(true)}
        />
      }
    />
  );
}

/** A way that has no steps leaves nothing to ask for; who has chosen may choose otherwise, and the key stays under their finger. */
function offersStepFree(isStepFree: boolean, route: Route, { steps }: Modes): boolean {
  return !route.isStepFree || isStepFree || steps !== 'standard';
}

interface WayKeysProps extends Pick<RouteScreenProps, 'onOthers' | 'isStepFree' | 'onStepFree'> {
  readonly back: { readonly onPress?: () => void };
  readonly canStepFree: boolean;
  /** Goes before the code. */
  readonly onPicture: (() => void) | null;
  readonly onCode: (() => void) | null;
}

/** What can be done beside going on. */
function WayKeys({ back, onOthers, isStepFree, canStepFree, onStepFree, onPicture, onCode }: WayKeysProps) {
  const { say } = useStage();
  return (
    <KeyRow>
      <BackKey {...back} />
      <OthersKey onOthers={onOthers} />
      {canStepFree && (
        <Key icon="access" isOn={isStepFree} onPress={() => onStepFree(!isStepFree)}>
          {say('route.step-free')}
        </Key>
      )}
      {onPicture ? (
        <PictureKey onPress={onPicture} />
      ) : (
        onCode && (
          <Key icon="qr" onPress={onCode}>
            {say('route.code')}
          </Key>
        )
      )}
    </KeyRow>
  );
}

/** The place that a sentence of the way leads to: of a way past several, the next of them. */
function stopAhead({ steps }: Route, step: number, places: readonly NamedPlace[]): NamedPlace | undefined {
  const arrival = steps.slice(step).find(({ kind }) => kind === 'arrive');
  return arrival?.kind === 'arrive' ? places.find(({ id }) => id === arrival.place.placeId) : undefined;
}

/** Back to the sentence before, and from the first to where the way was begun. */
function backFrom(told: number, setStep: (step: number) => void, onBack?: () => void): { onPress?: () => void } {
  if (told > 0) return { onPress: () => setStep(told - 1) };
  return onBack ? { onPress: onBack } : {};
}

interface HeadProps {
  readonly place: NamedPlace;
  readonly route: Route;
  /** Sentences about what the way leads around. */
  readonly closed: readonly string[];
  readonly words: WayWords;
  readonly title: string | undefined;
}

function Head({ place, route, closed, words, title }: HeadProps) {
  const { say, visit } = useStage();
  const pick = usePick();
  const now = usePlaceNow(place);
  const total = { minutes: minutesOf(route), metres: roundMetres(route.metres) };
  const facts = [
    ...(title === undefined ? [] : [landmarkName(place, words)]),
    pick(place.floor),
    say(title === undefined ? 'route.total' : 'route.trail-total', total),
    ...(route.isStepFree ? [say('route.step-free-all')] : []),
  ];
  const isElder = visit.modes.size === 'elder';
  return (
    <div className={styles.head}>
      <Headline title={title ?? landmarkName(place, words)} size={isElder ? 'h2' : 'h1'} />
      <p className={styles.facts}>
        <Phrases text={facts.join('　')} />
      </p>
      {now !== '' && (
        <p className={styles.now}>
          <Phrases text={now} />
        </p>
      )}
      {closed.map((sentence) => (
        <p key={sentence} className={styles.around} role="status">
          <Phrases text={sentence} />
        </p>
      ))}
      <BrassRule />
    </div>
  );
}

function minutesOf({ seconds }: Route): number {
  return Math.max(1, Math.round(seconds / 60));
}

interface SentenceProps {
  readonly sentences: readonly string[];
  readonly step: number;
  readonly minutes: number;
  /** Whether it says what is closed, and not yet the way. */
  readonly isNotice: boolean;
}

/** What to do now, large, and what comes then; how long it takes in all where the head has no room to say it. */
function Sentence({ sentences, step, minutes, isNotice }: SentenceProps) {
  const { say } = useStage();
  const next = sentences[step + 1];
  return (
    <div className={styles.told}>
      <p className={styles.count}>
        {sentences.length > 1 && <span>{say('route.count', { step: step + 1, steps: sentences.length })}</span>}
        <span className={styles.minutes}>{say('route.minutes', { minutes })}</span>
      </p>
      <p className={styles.sentence} data-sentence="" data-said="" data-notice={isNotice || undefined}>
        <Phrases text={sentences[step] ?? ''} />
      </p>
      {next && (
        <p className={styles.next} aria-hidden="true">
          <Phrases text={next} />
        </p>
      )}
    </div>
  );
}

/** Reads each sentence aloud as it comes; without looking with its number, and the first of them is read with the screen. */
function useReadSentence(sentence: string, step: number, steps: number): void {
  const { visit, say } = useStage();
  const { read } = useReader();
  const { sound, eyesFree } = visit.modes;
  const told = `${step} ${sentence}`;
  const lastTold = useRef(eyesFree ? told : null);
  useEffect(() => {
    if (lastTold.current === told) return;
    lastTold.current = told;
    if (eyesFree) read(`${say('route.count', { step: step + 1, steps })} ${sentence}`);
    else if (sound === 'on') read(sentence);
  }, [told, sound, eyesFree, sentence, step, steps, read, say]);
}
