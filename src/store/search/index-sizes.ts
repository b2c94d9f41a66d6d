/** When the index is folded and merged, and how much of it one step does. Tests make it small. */
export interface IndexSizes {
  /** How many postings one transaction of an import takes in: the more, the quicker they go into the index; the fewer, the less they hold up a list. */
  readonly bulk: number;
  /** How many changes wait before they are folded into a segment. */
  readonly fold: number;
  /** From how many documents on a new segment's words are sorted into terms at once; those of fewer when it is merged. */
  readonly sortedFrom: number;
  /** How many segments of one level make one of the next, at least. */
  readonly fanOut: number;
  /** The share of a large segment's documents at which all that came after it are merged into it. */
  readonly tailShare: number;
  /** How many documents a segment has at most. */
  readonly largest: number;
  /** The share of documents that may be no more before all is written anew. */
  readonly deadShare: number;
  /** How large a chunk gets before the next one begins, in bytes. The longest list, of a largest segment, is 16 KB. */
  readonly chunk: number;
  /** How many chunks one step of a merge writes. */
  readonly mergeStep: number;
  /** How many postings one step of a rebuild reads. */
  readonly rebuildStep: number;
}

/** As benchmarks found them best: docs/benchmarks.md. */
export const defaultSizes: IndexSizes = {
  bulk: 512,
  fold: 128,
  sortedFrom: 256,
  fanOut: 4,
  tailShare: 1 / 4,
  largest: 2 ** 17,
  deadShare: 1 / 4,
  chunk: 40_000,
  mergeStep: 24,
  rebuildStep: 64,
};
