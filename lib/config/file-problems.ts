import { z } from 'zod';
import { findPairProblems, type PartNames } from './credential-parts';
import type { Problem } from './problem';

const NODE = z.record(z.string(), z.unknown());
const LIST = z.object({ connections: z.array(z.unknown()) });
const PARTS = ['clientId', 'clientSecret', 'publicKey', 'privateKey'] as const;

/**
 * What only shows when several fields are looked at together. Separate from the schema, which stops
 * at a field's own fault: an operator should see everything at once.
 */
export function findFileProblems(value: unknown): Problem[] {
  const file = LIST.safeParse(value);
  if (!file.success) return [];
  const names = new Set<string>();
  return file.data.connections.flatMap((node, index) => {
    const connection = NODE.safeParse(node);
    if (!connection.success) return [];
    const path = `connections[${index}]`;
    const { name, write, read } = connection.data;
    const problems = [...findKeyProblems(`${path}.write`, write), ...findKeyProblems(`${path}.read`, read)];
    if (typeof name === 'string' && names.has(name.trim())) {
      problems.push({ field: `${path}.name`, problem: 'is the name of another connection too' });
    }
    if (typeof name === 'string') names.add(name.trim());
    return problems;
  });
}

function findKeyProblems(path: string, node: unknown): Problem[] {
  const credential = NODE.safeParse(node);
  if (!credential.success) return [];
  const given = PARTS.filter((part) => credential.data[part] !== undefined);
  const names: PartNames = {
    clientId: `${path}.clientId`,
    clientSecret: `${path}.clientSecret`,
    publicKey: `${path}.publicKey`,
    privateKey: `${path}.privateKey`,
  };
  return findPairProblems(new Set(given), names);
}
