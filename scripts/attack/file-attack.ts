import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileAttack, PATIENCE } from './attack';
import type { Outcome } from './page-attack';
import { type Stage, shelfSize } from './stage';

/** Gives the file to the import page, takes in what it offers, and takes that back. `folder` is for files while they are given. */
export async function attackFile(attack: FileAttack, stage: Stage, folder: string): Promise<Outcome> {
  const { browser, asker } = stage;
  const path = join(folder, attack.file);
  await writeFile(path, await attack.bytes());
  const before = await shelfSize(stage);
  const page = await browser.context.newPage();
  try {
    await page.goto(browser.page('import.html'));
    await page.getByRole('heading', { name: 'Import and backup' }).waitFor();
    const title = page.getByRole('heading', { level: 1 });
    const from = performance.now();
    await page.locator('input[type="file"]').setInputFiles(path);
    // Something is said, or the look or the columns stand there.
    const said = page.getByRole('alert').or(title.filter({ hasNotText: 'Import and backup' }));
    await said.first().waitFor({ timeout: 3 * PATIENCE });
    const answered = performance.now() - from;
    // A table that no tracker wrote: its columns stay as they were guessed.
    const explained = page.getByRole('button', { name: 'Continue', exact: true });
    if ((await explained.count()) > 0 && (await explained.isEnabled())) {
      await explained.click();
      await page.getByRole('heading', { name: 'What the import would do' }).waitFor({ timeout: PATIENCE });
    }
    const slow = answered > PATIENCE ? [`answered after ${(answered / 1000).toFixed(1)} s`] : [];
    const alert = page.getByRole('alert');
    if ((await alert.count()) > 0) {
      const code = ((await alert.textContent()) ?? '').split(' ').at(-1) ?? '';
      const defect = code === 'unexpected' ? ['a defect'] : [];
      const wrong = attack.brings === undefined ? [] : [`refused (${code}) where there is a posting`];
      return { came: code, answered, shown: 0, faults: [...slow, ...defect, ...wrong] };
    }
    const take = page.getByRole('button', { name: /^Import \d/ });
    if ((await take.count()) === 0 || !(await take.isEnabled())) {
      const wrong = attack.brings === undefined ? [] : ['nothing is offered where there is a posting'];
      return { came: 'nothing to take', answered, shown: 0, faults: [...slow, ...wrong] };
    }
    const shownFrom = performance.now();
    await take.click();
    await page.getByRole('heading', { name: 'Imported' }).waitFor({ timeout: 6 * PATIENCE });
    const shown = performance.now() - shownFrom;
    const brought = (await shelfSize(stage)) - before;
    const polluted = await asker.evaluate(() => 'polluted' in {});
    // An archive of what is there already brings nothing, and nothing of it is to be undone.
    const undo = page.getByRole('button', { name: 'Undo this import' });
    if ((await undo.count()) > 0) {
      await undo.click();
      await page.getByRole('heading', { name: 'Import undone' }).waitFor({ timeout: 6 * PATIENCE });
    }
    return {
      came: 'record',
      answered,
      shown,
      faults: [
        ...slow,
        ...(brought === (attack.brings ?? 0) ? [] : [`it brought ${brought} postings`]),
        ...((await shelfSize(stage)) === before ? [] : ['what it brought was not taken back']),
        ...(polluted ? ['a prototype is polluted'] : []),
      ],
    };
  } finally {
    await page.close();
  }
}
