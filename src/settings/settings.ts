/** What the user chose about how Roleshelf stands in the browser. */
import * as z from '../posting/zod';

const Distance = z.number().check(z.nonnegative(), z.maximum(100_000));

/** Where the user put the save button: how far its box is from the nearest two edges of the window, in CSS pixels. */
export const ButtonPlace = z.object({ edgeX: z.enum(['left', 'right']), x: Distance, edgeY: z.enum(['top', 'bottom']), y: Distance });
export type ButtonPlace = z.infer<typeof ButtonPlace>;

/** A host as `URL.host` has it. */
const Host = z.string().check(z.minLength(1), z.maxLength(255));

/** When a backup is made without being asked for; each needs a change since the last one. */
export const AutomaticBackup = z.enum(['off', 'daily', 'changes']);
export type AutomaticBackup = z.infer<typeof AutomaticBackup>;

/** Each falls back to its default by itself: what another version wrote, or nobody, takes no other choice with it. */
export const Settings = z.object({
  /** Whether pages' context menus carry our entries. */
  contextMenu: z.catch(z.boolean(), true),
  /** Whether the keyboard command saves. */
  command: z.catch(z.boolean(), true),
  /** Whether the save button stands on LinkedIn. It takes the permission too. */
  linkedInButton: z.catch(z.boolean(), false),
  /** Whether the contact that a posting's page itself shows is kept with the posting, as one of the user's own. */
  keepContact: z.catch(z.boolean(), false),
  automaticBackup: z.catch(AutomaticBackup, 'off'),
  /** Hosts whose pages carry the save button, and on which the user hid it. */
  hiddenOn: z.catch(z.array(Host), []),
  /** Where the user put the button, by host. */
  buttonPlaces: z.catch(z.record(Host, ButtonPlace), {}),
});
export type Settings = z.infer<typeof Settings>;

/** What holds until the user chooses. */
export const defaultSettings: Settings = Settings.parse({});

/** The settings with the button hidden on a host, or shown there again. */
export function withButtonHidden(settings: Settings, host: string, hidden: boolean): Settings {
  const others = settings.hiddenOn.filter((one) => one !== host);
  return { ...settings, hiddenOn: hidden ? [...others, host] : others };
}

/** The settings with the button's place on a host; without one it goes back beside the title. */
export function withButtonPlace(settings: Settings, host: string, place: ButtonPlace | undefined): Settings {
  const { [host]: _, ...others } = settings.buttonPlaces;
  return { ...settings, buttonPlaces: place === undefined ? others : { ...others, [host]: place } };
}
