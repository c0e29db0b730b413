import { shellQuote } from './shell-quote';

/** What a shape is made of. `value` is the secret, or bullets in its place. */
export type ShapeFacts = { orgId: string; clientId: string; accountName: string; value: string };

export type ShapeId = 'value' | 'env' | 'kubernetes' | 'terraform' | 'github' | 'vault';
export type Shape = { id: ShapeId; name: string; hint?: string; render: (facts: ShapeFacts) => string };

const HISTORY_HINT =
  'The value goes through standard input, never into a process list. The leading space keeps the line out of the history of most shells.';

/** The forms in which a secret can be copied. Made in the browser, from the holder, at the moment they are needed. */
export const SHAPES: Shape[] = [
  { id: 'value', name: 'Value', render: ({ value }) => value },
  {
    id: 'env',
    name: '.env',
    render: ({ clientId, value }) =>
      `MONGODB_ATLAS_CLIENT_ID=${envValue(clientId)}\nMONGODB_ATLAS_CLIENT_SECRET=${envValue(value)}\n`,
  },
  {
    id: 'kubernetes',
    name: 'Kubernetes Secret',
    hint: 'As the MongoDB Atlas Operator reads it.',
    render: kubernetesSecret,
  },
  {
    id: 'terraform',
    name: 'Terraform',
    hint: 'The environment of the mongodbatlas provider. The leading space keeps the lines out of the history of most shells.',
    render: ({ clientId, value }) =>
      ` export MONGODB_ATLAS_CLIENT_ID=${shellQuote(clientId)}\n export MONGODB_ATLAS_CLIENT_SECRET=${shellQuote(value)}\n`,
  },
  {
    id: 'github',
    name: 'gh',
    hint: HISTORY_HINT,
    // `printf` is part of the shell itself: its words are in no process's arguments.
    render: ({ value }) => ` printf %s ${shellQuote(value)} | gh secret set MONGODB_ATLAS_CLIENT_SECRET\n`,
  },
  {
    id: 'vault',
    name: 'vault',
    hint: HISTORY_HINT,
    render: ({ clientId, accountName, value }) =>
      ` printf %s ${shellQuote(value)} | vault kv put -mount=secret ${shellQuote(`atlas/${slugOf(accountName)}`)} client_id=${shellQuote(clientId)} client_secret=-\n`,
  },
];

export function findShape(id: string): Shape | undefined {
  return SHAPES.find((shape) => shape.id === id);
}

/** Bare where every reader of `.env` files agrees; some (docker's) would take the quotes for part of the value. */
function envValue(text: string): string {
  return /^[\w.:/@+=,•-]*$/.test(text) ? text : shellQuote(text);
}

/** https://www.mongodb.com/docs/atlas/operator/current/ak8so-configure-api-access/: keys and label. JSON strings are YAML. */
function kubernetesSecret({ orgId, clientId, accountName, value }: ShapeFacts): string {
  return [
    'apiVersion: v1',
    'kind: Secret',
    'metadata:',
    `  name: atlas-${slugOf(accountName)}`,
    '  labels:',
    '    atlas.mongodb.com/type: credentials',
    'type: Opaque',
    'stringData:',
    `  orgId: ${JSON.stringify(orgId)}`,
    `  clientId: ${JSON.stringify(clientId)}`,
    `  clientSecret: ${JSON.stringify(value)}`,
    '',
  ].join('\n');
}

/** A name that Kubernetes and a path both accept; account names are free text. */
function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'credentials' : slug;
}
