import { benchExports } from './exports';
import { benchImports } from './imports';
import type { Measured } from './measured';

/** How many postings a file has. */
const COUNT = 10_000;

/** Files of a whole shelf, out and in. */
export async function benchTransfer([count = COUNT]: readonly number[] = []): Promise<Measured> {
  const out = await benchExports(count);
  const back = await benchImports(count);
  return { ratios: [...out.ratios, ...back.ratios], figures: [...out.figures, ...back.figures] };
}
