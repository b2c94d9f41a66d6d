import { Switch } from '../controls/Switch';
import { t } from '../message';
import type { OptionsIntent } from './options-state';
import { Section } from './Section';

interface ContactOptionsProps {
  readonly keeps: boolean;
  readonly send: (intent: OptionsIntent) => void;
}

/** Whether somebody else's name is kept, which nobody's is without this switch. */
export function ContactOptions({ keeps, send }: ContactOptionsProps) {
  return (
    <Section title={t('optionsContacts')}>
      <Switch
        label={t('optionsKeepContact')}
        hint={t('optionsKeepContactText')}
        checked={keeps}
        onToggle={(keepContact) => send({ kind: 'change', change: { keepContact } })}
      />
    </Section>
  );
}
