import { t } from '../message';
import { commands, keyName } from './commands';
import styles from './ShortcutHelp.module.css';

/** Whether the keyboard is a Mac's. */
export const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Every key and what it does. */
export function ShortcutHelp() {
  const mac = onMac();
  return (
    <dl class={styles.keys}>
      {commands.map(({ label, keys = [] }) =>
        keys.length === 0 ? null : (
          <div class={styles.line} key={label}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{keyName(key, mac)}</kbd>
              ))}
            </dt>
            <dd>{t(label)}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
