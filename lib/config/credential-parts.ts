import type { AtlasCredential } from '../atlas/model';
import type { SecretValue } from '../atlas/secret-value';
import type { Problem } from './problem';

export type CredentialParts = {
  clientId?: string | undefined;
  clientSecret?: SecretValue | undefined;
  publicKey?: string | undefined;
  privateKey?: SecretValue | undefined;
};
type Part = keyof CredentialParts;

/** How each part is called where it was configured. */
export type PartNames = Record<Part, string>;

const PAIRS: [Part, Part][] = [
  ['clientId', 'clientSecret'],
  ['publicKey', 'privateKey'],
];

/** The credential that a whole pair makes; undefined otherwise (findPairProblems says why). */
export function toCredential(parts: CredentialParts): AtlasCredential | undefined {
  const { clientId, clientSecret, publicKey, privateKey } = parts;
  if (clientId && clientSecret) return { kind: 'oauth', clientId, clientSecret };
  if (publicKey && privateKey) return { kind: 'digest', publicKey, privateKey };
  return undefined;
}

/** Whether exactly one whole pair is given; every half pair is named. */
export function findPairProblems(given: ReadonlySet<Part>, names: PartNames): Problem[] {
  const problems: Problem[] = [];
  for (const [id, secret] of PAIRS) {
    if (given.has(id) === given.has(secret)) continue;
    const [missing, present] = given.has(id) ? [secret, id] : [id, secret];
    problems.push({ field: names[missing], problem: `is missing, although ${names[present]} is given` });
  }
  const kinds = PAIRS.filter((pair) => pair.some((part) => given.has(part))).length;
  if (kinds === 2) {
    problems.push({
      field: names.publicKey,
      problem: `a connection has one credential: give either ${names.clientId} and its secret, or ${names.publicKey} and its private key`,
    });
  }
  if (kinds === 0) {
    problems.push({
      field: names.clientId,
      problem: `is required, with ${names.clientSecret}; or give ${names.publicKey} with ${names.privateKey}`,
    });
  }
  return problems;
}
