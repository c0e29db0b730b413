import { z } from 'zod';
import { AtlasCredentialRefusedError, AtlasError, AtlasInvalidRequestError } from './errors';
import { MAX_ANSWER_BYTES } from './limits';
import { parseAnswer, unreadable } from './parse-answer';
import { SecretValue } from './secret-value';
import { toAtlasError } from './to-atlas-error';
import type { Transport } from './transport';

export type OAuthClient = { clientId: string; clientSecret: SecretValue };
export type Token = { value: SecretValue; livesForMs: number };

const tokenAnswer = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,8192}$/),
  expires_in: z.number().positive().max(86_400),
});

type MintOptions = { transport: Transport; client: OAuthClient; timeoutMs: number; nowMs: number };

/**
 * Exchanges a client secret for an access token (`POST /api/oauth/token`). Every failure is an
 * `AtlasError` with `mayHaveHappened: false`: no API call has been made yet.
 */
export async function mintToken(options: MintOptions): Promise<Token> {
  const { transport, client, timeoutMs, nowMs } = options;
  try {
    const answer = await transport.send({
      ...buildRequest(client, 'grant_type=client_credentials'),
      operation: 'mintToken',
      path: '/api/oauth/token',
      timeoutMs,
    });
    const parsed = tokenAnswer.safeParse(parseAnswer(answer, { changes: false, nowMs }));
    if (!parsed.success) throw unreadable(answer.status, { changes: false });
    const { access_token, expires_in } = parsed.data;
    return { value: new SecretValue(access_token), livesForMs: expires_in * 1000 };
  } catch (error) {
    if (isRefusedClient(error)) {
      const { status, code, detail } = error;
      throw new AtlasCredentialRefusedError('Atlas refused the credential.', {
        mayHaveHappened: false,
        ...(status === undefined ? {} : { status }),
        ...(code === undefined ? {} : { code }),
        ...(detail === undefined ? {} : { detail }),
      });
    }
    throw error instanceof AtlasError ? error : toAtlasError(error, { changes: false });
  }
}

type RevokeOptions = { transport: Transport; client: OAuthClient; token: SecretValue; timeoutMs: number };

/** Ends a token before its time, so that it does not count towards the hundred an account may have. Never throws. */
export async function revokeToken({ transport, client, token, timeoutMs }: RevokeOptions): Promise<void> {
  const body = new URLSearchParams({ token: token.reveal(), token_type_hint: 'access_token' }).toString();
  await transport
    .send({ ...buildRequest(client, body), operation: 'revokeToken', path: '/api/oauth/revoke', timeoutMs })
    .catch(() => undefined);
}

function buildRequest({ clientId, clientSecret }: OAuthClient, body: string) {
  // As it is: Atlas does not decode a percent-encoded pair, although RFC 6749 asks for one.
  const pair = Buffer.from(`${clientId}:${clientSecret.reveal()}`).toString('base64');
  return {
    method: 'POST' as const,
    headers: {
      authorization: `Basic ${pair}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    },
    body,
    maxBytes: MAX_ANSWER_BYTES,
  };
}

/** RFC 6749 lets a server answer 400 for a client it does not accept. */
function isRefusedClient(error: unknown): error is AtlasInvalidRequestError {
  return (
    error instanceof AtlasInvalidRequestError &&
    ['invalid_client', 'invalid_grant', 'unauthorized_client'].includes(error.code ?? '')
  );
}
