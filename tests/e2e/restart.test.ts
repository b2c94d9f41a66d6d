import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fixturePage, servePage } from '../../scripts/chromium/fixture-pages';
import { launch } from '../../scripts/chromium/launch';
import { samples } from '../../scripts/samples';
import { keptPosting, listedKeys, openShelf } from './shelf-page';

it('has everything after the browser restarts', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'roleshelf-restart-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true }));
  const fixture = fixturePage(samples.tiktok);
  const first = await launch({ profile });
  await servePage(first.context, fixture);
  const page = await first.context.newPage();
  await page.goto(fixture.url);
  await page.locator('roleshelf-save').getByRole('button', { name: 'Save posting' }).click();
  await page.locator('roleshelf-save').getByRole('button', { name: 'Undo' }).waitFor();
  const shelf = await openShelf(first);
  const [key = ''] = await listedKeys(shelf);
  const kept = await keptPosting(shelf, key);
  await first.close();

  const second = await launch({ profile });
  onTestFinished(() => second.close());
  const again = await openShelf(second);
  expect(await listedKeys(again)).toEqual([key]);
  expect(await keptPosting(again, key)).toEqual(kept);
  await servePage(second.context, fixture);
  const back = await second.context.newPage();
  await back.goto(fixture.url);
  await back.locator('roleshelf-save').getByRole('button', { name: 'Update' }).waitFor();
});
