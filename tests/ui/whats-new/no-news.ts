import type { WhatsNewPorts } from '../../../src/ui/whats-new/WhatsNew';

/** A browser where nothing was updated. */
export const noNews: WhatsNewPorts = { version: '0.1.0', readUpdate: async () => undefined, forgetUpdate: async () => undefined };
