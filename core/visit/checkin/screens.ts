import type { Screen } from '#contract/page/visit.ts';
import type { CheckInLocation, CheckInMemory } from './model.ts';

export function checkInScreenAt(location: CheckInLocation, { routesOver }: CheckInMemory): Screen {
  switch (location.kind) {
    case 'check-in':
      return { name: 'check-in', over: [...routesOver] };
    case 'check-in-none':
    case 'check-in-scan-ask':
    case 'check-in-scan':
      return { name: location.kind };
    case 'check-in-scan-over':
      return { name: 'check-in-scan-over', hitch: location.hitch };
    case 'check-in-route': {
      const { route, hitch, triesLeft } = location;
      return { name: 'check-in-route', route, hitch, triesLeft };
    }
    case 'check-in-done':
      return { name: 'check-in-done', result: location.result };
    case 'face-consent':
    case 'face-tail':
    case 'face-withdrawn':
      return { name: location.kind };
    case 'enrol-consent':
      return { name: 'enrol-consent', offer: location.offer };
    case 'face-camera':
      return { name: 'face-camera', purpose: location.purpose };
    case 'face-ask':
      return { name: 'face-ask', who: location.who };
    case 'face-over':
      return { name: 'face-over', purpose: location.purpose, hitch: location.hitch };
    case 'enrol-done':
      return { name: 'enrol-done', offer: location.offer, receipt: location.receipt };
    case 'face-withdraw':
      return {
        name: 'face-withdraw',
        hitch: location.hitch,
        refusals: location.refusals,
        receipt: location.receipt,
      };
  }
}
