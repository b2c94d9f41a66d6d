import preact from '@preact/preset-vite';
import { defineConfig, type UserManifest } from 'wxt';
import { releaseHooks } from './scripts/release/hooks';
import { shippedPackages } from './scripts/release/shipped-packages';
import { saveButtonMatches } from './src/sites/addresses';

/**
 * The only hosts that the extension may read without being asked on the spot: those whose pages carry the save button.
 * Every other page is read on the user's gesture alone (`activeTab`).
 */
const hostPermissions = saveButtonMatches();

/**
 * Nothing from outside, nothing inline, no frames: what the extension's pages load is in the package. The worker may ask the server that the user
 * sets up for the shelf on several machines; which one that is no policy can know beforehand, and Chrome's permission decides.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  'connect-src https: http://127.0.0.1:* http://localhost:*',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Without a display `npm run dev` builds and watches, and opens no browser. */
const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

const permissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'];

/** Asked for when the user wants what needs it: saving all open tabs, being reminded of a follow-up, automatic backups. */
const optionalPermissions = ['tabs', 'notifications', 'downloads'] as const;

/** What Chrome and Edge want otherwise than Firefox. */
const chrome: UserManifest = {
  // The interface's colours use CSS `light-dark()`.
  minimum_chrome_version: '123',
  permissions: [...permissions, 'sidePanel'],
  side_panel: { default_path: 'collection.html' },
  optional_permissions: [...optionalPermissions, 'alarms'],
};

/** What Firefox wants otherwise. docs/firefox.md says what works there. */
const firefox: UserManifest = {
  browser_specific_settings: {
    gecko: {
      id: '{5d3c0f0e-6f5b-4b0e-9a55-0c6f5f6f2a7d}',
      // The first that shows the user what an extension says of the data that it collects.
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
  // Firefox asks nobody for alarms, and cannot be asked for them later.
  permissions: [...permissions, 'alarms'],
  optional_permissions: [...optionalPermissions],
  sidebar_action: { default_panel: 'collection.html', default_title: '__MSG_extensionName__', open_at_install: false },
  action: { default_area: 'navbar' },
};

const shipped = shippedPackages();

export default defineConfig({
  webExt: { disabled: noDisplay },
  // The test that builds twice builds beside what is being tested.
  outDir: process.env.ROLESHELF_OUTPUT ?? '.output',
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact(), shipped.plugin()] }),
  hooks: releaseHooks(shipped.read),
  manifest: ({ command, browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    omnibox: { keyword: 'job' },
    host_permissions: hostPermissions,
    // By the site: the button on LinkedIn, saving all open tabs, the server of the shelf on several machines.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands: {
      'save-posting': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSavePosting__' },
    },
    ...(browser === 'firefox' ? firefox : chrome),
    // The development server brings its own policy, which reloads need.
    ...(command === 'build' ? { content_security_policy: { extension_pages: contentSecurityPolicy } } : {}),
  }),
});
