/**
 * Everything on the server is sealed in the age format (https://age-encryption.org/v1) for one X25519 identity a shelf, which itself lies there
 * sealed with the passphrase. Whoever has the passphrase opens all of it with the `age` program.
 */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { hexOf } from '../posting/sha256';
import { Unreadable } from './changes-file';

/** Opens and closes the files of one shelf. */
export interface Seal {
  /** The public half of the identity: which shelf this is. */
  readonly recipient: string;
  seal(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
  /** Throws `Unreadable`: `foreign` for another shelf's, `damaged` for one that is not as it was written. */
  open(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
  /** The name of a pack by what is in it. Nobody without the identity can tell from it which pages are kept. */
  nameOf(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

/** What age itself takes for a passphrase: about a second, and 256 MB of memory. */
const WORK_FACTOR = 18;

/** A new shelf's identity: `AGE-SECRET-KEY-1…`. */
export function newIdentity(): Promise<string> {
  return generateX25519Identity();
}

/** Seals some bytes with a passphrase. */
export async function sealWithPassphrase(
  bytes: Uint8Array | string,
  passphrase: string,
  workFactor = WORK_FACTOR,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

/** Seals a file as it comes, with a passphrase. */
export async function* sealPieces(
  pieces: AsyncGenerator<Uint8Array>,
  passphrase: string,
  workFactor = WORK_FACTOR,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
  const reader = (await encrypter.encrypt(stream)).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield new Uint8Array(part.value);
}

/** Opens what was sealed with a passphrase. Throws `Unreadable`: `foreign` where it is another passphrase. */
export async function openWithPassphrase(bytes: Uint8Array, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return opened(() => decrypter.decrypt(bytes));
}

/** The seal of an identity. Throws `Unreadable` where it is none. */
export async function sealOf(identity: string): Promise<Seal> {
  let recipient: string;
  try {
    recipient = await identityToRecipient(identity);
  } catch (error) {
    throw new Unreadable('damaged', { cause: error });
  }
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const key = await crypto.subtle.importKey(
    'raw',
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`roleshelf pages ${identity}`)),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return {
    recipient,
    seal: async (bytes) => new Uint8Array(await encrypter.encrypt(bytes)),
    open: (bytes) => opened(() => decrypter.decrypt(bytes)),
    async nameOf(bytes) {
      return hexOf(await crypto.subtle.sign('HMAC', key, bytes));
    },
  };
}

async function opened(decrypt: () => Promise<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await decrypt());
  } catch (error) {
    // The library throws plain errors; this one's words are held by a test at its pinned version.
    const foreign = error instanceof Error && error.message.includes('no identity matched');
    throw new Unreadable(foreign ? 'foreign' : 'damaged', { cause: error });
  }
}
