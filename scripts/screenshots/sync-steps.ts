import { allowLoopback } from '../sync-endurance/machine';
import type { DavServer } from '../webdav/dav-server';
import type { Scene } from './pictures';

/** Setting the sync up in the options, step by step, with a real server, until it stands. */
export async function syncSteps({ browser, say, keep }: Scene, { address, user, password }: DavServer): Promise<void> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 900, height: 760 });
  await page.goto(browser.page('options.html#sync'));
  await allowLoopback({ browser, page });
  const section = page.getByRole('region', { name: say('syncTitle') });
  const press = (name: string) => section.getByRole('button', { name, exact: true }).click();
  const picture = (name: string) =>
    keep(`sync-${name}`, { screenshot: () => section.screenshot(), evaluate: (expression) => page.evaluate(expression) });

  await press(say('syncBegin'));
  await section.getByLabel(say('syncAddress')).fill(address);
  await section.getByLabel(say('syncUser')).fill(user);
  await section.getByLabel(say('syncPassword')).fill(password);
  await picture('server');
  await press(say('syncTest'));
  await section.getByRole('heading', { name: say('syncAbilitiesTitle') }).waitFor();
  await picture('abilities');
  await press(say('syncStart'));
  await section.getByLabel(say('syncPassphrase'), { exact: true }).fill('seven lamps on a quiet quay');
  await section.getByLabel(say('syncPassphraseAgain')).fill('seven lamps on a quiet quay');
  await section.locator('[data-strength="strong"]').waitFor();
  await picture('passphrase');
  await press(say('syncContinue'));
  await section.getByRole('heading', { name: say('syncLookTitle') }).waitFor();
  await picture('look');
  await press(say('syncDo'));
  await section.getByRole('button', { name: say('syncNow') }).waitFor();
  await section.locator('[data-mood="fine"]').waitFor({ timeout: 30_000 });
  await section.locator('summary', { hasText: say('syncLeave') }).click();
  await picture('standing');
  await page.close();
}
