// Before any schema is built: see there.
import '../browser-zod';

import { hoursNumber, reasonText } from '../../lib/secrets/input';
import type { IssueRequest } from '../../lib/secrets/requests';
import type { OrganizationLimitsView, OrganizationView, ServiceAccountView } from '../../lib/secrets/views';
import { refusalWords } from '../../lib/secrets/words';

/** In the order in which they stand on the screen. */
export const FORM_FIELDS = ['orgId', 'clientId', 'hours', 'reason', 'understood'] as const;
export type FormField = (typeof FORM_FIELDS)[number];
export type FormErrors = Partial<Record<FormField, string>>;

export type FilledForm = {
  organization: OrganizationView | undefined;
  account: ServiceAccountView | undefined;
  hoursText: string;
  limits: OrganizationLimitsView | undefined;
  reason: string;
  /** Whether a living secret is cut, and whether the operator has said to know it. */
  needsUnderstanding: boolean;
  understood: boolean;
};

export type CheckedForm =
  | { ok: true; request: Omit<IssueRequest, 'attemptId'> }
  | { ok: false; errors: FormErrors };

/** What can be told without asking the server, which checks everything again. */
export function checkForm(form: FilledForm): CheckedForm {
  const { organization, account } = form;
  const hours = parseHours(form.hoursText);
  const reason = reasonText.safeParse(form.reason);
  const errors: FormErrors = {
    ...(organization ? {} : { orgId: 'Choose an organization.' }),
    ...(account ? {} : { clientId: 'Choose a service account.' }),
    ...hoursError(hours, form.limits),
    ...(reason.success ? {} : { reason: messageOf(reason.error) }),
    ...(form.needsUnderstanding && !form.understood
      ? { understood: 'Tick this first: it says what stops working.' }
      : {}),
  };
  if (!organization || !account || !reason.success || Object.keys(errors).length > 0) {
    return { ok: false, errors };
  }
  return {
    ok: true,
    request: {
      orgId: organization.id,
      clientId: account.clientId,
      expiresAfterHours: hours,
      ...(reason.data === undefined ? {} : { reason: reason.data }),
      seenSecrets: account.secrets.map(({ id, expiresAt }) => ({ id, expiresAt })),
    },
  };
}

/** NaN when it is no whole number. */
export function parseHours(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

function hoursError(hours: number, limits: OrganizationLimitsView | undefined): FormErrors {
  const parsed = hoursNumber.safeParse(hours);
  if (!parsed.success) return { hours: messageOf(parsed.error) };
  if (!limits || hours <= limits.maxHours) return {};
  const boundBy = limits.maxHours < limits.organizationMaxHours ? 'policy' : 'organization';
  const { whatHappened, next } = refusalWords({ code: 'above_maximum', maxHours: limits.maxHours, boundBy });
  return { hours: `${whatHappened} ${next}` };
}

function messageOf(error: { issues: { message: string }[] }): string {
  return error.issues[0]?.message ?? 'Check this.';
}
