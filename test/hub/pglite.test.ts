import { openPglite } from '#hub/storage/pglite.ts';
import { hubSuite } from '#test/support/suites/hub-suite.ts';

hubSuite(() => openPglite(null));
