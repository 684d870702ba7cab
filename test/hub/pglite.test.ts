import { hubSuite } from '#test/support/suites/hub-suite.ts';
import { openPglite } from '#hub/storage/pglite.ts';

hubSuite(() => openPglite(null));
