import { render } from 'preact';
import { browser } from 'wxt/browser';
import { openShortcuts } from '../../src/ui/browser-surfaces';
import { keepComposingKeys } from '../../src/ui/composition';
import { t } from '../../src/ui/message';
import { setPageLanguage } from '../../src/ui/page-language';
import { shortcutOf } from '../../src/ui/shortcut';
import { WelcomePage } from '../../src/ui/welcome/WelcomePage';

const root = document.getElementById('root');
if (root === null) throw new Error('welcome.html has no #root');
keepComposingKeys(window);
setPageLanguage(document);
document.title = t('welcomeTitle');

const open = (url: string) => () => void browser.tabs.create({ url }).catch(reportError);
render(
  <WelcomePage
    shortcut={shortcutOf(await browser.commands.getAll())}
    onOpenOptions={() => void browser.runtime.openOptionsPage().catch(reportError)}
    onOpenShelf={open(browser.runtime.getURL('/collection.html'))}
    onOpenShortcuts={() => void openShortcuts().catch(reportError)}
  />,
  root,
);
