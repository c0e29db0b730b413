import type { LogFields } from './logger';

const MAX_FRAMES = 10;
/** `ECONNRESET`, `ERR_INVALID_URL`, `invalid_grant`: constants somebody wrote, not data. */
const CODE = /^([A-Z][A-Z0-9_]{1,47}|[a-z]{2,20}(_[a-z]{2,20}){0,4})$/;
const NAME = /^[A-Z][A-Za-z]{0,63}$/;
/** `at name (file:line:column)` and `at file:line:column`, and nothing that a message could hold beside it. */
const FRAME =
  /^\s+at (?:[\w$.<>[\] #]{1,100} \()?(?:file:\/\/|node:|webpack:|\/)[\w$./@:()[\]+-]{1,300}:\d+:\d+\)?$/;

/**
 * What of an error may be logged: its name, its code, where it was thrown, and the name and code of its
 * cause. Never a message, which may quote an answer, a header or a secret (V8's JSON errors quote twenty
 * characters), unless `isOurs` says that we wrote it.
 */
export function describeError(error: unknown, isOurs: (error: Error) => boolean = () => false): LogFields {
  try {
    if (!(error instanceof Error)) return { errorName: `thrown ${typeof error}` };
    const cause = error.cause instanceof Error ? error.cause : undefined;
    return {
      errorName: pickName(error),
      errorCode: pickCode(error),
      errorMessage: isOurs(error) ? error.message : undefined,
      causeName: cause && pickName(cause),
      causeCode: cause && pickCode(cause),
      stack: pickFrames(error),
    };
  } catch {
    // A getter that throws: even that must not stop the line from being written.
    return { errorName: 'unreadable error' };
  }
}

function pickName(error: Error): string {
  return NAME.test(error.name) ? error.name : 'Error';
}

function pickCode(error: Error): string | undefined {
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && CODE.test(code) && !code.startsWith('mdb_') ? code : undefined;
}

function pickFrames({ stack, message }: Error): string | undefined {
  if (typeof stack !== 'string') return undefined;
  // The message comes first and may have lines that look like frames.
  const after =
    message && stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack;
  const frames = after.split('\n').filter((line) => FRAME.test(line));
  return frames.length > 0
    ? frames
        .slice(0, MAX_FRAMES)
        .map((line) => line.trim())
        .join(' | ')
    : undefined;
}
