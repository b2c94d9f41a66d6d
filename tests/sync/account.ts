/**
 * What must stand on all machines in the end, worked out by rules of its own from what was seen right after each thing done: steps that nobody took back, and
 * texts that no other took the place of. What was nowhere any more, since somebody put a profile or the server back in time, is not asked for.
 */
import type { ShelfPosting } from '../../src/posting/shelf-posting';
import { parseChanges, Unreadable } from '../../src/sync/changes-file';
import type { Bench } from '../store/sample';
import { seal } from './machines';
import type { WebDavServer } from './web-dav-server';

/** What somewhere holds: steps by their ids, with what they take back or hang on, and texts by posting and field. */
interface Holding {
  readonly steps: Map<string, Pick<ShelfPosting['steps'][number], 'kind'> & { readonly of?: string; readonly version?: string }>;
  readonly texts: Set<string>;
}

export class Account {
  readonly #steps: Holding['steps'] = new Map();
  /** Each text that was written, and whether something took its place. */
  readonly #texts = new Map<string, 'stands' | 'replaced'>();

  /** Takes in what a machine holds after something was done on it; `replaced` are texts that were there before and were replaced in doing so. */
  async see(machine: Bench, replaced: readonly string[] = []): Promise<void> {
    const { steps, texts } = await holdingOf([machine]);
    for (const [id, step] of steps) this.#steps.set(id, step);
    for (const text of texts) if (!this.#texts.has(text)) this.#texts.set(text, 'stands');
    for (const text of replaced) if (!texts.has(text)) this.#texts.set(text, 'replaced');
  }

  /** Forgets what was somewhere before, and is nowhere any more. */
  forget(before: Holding, after: Holding): void {
    for (const id of before.steps.keys()) if (!after.steps.has(id)) this.#steps.delete(id);
    for (const text of before.texts) if (!after.texts.has(text)) this.#texts.delete(text);
  }

  /** What is not on a machine and should be, or is and should not. */
  async faults(machine: Bench): Promise<string[]> {
    const { steps, texts } = await holdingOf([machine]);
    const undone = new Set([...this.#steps.values()].flatMap(({ of }) => of ?? []));
    const stands = ([id, { kind, version }]: [string, { kind: string; version?: string }]) =>
      kind === 'undone' || !(undone.has(id) || (version !== undefined && undone.has(version)));
    return [
      ...[...this.#steps].filter((step) => stands(step) && !steps.has(step[0])).map(([id]) => `step ${id} is lost`),
      ...[...undone].filter((id) => steps.has(id)).map((id) => `step ${id} came back`),
      ...[...this.#texts].filter(([text, fate]) => fate === 'stands' && !texts.has(text)).map(([text]) => `text ${text} is lost`),
    ];
  }
}

/** What machines hold together, with what can be read on a server. */
export async function holdingOf(machines: readonly Bench[], server?: WebDavServer): Promise<Holding> {
  const held: Holding = { steps: new Map(), texts: new Set() };
  for (const { shelf } of machines) for await (const batch of shelf.whole()) for (const posting of batch) take(posting, held);
  for (const [path, bytes] of server?.files ?? []) {
    if (bytes === 'folder' || !path.includes('/changes/')) continue;
    try {
      for (const { posting } of (await parseChanges(await seal.open(bytes))).lines) take(posting, held);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  return held;
}

function take({ key, steps, said }: ShelfPosting, { steps: held, texts }: Holding): void {
  for (const step of steps) {
    held.set(step.id, {
      kind: step.kind,
      ...(step.kind === 'undone' ? { of: step.of } : {}),
      ...(step.kind === 'seen' || step.kind === 'reread' ? { version: step.version } : {}),
    });
  }
  for (const { field, register } of said)
    for (const { value } of register.sayings) if (value !== undefined) texts.add(`${key} ${field} ${JSON.stringify(value)}`);
}
