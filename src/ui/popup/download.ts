import { Problem } from '../../posting/problem';
import { exportPort } from '../../protocol/export-port';
import type { ExportReady } from '../../protocol/exports';

/** The object URL stays this long after the click: a browser that asks where to save reads it late. Milliseconds. */
const KEEP_URL = 60_000;

export interface DownloadPorts {
  /** Opens a port to the worker; should it close before the file is taken, the worker finishes in the page's place. */
  connect(name: string): { disconnect(): void };
  /** The prepared file; nothing when it is no longer there. */
  readExport(id: string): Promise<Blob | undefined>;
  /** Tells the worker that the browser has the file. */
  taken(id: string): Promise<unknown>;
}

/**
 * Has a file prepared under an id of its own, and hands it to the browser's downloads. Throws `Problem` when the file is no longer there, and
 * what `prepare` throws.
 */
export async function downloadExport(prepare: (id: string) => Promise<ExportReady>, ports: DownloadPorts): Promise<ExportReady> {
  const id = crypto.randomUUID();
  const port = ports.connect(exportPort(id));
  try {
    const ready = await prepare(id);
    const blob = await ports.readExport(id);
    if (blob === undefined) throw new Problem('unexpected', 'The exported file is gone.');
    click(blob, ready.filename);
    await ports.taken(id);
    return ready;
  } finally {
    port.disconnect();
  }
}

function click(blob: Blob, filename: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_URL);
}
