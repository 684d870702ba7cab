import { createContext, type ReactNode } from 'react';
import type { Screen } from '#contract/page/visit.ts';

/** Draws an answer as visitors see it. It is lent from where the page is put together: staff and answers do not know each other. */
export type DrawAnswer = (screen: Extract<Screen, { name: 'answer' }>) => ReactNode;

export const DrawAnswerContext = createContext<DrawAnswer>(() => null);
