import type { SettingsAnswer } from '../../protocol/settings';
import { Button } from '../controls/Button';
import { Switch } from '../controls/Switch';
import { t } from '../message';
import styles from './OptionsPage.module.css';
import type { OptionsIntent } from './options-state';
import { Section } from './Section';

interface WayOptionsProps {
  readonly answer: SettingsAnswer;
  readonly shortcut: string;
  readonly send: (intent: OptionsIntent) => void;
}

/** The ways to save and to find without the popup: menu, keys, address bar. */
export function WayOptions({ answer, shortcut, send }: WayOptionsProps) {
  const { contextMenu, command } = answer.settings;
  return (
    <Section title={t('optionsWays')}>
      <Switch
        label={t('optionsContextMenu')}
        hint={t('optionsContextMenuText')}
        checked={contextMenu}
        onToggle={(on) => send({ kind: 'change', change: { contextMenu: on } })}
      />
      <Switch
        label={t('optionsCommand')}
        hint={shortcut === '' ? t('optionsNoShortcut') : t('optionsShortcut', shortcut)}
        checked={command}
        onToggle={(on) => send({ kind: 'change', change: { command: on } })}
      />
      <Button onClick={() => send({ kind: 'change-shortcut' })}>{t('optionsChangeShortcut')}</Button>
      <hr class={styles.rule} />
      <p class={styles.text}>{t('optionsOmnibox')}</p>
      <p class={styles.text}>
        <a href="tabs.html">{t('openTabsTitle')}</a>
      </p>
    </Section>
  );
}
