import { House, Keyboard, Pin, ShieldCheck } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Button } from '../controls/Button';
import { t } from '../message';
import styles from './WelcomePage.module.css';

interface WelcomePageProps {
  /** The keys of the command that saves, empty where Chrome gave it none. */
  readonly shortcut: string;
  readonly onOpenOptions: () => void;
  readonly onOpenShelf: () => void;
  readonly onOpenShortcuts: () => void;
}

/** Shown once, after the installation: what it does, how it is reached, what it leaves alone, where everything is. */
export function WelcomePage({ shortcut, onOpenOptions, onOpenShelf, onOpenShortcuts }: WelcomePageProps) {
  return (
    <main class={styles.page}>
      <h1 class={styles.head}>{t('welcomeTitle')}</h1>
      <p class={styles.lead}>{t('welcomeLead')}</p>
      <ol class={styles.steps}>
        <Step icon={<Pin size={20} strokeWidth={1.5} aria-hidden="true" />} title={t('welcomePinTitle')}>
          <p>{t('welcomePinText')}</p>
        </Step>
        <Step icon={<Keyboard size={20} strokeWidth={1.5} aria-hidden="true" />} title={t('welcomeWaysTitle')}>
          <p>{shortcut === '' ? t('welcomeNoShortcut') : t('welcomeShortcut', shortcut)}</p>
          <Button onClick={onOpenShortcuts}>{t('optionsChangeShortcut')}</Button>
        </Step>
        <Step icon={<ShieldCheck size={20} strokeWidth={1.5} aria-hidden="true" />} title={t('welcomeLinkedInTitle')}>
          <p>{t('welcomeLinkedInText')}</p>
          <Button onClick={onOpenOptions}>{t('welcomeOptions')}</Button>
        </Step>
        <Step icon={<House size={20} strokeWidth={1.5} aria-hidden="true" />} title={t('welcomeHomeTitle')}>
          <p>{t('welcomeHomeText')}</p>
        </Step>
      </ol>
      <Button look="accent" onClick={onOpenShelf}>
        {t('welcomeShelf')}
      </Button>
    </main>
  );
}

function Step({
  icon,
  title,
  children,
}: {
  readonly icon: ComponentChildren;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <li class={styles.step}>
      {icon}
      <div class={styles.body}>
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}
