/** The part of `browser.storage.session` and `browser.storage.local` that is needed. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}
