import * as z from '../posting/zod';
import { AutomaticBackup, Settings } from '../settings/settings';

/** The settings, and what the browser says to them. */
export const SettingsAnswer = z.object({
  settings: Settings,
  /** The hosts whose pages carry the save button by themselves. */
  buttonHosts: z.array(z.string()),
  /** What Chrome is to be asked for before the button on LinkedIn is switched on. */
  linkedInOrigins: z.array(z.string()),
  /** How many days a posting stays in the bin. */
  binDays: z.number(),
});
export type SettingsAnswer = z.infer<typeof SettingsAnswer>;

/** What the user changed; what is left out stays. */
export const SettingsChange = z.object({
  contextMenu: z.optional(z.boolean()),
  command: z.optional(z.boolean()),
  keepContact: z.optional(z.boolean()),
  automaticBackup: z.optional(AutomaticBackup),
  button: z.optional(z.object({ host: z.string().check(z.minLength(1), z.maxLength(255)), hidden: z.boolean() })),
  /** Puts every button that was moved back where it stands by itself. */
  forgetPlaces: z.optional(z.literal(true)),
});
export type SettingsChange = z.infer<typeof SettingsChange>;
