import { t } from './message';

/** Tells a page of ours which language it is in, and from which side that is read. */
export function setPageLanguage(document: Document): void {
  document.documentElement.lang = t('catalogueLanguage');
  document.documentElement.dir = t('catalogueDirection');
}

/** Whether the page is read from the right: what comes next lies to the left then. */
export function readsFromTheRight(): boolean {
  return document.documentElement.dir === 'rtl';
}
