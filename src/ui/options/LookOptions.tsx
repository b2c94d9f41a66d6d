import { languageName, type MessageKey, t } from '../message';
import { type ThemeChoice, themeChoices } from '../theme-choice';
import styles from './OptionsPage.module.css';
import type { OptionsIntent } from './options-state';
import { Section } from './Section';

const names: Record<ThemeChoice, MessageKey> = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' };

/** Theme and language. */
export function LookOptions({ theme, send }: { readonly theme: ThemeChoice; readonly send: (intent: OptionsIntent) => void }) {
  return (
    <Section title={t('optionsLook')}>
      <fieldset class={styles.choices}>
        <legend>{t('optionsTheme')}</legend>
        {themeChoices.map((choice) => (
          <label key={choice} class={styles.choice}>
            <input
              type="radio"
              name="theme"
              value={choice}
              checked={choice === theme}
              onChange={() => send({ kind: 'choose-theme', theme: choice })}
            />
            {t(names[choice])}
          </label>
        ))}
      </fieldset>
      <p class={styles.text}>{t('optionsLanguage', languageName())}</p>
    </Section>
  );
}
