import { z } from 'zod';

export const secretChangeSchema = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('add'),
    clientId: z.string(),
    expiresAfterHours: z.int().positive().default(720),
  }),
  z.strictObject({ action: z.literal('delete'), clientId: z.string(), secretId: z.string() }),
  /** Makes a secret expire `inS` seconds from now; negative: it has expired. */
  z.strictObject({
    action: z.literal('expire'),
    clientId: z.string(),
    secretId: z.string(),
    inS: z.int().default(-60),
  }),
]);

export type SecretChange = z.infer<typeof secretChangeSchema>;

export const clockSchema = z.strictObject({ advanceS: z.number() });

/** Changes how long things take, for everybody. */
export const latencySchema = z.strictObject({
  latencyMs: z.int().nonnegative().optional(),
  createLatencyMs: z.int().nonnegative().optional(),
});
