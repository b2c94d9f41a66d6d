import type { Modelled } from './shelf-model';

/** What is known of a profile from one browser to the next. */
export interface Story {
  readonly models: Map<number, Modelled>;
  readonly edits: Map<number, number>;
  /** The captures whose pages were unpacked. */
  readonly unpacked: Set<string>;
}

/** The story of an empty shelf. */
export function newStory(): Story {
  return { models: new Map(), edits: new Map(), unpacked: new Set() };
}
