import type { Screen } from '#contract/page/visit.ts';
import type { CheckInLocation, CheckInMemory } from './model.ts';

export function checkInScreenAt(location: CheckInLocation, { routesOver }: CheckInMemory): Screen {
  switch (location.kind) {
    case 'check-in':
      return { name: 'check-in', over: [...routesOver] };
    case 'check-in-none':
      return { name: 'check-in-none' };
    case 'check-in-route': {
      const { route, hitch, triesLeft } = location;
      return { name: 'check-in-route', route, hitch, triesLeft };
    }
    case 'check-in-done':
      return { name: 'check-in-done', result: location.result };
  }
}
