import { Problem } from '../../posting/problem';
import { exportPort } from '../../protocol/export-port';
import { ExportProgress, type ExportReady, type ExportRequest } from '../../protocol/exports';
import type { ExportPorts } from './export-ports';

/** The object URL stays this long after the click: a browser that asks where to save reads it late. Milliseconds. */
const KEEP_URL = 60_000;

/**
 * Has a file prepared, and hands it to the browser's downloads. Throws `Problem` when the file is no longer there, and what the worker reports:
 * `export-cancelled` after `export/cancel`.
 */
export function downloadExport(
  wanted: ExportRequest,
  ports: ExportPorts,
  onProgress: (progress: ExportProgress) => void,
): Promise<ExportReady> {
  return downloadFile(wanted.id, () => ports.request('export/prepare', wanted), ports, onProgress);
}

/** The same for whatever the worker prepares under `id`. */
export async function downloadFile(
  id: string,
  prepare: () => Promise<ExportReady>,
  ports: Pick<ExportPorts, 'connect' | 'readExport' | 'request'>,
  onProgress: (progress: ExportProgress) => void,
): Promise<ExportReady> {
  const port = ports.connect(exportPort(id));
  port.onMessage((message) => {
    const progress = ExportProgress.safeParse(message);
    if (progress.success) onProgress(progress.data);
  });
  try {
    const ready = await prepare();
    const blob = await ports.readExport(id);
    if (blob === undefined) throw new Problem('unexpected', 'The exported file is gone.');
    saveFile(blob, ready.filename);
    await ports.request('export/taken', { id });
    return ready;
  } finally {
    port.disconnect();
  }
}

/** Hands a file to the browser's downloads. */
export function saveFile(blob: Blob, filename: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_URL);
}
