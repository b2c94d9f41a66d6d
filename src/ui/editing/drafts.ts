/** What the user is writing about a posting and has not saved: kept when another posting is opened, and given back with the first. */
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { PostingKey } from '../../posting/posting';

/** What stands in a form: one text a part. */
export type Draft = Readonly<Record<string, string>>;

/** The drafts of one posting, by what they are of: `notes/`, `edit/title`, `contact/<id>`. */
export interface Drafts {
  read(name: string): Draft | undefined;
  /** Keeps a draft; without one forgets it. */
  write(name: string, draft: Draft | undefined): void;
  /** What of this kind is being written: `title` of `edit`; nothing where nothing is. */
  begun(kind: string): string | undefined;
}

/** Drafts for as long as the page is open; those of a posting by its key. */
export function createDrafts(): (key: PostingKey) => Drafts {
  const all = new Map<PostingKey, Map<string, Draft>>();
  return (key) => {
    const drafts = all.get(key) ?? new Map<string, Draft>();
    all.set(key, drafts);
    return {
      read: (name) => drafts.get(name),
      write: (name, draft) => void (draft === undefined ? drafts.delete(name) : drafts.set(name, draft)),
      begun: (kind) => [...drafts.keys()].find((name) => name.startsWith(`${kind}/`))?.slice(kind.length + 1),
    };
  };
}

/** The drafts of the posting that is read. Where nobody gives them, none outlives its form. */
export const DraftsContext = createContext<Drafts>({ read: () => undefined, write: () => {}, begun: () => undefined });

/** A draft that outlives the form in which it is written, until it is forgotten. */
export function useDraft(name: string): [Draft | undefined, (draft: Draft | undefined) => void] {
  const drafts = useContext(DraftsContext);
  const [draft, setDraft] = useState(() => drafts.read(name));
  return [
    draft,
    (next) => {
      drafts.write(name, next);
      setDraft(next);
    },
  ];
}
