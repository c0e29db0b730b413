import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Append } from './create-line-writer';
import { createWholeAppend } from './create-whole-append';

/** Non-blocking: opening a named pipe that nobody reads fails instead of waiting for a reader. */
const FLAGS = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | constants.O_NONBLOCK;
/** The owner writes, a log shipper in the group reads. */
const MODE = 0o640;

type Opened = { handle: FileHandle; append: Append; device: number; inode: number };

/**
 * Appends to a file and has it on disk before it resolves. A file that was rotated or deleted is opened
 * anew before the next line.
 *
 * @throws (rejects) what the file system throws: ENOSPC, EACCES, EISDIR, EROFS and the like.
 */
export function createFileAppend(path: string): Append {
  let opened: Opened | undefined;

  async function current(): Promise<Opened> {
    const facts = await stat(path).catch(() => undefined);
    if (opened && facts?.ino === opened.inode && facts.dev === opened.device) return opened;
    await opened?.handle.close().catch(() => undefined);
    opened = undefined;
    opened = await openFile(path);
    if (!facts) await syncDirectory(dirname(path));
    return opened;
  }

  return async (bytes, signal) => {
    const { append, handle } = await current();
    await append(bytes, signal);
    await handle.datasync();
  };
}

async function openFile(path: string): Promise<Opened> {
  const handle = await open(path, FLAGS, MODE);
  const { dev, ino } = await handle.stat();
  const append = createWholeAppend(async (bytes) => (await handle.write(bytes)).bytesWritten);
  return { handle, append, device: dev, inode: ino };
}

/** A new file is found after a power cut only when its directory is on disk too. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, constants.O_RDONLY);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
