/** Opens the chosen files, and asks for the passphrase of a sealed one. */
import { type OpenedFile, type OpenTools, openFile } from '../../import/open-file';
import { isSealed, openSealed } from '../../import/sealed-file';
import { Problem } from '../../posting/problem';
import type { ImportEvent } from './import-state';

export interface ChosenFiles {
  /** The files, opened; nothing where the user would rather not give a passphrase. Throws what `openFile` throws, with the file's name. */
  open(chosen: readonly File[], tools: OpenTools): Promise<OpenedFile[] | undefined>;
  /** What the user gives for the file that waits for it; nothing where they would rather not. */
  give(passphrase: string | undefined): void;
}

/** A file that cannot be opened. */
export class Unopened extends Error {
  readonly file: string;
  constructor(file: string, cause: unknown) {
    super(`${file} cannot be opened`, { cause });
    this.file = file;
  }
}

export function createChosenFiles(emit: (event: ImportEvent) => void): ChosenFiles {
  let give: (passphrase: string | undefined) => void = () => undefined;

  /** Asks for a sealed file's passphrase until it opens, or the user goes back. */
  async function unsealed(file: File): Promise<File | undefined> {
    for (let isWrong = false; ; isWrong = true) {
      const passphrase = await new Promise<string | undefined>((resolve) => {
        give = resolve;
        emit({ phase: { name: 'sealed', file: file.name, isWrong } });
      });
      if (passphrase === undefined) return undefined;
      emit({ phase: { name: 'opening' } });
      try {
        return await openSealed(file, passphrase);
      } catch (error) {
        if (!(error instanceof Problem && error.code === 'sync-passphrase')) throw error;
      }
    }
  }

  return {
    async open(chosen, tools) {
      const files: OpenedFile[] = [];
      for (const given of chosen) {
        try {
          const file = (await isSealed(given)) ? await unsealed(given) : given;
          if (file === undefined) return undefined;
          files.push(await openFile(file, tools));
        } catch (error) {
          throw new Unopened(given.name, error);
        }
      }
      return files;
    },
    give: (passphrase) => give(passphrase),
  };
}
