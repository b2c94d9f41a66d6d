import { expect, it } from 'vitest';
import { createExportService } from '../../../src/ui/export/export-service';
import { firstOptions } from '../../../src/ui/export/export-state';
import { fakeExportPorts } from './fake-ports';

it('what the user chooses before their last choice is remembered stands', async () => {
  let remember: () => void = () => undefined;
  const remembered = new Promise<void>((resolve) => {
    remember = resolve;
  });
  const { ports } = fakeExportPorts();
  const service = createExportService(
    { ...ports, readChoices: () => remembered.then(() => ({ ...firstOptions, format: 'xlsx' as const })) },
    { selection: { kind: 'all' }, count: 3 },
  );
  const started = service.start();
  await service.chooseOptions({ format: 'markdown' });
  remember();
  await started;
  expect(service.store.get().options.format).toBe('markdown');
});
