/**
 * zod, set up once for every room.
 *
 * `jitless` keeps zod from probing `new Function`: an extension page's content security policy forbids it, and each probe would be
 * reported as a violation. The mini build is used because the worker and the popup have size budgets.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
