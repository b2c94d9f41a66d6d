/**
 * zod, set up once for every room: `import * as z from '…/posting/zod'`.
 *
 * `jitless` keeps zod from probing `new Function`: an extension page's content security policy forbids it, and each probe would be
 * reported as a violation. The mini build, taken as a namespace, leaves out of each bundle what it does not use.
 */
import { config } from 'zod/mini';

config({ jitless: true });

export * from 'zod/mini';
