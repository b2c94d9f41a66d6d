import { Problem } from '../../posting/problem';
import type { ExportReady } from '../../protocol/routes';

/** The object URL stays this long after the click: a browser that asks where to save reads it late. Milliseconds. */
const KEEP_URL = 60_000;

export interface DownloadPorts {
  /** Opens a port to the worker; while it is open the worker knows that a page has taken the file in hand. */
  connect(name: string): { disconnect(): void };
  /** The prepared file; nothing when it is no longer there. */
  readExport(id: string): Promise<Blob | undefined>;
  /** Tells the worker that the browser has the file. */
  taken(id: string): Promise<unknown>;
}

/** Hands a prepared file to the browser's downloads. Throws `Problem` when the file is no longer there. */
export async function downloadExport(file: ExportReady, ports: DownloadPorts): Promise<void> {
  const port = ports.connect(`export:${file.id}`);
  try {
    const blob = await ports.readExport(file.id);
    if (blob === undefined) throw new Problem('unexpected', 'The exported file is gone.');
    click(blob, file.filename);
    await ports.taken(file.id);
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
