/** Counts what each list under a name holds. */
import type { Transport } from '../transport';
import { requestOf } from './rows-state';
import type { View } from './saved-views';

/** Asks for one view after the other, so that what the user waits for comes between. Throws `Problem`. */
export async function countViews(
  transport: Transport,
  views: readonly View[],
  counted: (view: View, count: number) => void,
): Promise<void> {
  for (const view of views) {
    const { total } = await transport.request('shelf/list', { ...requestOf(view.choice), offset: 0, limit: 1 });
    counted(view, total);
  }
}
