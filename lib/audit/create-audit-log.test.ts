import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAuditLog } from './create-audit-log';
import { type AuditEvent, AuditUnavailableError } from './event';

const event = (requestId: string): AuditEvent => ({ event: 'secret.displayed', actor: 'unknown', requestId });
const temporaryFile = () => join(mkdtempSync(join(tmpdir(), 'audit-')), 'audit.log');
const readIds = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).requestId);
const silent = async () => undefined;

describe('an audit log with a file', () => {
  it('has the line in both places when it resolves', async () => {
    const file = temporaryFile();
    const lines: string[] = [];
    const log = createAuditLog({ file, writeStdout: async (line) => void lines.push(line) });
    await log.write(event('1'));
    expect(readFileSync(file, 'utf8')).toBe(`${lines[0]}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it('keeps the order of lines written at once, and what was there before', async () => {
    const file = temporaryFile();
    appendFileSync(file, '{"requestId":"old"}\n');
    const log = createAuditLog({ file, writeStdout: silent });
    const ids = Array.from({ length: 50 }, (_, index) => String(index));
    await Promise.all(ids.map((id) => log.write(event(id))));
    expect(readIds(file)).toEqual(['old', ...ids]);
  });

  it('goes on in a new file after rotation and after deletion', async () => {
    const file = temporaryFile();
    const log = createAuditLog({ file, writeStdout: silent });
    await log.write(event('1'));
    renameSync(file, `${file}.1`);
    await log.write(event('2'));
    expect([readIds(`${file}.1`), readIds(file)]).toEqual([['1'], ['2']]);
    rmSync(file);
    await log.write(event('3'));
    expect(readIds(file)).toEqual(['3']);
  });

  it.each([
    ['a full device', '/dev/full', /AUDIT_FILE \(ENOSPC\)/],
    ['a directory', tmpdir(), /AUDIT_FILE \(EISDIR\)/],
    ['a missing directory', join(tmpdir(), 'none', 'audit.log'), /AUDIT_FILE \(ENOENT\)/],
    ['a read-only file system', '/proc/audit.log', /AUDIT_FILE \(E(NOENT|ACCES|ROFS)\)/],
  ])('is unavailable and unhealthy on %s', async (_title, file, words) => {
    const log = createAuditLog({ file, writeStdout: silent });
    expect(log.isHealthy()).toBe(true);
    const failure = log.write(event('1'));
    await expect(failure).rejects.toBeInstanceOf(AuditUnavailableError);
    await expect(failure).rejects.toThrow(words);
    expect(log.isHealthy()).toBe(false);
  });
});

describe('an audit log on standard output', () => {
  it('is unavailable when the write fails, and healthy again after the next that succeeds', async () => {
    const outcomes = [
      Promise.reject(Object.assign(new Error('canary'), { code: 'EPIPE' })),
      Promise.resolve(),
    ];
    const log = createAuditLog({ writeStdout: () => outcomes.shift() ?? Promise.resolve() });
    await expect(log.write(event('1'))).rejects.toThrow('audit line not written: standard output (EPIPE)');
    expect(log.isHealthy()).toBe(false);
    await log.write(event('2'));
    expect(log.isHealthy()).toBe(true);
  });

  it('is unavailable when the write does not end in time', async () => {
    const log = createAuditLog({ writeStdout: () => new Promise(() => undefined), timeLimitMs: 20 });
    await expect(log.write(event('1'))).rejects.toThrow('standard output (TimeoutError)');
  });

  it('is unavailable for an event that is not in the list', async () => {
    const malformed = event('1');
    Reflect.set(malformed, 'event', 'made.up');
    await expect(createAuditLog({ writeStdout: silent }).write(malformed)).rejects.toThrow('malformed');
  });
});
