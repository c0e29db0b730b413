import { useQuery } from '@tanstack/react-query';
import type {
  AccountPageView,
  OrganizationLimitsView,
  OrganizationsView,
  ServiceAccountsView,
} from '../../lib/secrets/views';
import { z } from '../browser-zod';
import { type ReadFailure, toReadFailure } from './read-failure';

const secret = z.object({
  id: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().optional(),
  maskedValue: z.string().optional(),
});

export const verbs = z.array(z.enum(['view', 'issue', 'revoke']));

const organizations: z.ZodType<Omit<OrganizationsView, 'failures'> & { failures: { connection: string }[] }> =
  z.object({
    organizations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        connection: z.string(),
        may: verbs,
        issuingGroups: z.array(z.string()),
        policyMaxHours: z.number().optional(),
      }),
    ),
    failures: z.array(z.object({ connection: z.string() })),
  });

const limits: z.ZodType<OrganizationLimitsView> = z.object({
  organizationMaxHours: z.number(),
  maxHours: z.number(),
  accessListRequired: z.boolean(),
});

/** One service account, as the lists and the board send it. */
export const account = z.object({
  clientId: z.string(),
  name: z.string(),
  description: z.string(),
  roles: z.array(z.string()),
  secrets: z.array(secret),
  ownCredential: z.boolean(),
});

const accountPage: z.ZodType<AccountPageView> = account.extend({
  organizationName: z.string(),
  connection: z.string(),
  may: verbs,
  accessList: z.enum(['not-required', 'present', 'empty', 'unknown']),
  atlasHref: z.url({ protocol: /^https?$/ }),
});

const accounts: z.ZodType<ServiceAccountsView> = z.object({ accounts: z.array(account) });

export function useOrganizations() {
  return useQuery<z.infer<typeof organizations>, ReadFailure>({
    queryKey: ['organizations'],
    queryFn: ({ signal }) => read({ path: '/api/organizations', schema: organizations, signal }),
  });
}

export function useLimits(orgId: string | undefined) {
  return useQuery<OrganizationLimitsView, ReadFailure>({
    queryKey: ['limits', orgId],
    queryFn: ({ signal }) => read({ path: `/api/organizations/${orgId}/limits`, schema: limits, signal }),
    enabled: orgId !== undefined,
  });
}

export function useServiceAccounts(orgId: string | undefined) {
  return useQuery<ServiceAccountsView, ReadFailure>({
    queryKey: ['service-accounts', orgId],
    queryFn: ({ signal }) =>
      read({ path: `/api/organizations/${orgId}/service-accounts`, schema: accounts, signal }),
    enabled: orgId !== undefined,
    // The preview is made of these: they must not be old when the button is pressed.
    staleTime: 5_000,
  });
}

/** One account, read again every minute: a page about deadlines is left open. */
export function useServiceAccount({
  orgId,
  clientId,
}: {
  orgId: string | undefined;
  clientId: string | undefined;
}) {
  return useQuery<AccountPageView, ReadFailure>({
    queryKey: ['service-account', orgId, clientId],
    queryFn: ({ signal }) =>
      read({
        path: `/api/organizations/${encodeURIComponent(orgId ?? '')}/service-accounts/${encodeURIComponent(clientId ?? '')}`,
        schema: accountPage,
        signal,
      }),
    enabled: orgId !== undefined && clientId !== undefined,
    refetchInterval: 60_000,
  });
}

async function read<View>({
  path,
  schema,
  signal,
}: {
  path: string;
  schema: z.ZodType<View>;
  signal: AbortSignal;
}): Promise<View> {
  const response = await fetch(path, { signal, headers: { accept: 'application/json' } }).catch(
    () => undefined,
  );
  const body: unknown = await response?.json().catch(() => undefined);
  const parsed = response?.ok ? schema.safeParse(body) : undefined;
  if (parsed?.success) return parsed.data;
  throw toReadFailure(body);
}
