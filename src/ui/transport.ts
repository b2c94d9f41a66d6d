import type { AnswerOf, RequestOf, RouteName } from '../protocol/routes';

/** How the interface asks the worker. Throws `Problem` for what can be expected to fail. */
export interface Transport {
  request<Name extends RouteName>(name: Name, request: RequestOf<Name>): Promise<AnswerOf<Name>>;
  /** Calls `listener` after each change of the shelf, whoever made it. Answers the function that ends this. */
  onShelfChanged(listener: () => void): () => void;
}
