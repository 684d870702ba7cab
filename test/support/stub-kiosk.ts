import { createCallLine } from '#core/call-line.ts';
import { createConnection } from '#core/connection.ts';
import type { Kiosk } from '#core/kiosk.ts';
import { createRouter } from '#core/router.ts';
import { Fault } from '#core/system/fault.ts';
import { createMediaLine, type MediaLine } from '#core/system/media-line.ts';
import { createClosedReception } from '#core/visit/closed-reception.ts';
import { quietLog } from './log.ts';
import { createStaffDesk } from './staff.ts';

/** A terminal without content, for tests of hosts: it counts its pages and shows what their lines carry. */
export interface StubKiosk {
  readonly kiosk: Kiosk;
  /** What happened at the door, in order. */
  readonly happened: readonly ('page came' | 'page went')[];
  /** The line of the newest page. */
  readonly line: () => MediaLine;
}

export function createStubKiosk(): StubKiosk {
  const happened: ('page came' | 'page went')[] = [];
  let newest: MediaLine | null = null;
  const router = createRouter({
    reception: createClosedReception(new Fault('no-venue', 'No venue')),
    face: () => null,
    suggest: () => [],
    explain: async () => null,
    staff: createStaffDesk().staff,
    log: quietLog,
  });
  const kiosk: Kiosk = {
    router,
    connect: (role) => {
      const { line, wire } = createMediaLine({ log: quietLog });
      newest = line;
      happened.push('page came');
      const context = { connection: createConnection(`page-${happened.length}`, role), media: line };
      const calls = createCallLine({ router, context, log: quietLog });
      return {
        context,
        calls,
        media: wire,
        close: () => {
          calls.close();
          happened.push('page went');
        },
      };
    },
    close: async () => {},
  };
  return {
    kiosk,
    happened,
    line: () => {
      if (!newest) throw new Error('No page has come');
      return newest;
    },
  };
}
