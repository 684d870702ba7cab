import { auditRoutes } from './audit-routes.ts';
import { fleetRoutes } from './fleet-routes.ts';
import { orderRoutes } from './order-routes.ts';
import { outcomeRoutes } from './outcome-routes.ts';
import { packRoutes } from './pack-routes.ts';
import type { PageParts } from './page-parts.ts';
import type { PageRoute } from './page-route.ts';
import { pairingRoutes } from './pairing-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { releaseRoutes } from './release-routes.ts';

/** Every route for people who are signed in, and who may take it. What is not here is not there. */
export function pageRoutes(parts: PageParts): readonly PageRoute[] {
  return [
    fleetRoutes,
    releaseRoutes,
    packRoutes,
    outcomeRoutes,
    orderRoutes,
    pairingRoutes,
    peopleRoutes,
    auditRoutes,
  ].flatMap((routes) => routes(parts));
}
