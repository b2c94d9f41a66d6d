import { Dialog } from '../controls/Dialog';
import { t } from '../message';
import type { ExportDialogProps } from './ExportDialog';
import { ExportForm } from './ExportForm';

/** The dialog that `ExportDialog` loads. */
export function LoadedExportDialog({ onClose, ...form }: ExportDialogProps) {
  return (
    <Dialog title={t('exportDialog')} width="wide" onClose={onClose}>
      <ExportForm {...form} />
    </Dialog>
  );
}
