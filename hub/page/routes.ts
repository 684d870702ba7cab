import { fleetRoutes } from './fleet/fleet-routes.ts';
import { pairingRoutes } from './fleet/pairing-routes.ts';
import { terminalRoutes } from './fleet/terminal-routes.ts';
import { letterRoutes } from './letters/letter-routes.ts';
import { orderRoutes } from './orders/order-routes.ts';
import { outcomeRoutes } from './outcomes/outcome-routes.ts';
import type { PageParts } from './page-parts.ts';
import type { PageRoute } from './page-route.ts';
import { auditRoutes } from './people/audit-routes.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { personRoutes } from './people/person-routes.ts';
import { proofRoutes } from './people/proof-routes.ts';
import { packRoutes } from './releases/pack-routes.ts';
import { releaseRoutes } from './releases/release-routes.ts';

/** Every route for people who are signed in, and who may take it. What is not here is not there. */
export function pageRoutes(parts: PageParts): readonly PageRoute[] {
  return [
    fleetRoutes,
    terminalRoutes,
    releaseRoutes,
    packRoutes,
    outcomeRoutes,
    orderRoutes,
    letterRoutes,
    pairingRoutes,
    peopleRoutes,
    personRoutes,
    proofRoutes,
    auditRoutes,
  ].flatMap((routes) => routes(parts));
}
