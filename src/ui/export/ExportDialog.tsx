import { lazily } from '../controls/lazily';
import type { ExportFormProps } from './ExportForm';

export interface ExportDialogProps extends ExportFormProps {
  readonly onClose: () => void;
}

/**
 * The export dialog. To place it on a page: render it while it is to be open, with the page's `ExportPorts` (entrypoints/export/ports.ts makes
 * them) and the scopes to choose from, the one that the user means first. It is modal, gives the focus back, remembers what was chosen, and
 * tells what came of it itself; a file that is being built when it is closed is still downloaded. It is loaded when it is first opened.
 */
export const ExportDialog = lazily<ExportDialogProps>(async () => (await import('./LoadedExportDialog')).LoadedExportDialog);
