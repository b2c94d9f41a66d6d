// @vitest-environment jsdom
import { beforeAll, expect, test, vi } from 'vitest';
import { ExportDialog } from '../../../src/ui/export/ExportDialog';
import { speakEnglish } from '../english';
import { button, click, one, render } from '../render';
import { fakeExportPorts } from './fake-ports';

const load = vi.hoisted(() => vi.fn());
vi.mock('../../../src/ui/export/LoadedExportDialog', () => ({
  get LoadedExportDialog() {
    return load();
  },
}));
beforeAll(speakEnglish);

test('a dialog that cannot be loaded says so, and can be asked for again', async () => {
  vi.stubGlobal('reportError', vi.fn());
  load.mockImplementationOnce(() => {
    throw new Error('not loaded');
  });
  load.mockReturnValue(() => <p>Here it is.</p>);
  const onClose = vi.fn();
  const root = render(
    <ExportDialog ports={fakeExportPorts().ports} scopes={[{ selection: { kind: 'all' }, count: 3 }]} onClose={onClose} />,
  );
  await vi.waitFor(() => expect(one('[role="alert"]', root).textContent).toContain('unexpected'));
  expect(onClose).not.toHaveBeenCalled();
  click(button('Try again'));
  await vi.waitFor(() => expect(root.textContent).toBe('Here it is.'));
});
