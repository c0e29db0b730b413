import { z } from 'zod';
import { AUTH_TIME_MODES, ID_TOKEN_VARIANTS } from '../provider-state';
import { LOGOUT_VARIANTS } from '../tokens/build-logout-token';

const SUBJECT = z.string().min(1);

/** `groups` may be of any shape; without it the claim is left out. */
export const PEOPLE_CHANGE = z.strictObject({ subject: SUBJECT, groups: z.unknown().optional() });

/** Without a subject: everyone who has no entry of their own. Holds until changed or reset. */
export const AUTH_TIME_CHANGE = z.union([
  z.strictObject({ subject: SUBJECT.optional(), ageS: z.int() }),
  z.strictObject({ subject: SUBJECT.optional(), mode: z.enum(AUTH_TIME_MODES) }),
]);

/** `sid` null leaves it out; without `sid` it is the one of the subject's latest ID token. */
export const LOGOUT_ORDER = z.strictObject({
  subject: SUBJECT,
  variant: z.enum(LOGOUT_VARIANTS).default('good'),
  sid: z.string().nullish(),
});

export const ID_TOKEN_ORDER = z.strictObject({
  variant: z.enum(ID_TOKEN_VARIANTS),
  subject: SUBJECT.optional(),
});

export const DISCOVERY_CHANGE = z.strictObject({ issuer: z.string().nullable() });

export const DOWN_CHANGE = z.strictObject({ down: z.boolean() });
