import type { ReadLine } from '../../lib/board/board';
import { z } from '../browser-zod';
import { account, verbs } from '../reads/queries';
import { toReadFailure } from '../reads/read-failure';

const failure = z.unknown().transform(toReadFailure);
const connection = z.string();

const line: z.ZodType<ReadLine> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), connections: z.array(connection) }),
  z.object({
    kind: z.literal('organization'),
    organization: z.object({
      connection,
      orgId: z.string(),
      name: z.string(),
      may: verbs,
      readAt: z.iso.datetime(),
      accounts: z.array(account),
      failure: failure.optional(),
    }),
  }),
  z.object({ kind: z.literal('failure'), connection, failure }),
  z.object({ kind: z.literal('done'), connection }),
  z.object({ kind: z.literal('end') }),
]);

/** One line of `GET /api/board`. Throws when it is none. */
export function parseBoardLine(text: string): ReadLine {
  return line.parse(JSON.parse(text));
}
