import { checkApart, checkControl, checkOrder, checkQuay, checkSeals } from './control-checks.ts';
import { checkLastLines, checkWords } from './line-checks.ts';
import { paintedTexts, pressable, scopeOf } from './parts.ts';
import { checkText, checkWidths } from './text-checks.ts';
import type { Limits, Violation } from './violation.ts';

/** Holds the screen that is shown to the rules every screen keeps. */
export function inspectScreen(limits: Limits): readonly Violation[] {
  const scope = scopeOf();
  const texts = paintedTexts(scope);
  const controls = pressable(scope);
  return [
    ...texts.flatMap((text) => checkText(text, limits)),
    ...(limits.areWordsReal ? [...texts.flatMap(checkWords), ...checkLastLines(scope)] : []),
    ...checkWidths(scope),
    ...controls.flatMap((control) => checkControl(control, limits)),
    ...checkApart(controls),
    ...checkSeals(scope),
    ...checkQuay(limits),
    ...checkOrder(scope, controls),
  ];
}
