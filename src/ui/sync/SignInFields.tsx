import type { SyncServer } from '../../protocol/sync';
import { TextField } from '../controls/TextField';
import { t } from '../message';

type Account = Pick<SyncServer, 'user' | 'password'>;

interface SignInFieldsProps extends Account {
  readonly passwordHint?: string;
  readonly required?: boolean;
  readonly onChange: (part: Partial<Account>) => void;
}

/** As whom the server is asked. */
export function SignInFields({ user, password, passwordHint, required = false, onChange }: SignInFieldsProps) {
  return (
    <>
      <TextField
        label={t('syncUser')}
        type="text"
        required={required}
        autocomplete="username"
        autocapitalize="off"
        spellcheck={false}
        value={user}
        onText={(typed) => onChange({ user: typed })}
      />
      <TextField
        label={t('syncPassword')}
        {...(passwordHint !== undefined && { hint: passwordHint })}
        type="password"
        required={required}
        autocomplete="current-password"
        value={password}
        onText={(typed) => onChange({ password: typed })}
      />
    </>
  );
}
