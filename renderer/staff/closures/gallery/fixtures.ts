import { hall } from '../../../gallery/fixtures/hall.ts';
import { closableThings } from '../closable-things.ts';

/** What can be closed, a lift of it closed. */
export const things = closableThings(
  {
    passages: [
      {
        id: 'lift',
        name: { 'zh-CN': '电梯', en: 'the lift', ja: 'エレベーター', ko: '엘리베이터' },
        by: 'lift',
        placeIds: [],
      },
    ],
    closed: [{ of: 'passage', id: 'lift', reason: 'repair', until: '2026-11-23T07:30:00.000Z' }],
  },
  hall.places,
);
