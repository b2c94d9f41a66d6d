/** A page as every reader gets it: the rebuilt document beside what only the live page knew. */
export interface Page {
  readonly url: URL;
  readonly document: Document;
  readonly title: string;
  readonly lang: string;
  /** ISO 8601, UTC. */
  readonly capturedAt: string;
  /** The user wants the page kept, whatever it is: nobody judges whether it is a posting. */
  readonly plain?: true;
}
