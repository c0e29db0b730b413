import type { ReadFile } from './problem';

/** Stands for a secret that could not be read, so that no later check reports it again; never leaves, as there is a problem. */
export const UNREADABLE = 'unreadable'.padEnd(64, '-');

/** The content of a secret's file without its trailing line breaks, or what is wrong with it. */
export function readSecretFile(path: string, readFile: ReadFile): { value: string } | { problem: string } {
  let text: string;
  try {
    text = readFile(path);
  } catch {
    return { problem: `cannot read the file ${namePath(path)}` };
  }
  const value = text.replace(/[\r\n]+$/, '');
  return value.trim() === '' ? { problem: `the file ${namePath(path)} is empty` } : { value };
}

/** A path that does not look like one may be the secret itself, put where its path belongs. */
export function namePath(path: string): string {
  return /^\.{0,2}\/[\w./@+-]{1,200}$/.test(path) && !path.includes('mdb_sa_sk_')
    ? path
    : '(name not shown: not an absolute path)';
}
