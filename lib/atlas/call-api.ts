import type { z } from 'zod';
import type { Authorizer } from './authorizer';
import { unreadable } from './parse-answer';
import { retryGet, type Waiting } from './retry-get';
import { type Answered, sendAuthorized } from './send';
import type { HttpRequest, Transport } from './transport';

export type ApiVersion = '2023-01-01' | '2024-08-05';

export type GetCall<T> = Pick<HttpRequest, 'operation' | 'path' | 'maxBytes' | 'signal'> & {
  version: ApiVersion;
  limitMs: number;
  shape: z.ZodType<T>;
};

export type ChangeCall<T> = Pick<HttpRequest, 'operation' | 'path' | 'maxBytes' | 'body'> & {
  method: 'POST' | 'DELETE';
  version: ApiVersion;
  limitMs: number;
  shape: z.ZodType<T>;
};

export type ApiCaller = ReturnType<typeof createApiCaller>;

type Options = Waiting & { transport: Transport; authorizer: Authorizer; now(): number };

/** The two ways to ask Atlas: a GET may be repeated, a change is sent once. Both throw `AtlasError`s only. */
export function createApiCaller(options: Options) {
  return {
    async get<T>({ limitMs, shape, ...call }: GetCall<T>): Promise<T> {
      const leftMs = createBudget(limitMs, options.now);
      const attempt = () => sendAuthorized({ ...call, method: 'GET', leftMs }, options);
      const answered = await retryGet(attempt, { ...options, leftMs });
      return readShape({ answered, shape, changes: false });
    },
    async change<T>({ limitMs, shape, ...call }: ChangeCall<T>): Promise<T> {
      const leftMs = createBudget(limitMs, options.now);
      const answered = await sendAuthorized({ ...call, leftMs }, options);
      return readShape({ answered, shape, changes: true });
    },
  };
}

type Reading<T> = { answered: Answered; shape: z.ZodType<T>; changes: boolean };

/** Zod's own error quotes nothing of the value, yet is dropped too: the facts are in the status. */
function readShape<T>({ answered, shape, changes }: Reading<T>): T {
  const parsed = shape.safeParse(answered.content);
  if (!parsed.success) throw unreadable(answered.status, { changes });
  return parsed.data;
}

/** Starts when it is first asked, so that a token exchange does not eat the time of the call. */
function createBudget(limitMs: number, now: () => number): () => number {
  let endsAtMs: number | undefined;
  return () => {
    endsAtMs ??= now() + limitMs;
    return endsAtMs - now();
  };
}
