import {
  decodeJwt,
  decodeProtectedHeader,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import type { IdTokenFault, ProviderState } from '../provider-state';
import { SIGNING_ALGORITHM, type SigningKey } from '../signing-key';
import { changeAuthTime } from './change-auth-time';

type Variant = IdTokenFault['variant'];

/** The ID token as the control plane wants it: unchanged, or with other claims, or badly signed. */
export async function rewriteIdToken(
  token: string,
  { state, key }: { state: ProviderState; key: SigningKey },
): Promise<string> {
  const original = decodeJwt(token);
  const subject = original.sub ?? '';
  if (typeof original.sid === 'string') state.sessionIds.set(subject, original.sid);
  const variant = takeFault(state, subject);
  const timed = changeAuthTime(original, state);
  const named = state.discoveryIssuer === null ? timed : { ...timed, iss: state.discoveryIssuer };
  const claims = withFault(named, variant);
  if (claims === original && variant === undefined) return token;
  if (variant === 'alg-none') return new UnsecuredJWT(claims).encode();
  const header = { ...decodeProtectedHeader(token), alg: SIGNING_ALGORITHM };
  const signer =
    variant === 'wrong-key' ? (await generateKeyPair(SIGNING_ALGORITHM)).privateKey : key.privateKey;
  return new SignJWT(claims).setProtectedHeader(header).sign(signer);
}

/** The oldest fault meant for this subject or for anyone; it is used up. */
function takeFault(state: ProviderState, subject: string): Variant | undefined {
  const index = state.idTokenFaults.findIndex((fault) => (fault.subject ?? subject) === subject);
  return index < 0 ? undefined : state.idTokenFaults.splice(index, 1)[0]?.variant;
}

function withFault(claims: JWTPayload, variant: Variant | undefined): JWTPayload {
  if (variant === 'wrong-iss') return { ...claims, iss: 'http://other-issuer.example.com' };
  if (variant === 'wrong-aud') return { ...claims, aud: 'another-client' };
  if (variant === 'wrong-nonce') return { ...claims, nonce: crypto.randomUUID() };
  return claims;
}
