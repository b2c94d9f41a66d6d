import { Dialog } from '../controls/Dialog';
import { ExportDialog } from '../export/ExportDialog';
import type { ExportPorts } from '../export/export-ports';
import { t } from '../message';
import type { CollectionIntent, CollectionState } from '../state/collection-state';
import { sayStatus, sayTag } from '../state/user-changes';
import { ColumnsForm } from './ColumnsForm';
import type { CommandTools } from './commands';
import styles from './Dialogs.module.css';
import { exportScopes } from './export-scopes';
import { Palette } from './Palette';
import { Rail } from './Rail';
import { ShortcutHelp } from './ShortcutHelp';
import { StatusChoice } from './StatusChoice';
import { WordForm } from './WordForm';

interface DialogsProps {
  readonly state: CollectionState;
  readonly send: (intent: CollectionIntent) => void;
  readonly tools: CommandTools;
  /** The tags that are in use. */
  readonly tags: readonly string[];
  readonly exportPorts: ExportPorts;
}

/** The dialog that is open, if one is. */
export function Dialogs({ state, send, tools, tags, exportPorts }: DialogsProps) {
  const close = () => send({ kind: 'dialog' });
  switch (state.dialog) {
    case undefined:
      return null;
    case 'palette':
      return (
        <Dialog title={t('palette')} width="wide" bare onClose={close}>
          <Palette tools={tools} onDone={close} />
        </Dialog>
      );
    case 'help':
      return (
        <Dialog title={t('help')} width="wide" onClose={close}>
          <ShortcutHelp />
        </Dialog>
      );
    case 'status':
      return (
        <Dialog title={t('statusDialog')} onClose={close}>
          <StatusChoice
            onChoose={(status) => {
              send({ kind: 'say', ...sayStatus(status) });
              close();
            }}
          />
        </Dialog>
      );
    case 'tags':
      return (
        <Dialog title={t('tagDialog')} onClose={close}>
          <WordForm
            label={t('tagName')}
            suggestions={tags}
            maxLength={60}
            onDone={(tag) => {
              send({ kind: 'say', ...sayTag(tag) });
              close();
            }}
          />
        </Dialog>
      );
    case 'view':
      return (
        <Dialog title={t('saveView')} onClose={close}>
          <WordForm
            label={t('saveViewName')}
            maxLength={80}
            onDone={(name) => {
              send({ kind: 'save-view', name });
              close();
            }}
          />
        </Dialog>
      );
    case 'columns':
      return (
        <Dialog title={t('columns')} onClose={close}>
          <ColumnsForm columns={state.columns} send={send} />
        </Dialog>
      );
    case 'export':
      return <ExportDialog ports={exportPorts} scopes={exportScopes(state)} onClose={close} />;
    case 'filters':
      return (
        <Dialog title={t('railLabel')} onClose={close}>
          <div class={styles.rail}>
            <Rail state={state} send={send} />
          </div>
        </Dialog>
      );
  }
}
