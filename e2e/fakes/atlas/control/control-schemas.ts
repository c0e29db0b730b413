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
  /** The account has these secrets and no others; times in seconds from now, negative: gone by. */
  z.strictObject({
    action: z.literal('replace'),
    clientId: z.string(),
    secrets: z
      .array(z.strictObject({ createdInS: z.int(), expiresInS: z.int(), usedInS: z.int().optional() }))
      .max(2),
  }),
]);

export type SecretChange = z.infer<typeof secretChangeSchema>;

/** Pushes the clock forward, or stops it at a moment. */
export const clockSchema = z.union([
  z.strictObject({ advanceS: z.number() }),
  z.strictObject({ stopAt: z.iso.datetime() }),
]);

/** Changes how long things take, for everybody. */
export const latencySchema = z.strictObject({
  latencyMs: z.int().nonnegative().optional(),
  createLatencyMs: z.int().nonnegative().optional(),
});
