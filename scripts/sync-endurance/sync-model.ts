/**
 * What must stand on every machine once all have heard of each other: worked out from what was seen right after each thing that a user did, by
 * rules written down here once more, so that the product's own merging is held against another's account.
 */
import type { HistoryStep } from '../../src/posting/history-step';
import type { UserEntry } from '../../src/store/schema';
import type { Said } from './shelf-state';

/** How a posting must stand; absent when no capture of it is left. */
export interface Stand {
  readonly title: string;
  readonly captures: number;
  readonly inBin: boolean;
}

export interface SyncModel {
  /**
   * Takes in what one machine holds right after something was done on it. Versions that were not there before show `title`. Answers what is lost there
   * of what was known of that machine.
   */
  observe(machine: number, said: Said, title?: string): string[];
  /** By the posting's key. */
  standing(): Map<string, Stand>;
  /** The names of the steps that must be there. */
  steps(): Set<string>;
  /** By posting and field, what stands there: each saying by who said it, and as the how manieth. */
  sayings(): Map<string, Set<string>>;
}

const fieldName = ({ key, field }: Pick<UserEntry, 'key' | 'field'>): string => `${key} ${field}`;

export function emptyModel(): SyncModel {
  const all = new Map<string, HistoryStep>();
  const titles = new Map<string, string>();
  const said = new Map<string, Map<string, 'stands' | 'replaced'>>();
  /** What each machine held when it was looked at last. */
  const held = new Map<number, Set<string>>();

  function standingSteps(): HistoryStep[] {
    const steps = [...all.values()];
    const undone = new Set(steps.flatMap((step) => (step.kind === 'undone' ? [step.of] : [])));
    return steps.filter((step) => {
      if (step.kind === 'undone') return true;
      if (undone.has(step.id)) return false;
      return step.kind === 'seen' || step.kind === 'reread' ? !undone.has(step.version) : true;
    });
  }

  return {
    observe(machine, { history, userData }, title) {
      for (const step of history) {
        if (step.kind === 'version' && !all.has(step.id)) titles.set(step.id, title ?? `a version from nowhere: ${step.id}`);
        all.set(step.id, step);
      }
      for (const entry of userData) {
        const known = said.get(fieldName(entry)) ?? new Map<string, 'stands' | 'replaced'>();
        said.set(fieldName(entry), known);
        const { seen, sayings } = entry.register;
        const now = new Set(sayings.map(({ installation, count }) => `${installation} ${count}`));
        for (const dot of now) if (!known.has(dot)) known.set(dot, 'stands');
        for (const dot of known.keys()) {
          const [installation = '', count] = dot.split(' ');
          // Who knows of a saying and does not have it has had it replaced.
          if (!now.has(dot) && (seen[installation] ?? 0) >= Number(count)) known.set(dot, 'replaced');
        }
      }
      const stands = new Set(standingSteps().map(({ id }) => id));
      const here = new Set(history.map(({ id }) => id));
      const lost = [...(held.get(machine) ?? [])].filter((id) => stands.has(id) && !here.has(id));
      held.set(machine, here);
      return lost.map((id) => `step ${id} was on machine ${machine}, and is gone`);
    },

    standing() {
      const postings = new Map<string, Stand>();
      const inOrder = standingSteps().sort(
        (left, right) => left.sequence - right.sequence || byText(left.at, right.at) || byText(left.id, right.id),
      );
      for (const step of inOrder) {
        const before = postings.get(step.key);
        if (step.kind === 'version') {
          const captures = (before?.captures ?? 0) + 1;
          postings.set(step.key, { title: titles.get(step.id) ?? '', captures, inBin: false });
        } else if (before !== undefined) {
          if (step.kind === 'seen') postings.set(step.key, { ...before, captures: before.captures + 1 });
          if (step.kind === 'removed' || step.kind === 'restored') postings.set(step.key, { ...before, inBin: step.kind === 'removed' });
        }
      }
      return postings;
    },

    steps: () => new Set(standingSteps().map(({ id }) => id)),

    sayings: () =>
      new Map(
        [...said].map(([name, dots]) => [name, new Set([...dots].flatMap(([dot, fate]) => (fate === 'stands' ? [dot] : [])))] as const),
      ),
  };
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
