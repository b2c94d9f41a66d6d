/** What the first file of an archive of changes is called, by which one is known (changes-archive.ts). */
export const ARCHIVE_HEAD = 'roleshelf-changes.json';
