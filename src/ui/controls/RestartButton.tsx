import { restartRoleshelf } from '../browser-surfaces';
import type { Failure } from '../failure';
import { t } from '../message';
import { Button } from './Button';

/**
 * Loads the extension anew, where its worker is silent: when the browser starts that no more, nothing else is known to help. All pages of ours close.
 * What is kept is not touched; what goes is what is being typed there and no worker could take: notes and fields that are being edited, a set-up
 * of the sync, columns that are being explained to an import. So it stands beside *Try again*, and only the user presses it.
 */
export function RestartButton({ failure }: { readonly failure: Failure }) {
  return failure.code === 'worker-silent' ? <Button onClick={restartRoleshelf}>{t('restartRoleshelf')}</Button> : null;
}
