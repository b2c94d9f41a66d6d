import type { ExportOptions } from '../../posting/export-options';
import type { Transport } from '../transport';

/** The end of an export's port that a page holds (protocol/export-port.ts). */
export interface ExportPort {
  /** Calls `listener` for whatever the worker tells through the port. */
  onMessage(listener: (message: unknown) => void): void;
  disconnect(): void;
}

/** What exporting needs of the world. */
export interface ExportPorts {
  readonly request: Transport['request'];
  /** Opens a port to the worker; should it close before the file is taken, the worker finishes in the page's place. */
  connect(name: string): ExportPort;
  /** The prepared file; nothing when it is no longer there. */
  readExport(id: string): Promise<Blob | undefined>;
  /** What was chosen last. */
  readChoices(): Promise<ExportOptions | undefined>;
  writeChoices(choices: ExportOptions): Promise<void>;
}
