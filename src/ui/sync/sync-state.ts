/** What the options show of the shelf on several machines, and what the user can want of it. */
import type { SyncAbility, SyncLook, SyncProbe, SyncServer, SyncState } from '../../protocol/sync';
import type { Failure } from '../failure';
import type { AddressProblem } from './server-address';

/** Whether the shelf on the server is begun or joined. */
export type How = 'start' | 'join';

/** Where the set-up stands. */
export type SetUpStep =
  | { readonly name: 'none' }
  | { readonly name: 'server'; readonly problem?: AddressProblem | 'declined' }
  | { readonly name: 'abilities'; readonly probe: SyncProbe }
  | { readonly name: 'passphrase'; readonly how: How }
  | { readonly name: 'look'; readonly how: How; readonly look: SyncLook };

/** What the page waits for. */
export type Busy = 'testing' | 'looking' | 'setting-up' | 'signing-in' | 'leaving' | 'removing' | 'exporting';

/** The state of a sync that is set up. */
export type Standing = Extract<SyncState, { setUp: true }>;

export interface SyncView {
  /** Absent until the worker has answered. */
  readonly state?: SyncState;
  /** Chrome lets Roleshelf reach the server that is set up. */
  readonly hasAccess: boolean;
  readonly step: SetUpStep;
  /** As the user typed it. */
  readonly server: SyncServer;
  readonly passphrase: string;
  readonly busy?: Busy | undefined;
  /** What just happened, as a sentence. */
  readonly notice?: string | undefined;
  readonly failure?: Failure | undefined;
}

export type SyncIntent =
  | { readonly kind: 'begin' }
  /** Ends the set-up where it stands. */
  | { readonly kind: 'cancel' }
  | { readonly kind: 'back' }
  /** Has Chrome ask for access, and the worker try the server. */
  | { readonly kind: 'test'; readonly server: SyncServer }
  | { readonly kind: 'choose'; readonly how: How }
  /** Works out what would come and go. */
  | { readonly kind: 'look'; readonly passphrase: string }
  | { readonly kind: 'set-up' }
  | { readonly kind: 'sync' }
  | { readonly kind: 'allow' }
  | { readonly kind: 'sign-in'; readonly user: string; readonly password: string }
  | { readonly kind: 'leave'; readonly removeFromServer: boolean }
  | { readonly kind: 'export'; readonly since: string; readonly passphrase: string };

/** A change of what is shown; what changed is told by whoever made it. */
export type SyncEvent = Partial<SyncView>;

export const initialSync: SyncView = {
  hasAccess: true,
  step: { name: 'none' },
  server: { address: '', user: '', password: '' },
  passphrase: '',
};

export function reduceSync(view: SyncView, event: SyncEvent): SyncView {
  return { ...view, ...event };
}

/** The step before. */
export function stepBefore(step: SetUpStep): SetUpStep {
  switch (step.name) {
    case 'none':
    case 'server':
      return { name: 'none' };
    case 'abilities':
    case 'passphrase':
      return { name: 'server' };
    case 'look':
      return { name: 'passphrase', how: step.how };
  }
}

/** What a server cannot be used without. The rest costs space, or a moment's care. */
const needed: ReadonlySet<string> = new Set(['reach', 'sign-in', 'list', 'make-folder', 'write', 'read-back']);

/** Whether a server that cannot do this is of no use. */
export function isMissed({ ability, ok }: SyncAbility): boolean {
  return !ok && needed.has(ability);
}

/** Whether a shelf can be kept on a server. */
export function isFit({ abilities }: SyncProbe): boolean {
  return !abilities.some(isMissed);
}
