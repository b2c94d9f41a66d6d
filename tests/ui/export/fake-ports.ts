import type { ExportOptions } from '../../../src/posting/export-options';
import type { ExportPorts } from '../../../src/ui/export/export-ports';
import { type Answers, fakeWorker } from '../state/fake-worker';

/** What an export needs, faked, with every step that was taken in `steps`. `tell` speaks through the port that is open. */
export function fakeExportPorts(answers: Answers = {}, blob: Blob | undefined = new Blob(['[]'])) {
  const steps: string[] = [];
  let listener: (message: unknown) => void = () => undefined;
  let kept: ExportOptions | undefined;
  const worker = fakeWorker({
    'export/preview': () => ({ total: 3, preview: { kind: 'table', columns: ['title', 'key'], rows: [['Keeper', 'web:1']] } }),
    'export/prepare': ({ id }) => ({ id, filename: 'roleshelf.csv', count: 3, bytes: 2, lacking: [] }),
    'export/taken': () => ({}),
    'export/cancel': () => ({}),
    ...answers,
  });
  const ports: ExportPorts = {
    request(name, payload) {
      steps.push(name);
      return worker.request(name, payload);
    },
    connect(name) {
      steps.push(`connected ${name}`);
      return {
        onMessage: (given) => {
          listener = given;
        },
        disconnect: () => steps.push('disconnected'),
      };
    },
    readExport: async () => blob,
    readChoices: async () => kept,
    async writeChoices(choices) {
      kept = choices;
    },
  };
  return { ports, steps, worker, tell: (message: unknown) => listener(message), kept: () => kept };
}
