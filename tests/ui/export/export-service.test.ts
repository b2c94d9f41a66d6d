import { expect, it } from 'vitest';
import { createExportService } from '../../../src/ui/export/export-service';
import { firstOptions } from '../../../src/ui/export/export-state';
import { fakeExportPorts } from './fake-ports';

it('what the user chooses before their last choice is remembered stands, with the rest of that choice', async () => {
  let remember: () => void = () => undefined;
  const remembered = new Promise<void>((resolve) => {
    remember = resolve;
  });
  const written: unknown[] = [];
  const { ports } = fakeExportPorts();
  const service = createExportService(
    {
      ...ports,
      readChoices: () => remembered.then(() => ({ ...firstOptions, format: 'xlsx' as const, byteOrderMark: true })),
      writeChoices: async (choices) => void written.push(choices),
    },
    { selection: { kind: 'all' }, count: 3 },
  );
  const started = service.start();
  const chosen = service.chooseOptions({ format: 'markdown' });
  expect(service.store.get().options.format).toBe('markdown');
  remember();
  await Promise.all([started, chosen]);
  const both = { ...firstOptions, format: 'markdown', byteOrderMark: true };
  expect(service.store.get().options).toEqual(both);
  expect(written).toEqual([both]);
});
