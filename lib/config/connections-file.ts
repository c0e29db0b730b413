import { z } from 'zod';
import { VERBS } from '../auth/policy';
import { DEFAULT_BASE_URL } from './atlas-variables';
import { toCredential } from './credential-parts';
import { findFileProblems } from './file-problems';
import { origin } from './origin';
import { parseYaml } from './parse-yaml';
import type { Environment, Problem, ReadFile } from './problem';
import { clientId, publicKey } from './scalars';
import { secretReference } from './secret-reference';
import type { ConnectionSettings } from './settings';
import { toProblems } from './to-problems';

const MAX_NAME_LENGTH = 64;
/** Atlas's own bounds for the life of a secret, hours. */
const [MIN_HOURS, MAX_HOURS] = [8, 8760];

/** Parses the text of `CONFIG_FILE`. Fields of the problems are paths inside it. */
export function parseConnectionsFile(
  text: string,
  sources: { env: Environment; readFile: ReadFile },
): { connections: ConnectionSettings[] } | { problems: Problem[] } {
  const yaml = parseYaml(text);
  if ('problems' in yaml) return yaml;
  const parsed = fileSchema(sources).safeParse(yaml.value);
  const problems = [...(parsed.success ? [] : toProblems(parsed.error)), ...findFileProblems(yaml.value)];
  if (!parsed.success || problems.length > 0) return { problems };
  return { connections: parsed.data.connections.flatMap(toConnection) };
}

function fileSchema(sources: { env: Environment; readFile: ReadFile }) {
  const reference = secretReference(sources);
  const credential = z
    .strictObject(
      {
        clientId: clientId.optional(),
        clientSecret: reference.optional(),
        publicKey: publicKey.optional(),
        privateKey: reference.optional(),
      },
      'must hold clientId and clientSecret, or publicKey and privateKey',
    )
    .transform(toCredential);
  const connection = z.strictObject(
    {
      name: shortText,
      baseUrl: origin.prefault(sources.env.MONGODB_ATLAS_BASE_URL ?? DEFAULT_BASE_URL),
      write: credential,
      read: credential.optional(),
      access: z.array(accessRule, 'must be a list: who may use this connection'),
    },
    'must hold name, write and access',
  );
  return z.strictObject(
    { connections: z.array(connection, 'must be a list').min(1, 'must name at least one connection') },
    'must hold connections',
  );
}

type ParsedConnection = z.output<ReturnType<typeof fileSchema>>['connections'][number];

function toConnection({ name, baseUrl, write, read, access }: ParsedConnection): ConnectionSettings[] {
  return write ? [{ name, baseUrl, write, read: read ?? write, access }] : [];
}

const shortText = z
  .string({ error: ({ input }) => (input === undefined ? 'is required' : 'must be text: put it in quotes') })
  .trim()
  .min(1, 'must not be empty')
  .max(MAX_NAME_LENGTH, `must have at most ${MAX_NAME_LENGTH} characters`)
  .refine((text) => !/\p{Cc}/u.test(text), 'must not hold control characters');

const groupName = z.string('must be text: put it in quotes').trim().min(1, 'must not be empty');

const accessRule = z
  .strictObject(
    {
      groups: z.array(groupName, 'must be a list of group names').min(1, 'must name at least one group'),
      may: z
        .array(z.enum(VERBS, `must be one of ${VERBS.join(', ')}`), 'must be a list of verbs')
        .min(1, `must hold at least one of ${VERBS.join(', ')}`),
      maxHours: z
        .int(`must be a whole number from ${MIN_HOURS} to ${MAX_HOURS}`)
        .min(MIN_HOURS, `must be at least ${MIN_HOURS}`)
        .max(MAX_HOURS, `must be at most ${MAX_HOURS}`)
        .optional(),
    },
    'must hold groups and may',
  )
  .transform(({ groups, may, maxHours }) => ({
    groups: [...new Set(groups)],
    may: [...new Set(may)],
    ...(maxHours === undefined ? {} : { maxHours }),
  }));
