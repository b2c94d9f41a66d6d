import { useEffect, useState } from 'preact/hooks';
import { lazily } from '../controls/lazily';
import { failureOf } from '../failure';

/** What telling the news needs of the browser. */
export interface WhatsNewPorts {
  /** The version that runs. */
  readonly version: string;
  /** The version before an update whose news were not told. */
  readUpdate(): Promise<string | undefined>;
  /** The news were told. */
  forgetUpdate(): Promise<void>;
}

interface WhatsNewProps {
  readonly ports: WhatsNewPorts;
  /** Only the sign, where there is no room for words. */
  readonly compact?: boolean;
}

/** Hardly ever needed: who was not updated loads no code for it. */
const NewsLine = lazily(async () => (await import('./NewsLine')).NewsLine);

/** After an update that matters one quiet line, until it was read or put away. */
export function WhatsNew({ ports, compact = false }: WhatsNewProps) {
  const [before, setBefore] = useState<string>();
  useEffect(() => void ports.readUpdate().then(setBefore).catch(failureOf), [ports]);
  const tell = () => {
    setBefore(undefined);
    void ports.forgetUpdate().catch(failureOf);
  };
  return before === undefined ? null : <NewsLine before={before} now={ports.version} compact={compact} onTold={tell} />;
}
