import { browser } from 'wxt/browser';
import { serverPattern } from '../settings/server-pattern';

/** The alarm's name. */
const SYNC_ALARM = 'sync';
/** A worker without anything to do is stopped after half a minute; asking the browser for something begins that anew. In milliseconds. */
const STIR_EVERY = 20_000;

/** The part of the browser that a sync needs; alarms are there only where the user gave the permission. */
function alarms(): typeof browser.alarms | undefined {
  const { alarms: given }: Partial<Pick<typeof browser, 'alarms'>> = browser;
  return given;
}

/** Wakes the worker then, as far as the user lets it. */
export async function wakeAt(when: number | undefined): Promise<void> {
  if (when === undefined) await alarms()?.clear(SYNC_ALARM);
  else await alarms()?.create(SYNC_ALARM, { when, periodInMinutes: 15 });
}

/** Listens for the alarm, if the permission was given. To be called while the worker's script first runs, and once more when it is given. */
export function listenForSyncAlarm(onAlarm: () => void): boolean {
  const given = alarms();
  given?.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) onAlarm();
  });
  return given !== undefined;
}

/** Whether Roleshelf may speak with the server at this address. */
export async function mayReach(address: string): Promise<boolean> {
  if (!URL.canParse(address)) return true;
  return browser.permissions.contains({ origins: [serverPattern(address)] });
}

/** Keeps the worker from being stopped for as long as `work` takes. */
export async function keepAwake<Result>(work: () => Promise<Result>): Promise<Result> {
  const stirring = setInterval(() => void browser.runtime.getPlatformInfo(), STIR_EVERY);
  try {
    return await work();
  } finally {
    clearInterval(stirring);
  }
}
