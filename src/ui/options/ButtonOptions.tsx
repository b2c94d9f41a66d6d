import type { SettingsAnswer } from '../../protocol/settings';
import { Button } from '../controls/Button';
import { Switch } from '../controls/Switch';
import { t } from '../message';
import styles from './OptionsPage.module.css';
import type { OptionsIntent } from './options-state';
import { Section } from './Section';

/** Where the save button stands: on each careers site, and on LinkedIn for whoever wants it there. */
export function ButtonOptions({ answer, send }: { readonly answer: SettingsAnswer; readonly send: (intent: OptionsIntent) => void }) {
  const { settings, buttonHosts } = answer;
  const hasMoved = Object.keys(settings.buttonPlaces).length > 0;
  return (
    <Section title={t('optionsButtons')}>
      <p class={styles.text}>{t('optionsButtonsText')}</p>
      <div class={styles.stack}>
        {buttonHosts.map((host) => (
          <Switch
            key={host}
            label={host}
            checked={!settings.hiddenOn.includes(host)}
            onToggle={(shown) => send({ kind: 'change', change: { button: { host, hidden: !shown } } })}
          />
        ))}
      </div>
      {hasMoved && <Button onClick={() => send({ kind: 'change', change: { forgetPlaces: true } })}>{t('optionsForgetPlaces')}</Button>}
      <hr class={styles.rule} />
      <Switch
        label={t('linkedInSwitch')}
        hint={
          <>
            {t('linkedInWhy')} {t('linkedInAsks')}
          </>
        }
        checked={settings.linkedInButton}
        onToggle={(on) => send({ kind: 'switch-linkedin', on })}
      />
    </Section>
  );
}
