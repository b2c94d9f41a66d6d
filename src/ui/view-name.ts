import { t } from './message';
import type { View } from './state/saved-views';

/** What a list under a name is called: in the user's language, or in the user's own words. */
export function viewName({ name }: View): string {
  return 'text' in name ? name.text : t(name.key);
}
