import type { z } from 'zod';
import { clientIdText, type FieldProblem, hoursNumber, orgIdText, reasonText } from './input';

/** What a link to the form may fill in. */
export type FormLinkValues = { orgId?: string; clientId?: string; hours?: number; reason?: string };
export type FormLink = { values: FormLinkValues; problems: FieldProblem[] };

/** Next's `searchParams`, or the browser's own. */
export type LinkParams = URLSearchParams | Record<string, string | string[] | undefined>;

/** Reads `/secrets/new?orgId=&clientId=&hours=&reason=`. What is not valid is left out and reported; nothing is quoted back. */
export function parseFormLink(params: LinkParams): FormLink {
  const problems: FieldProblem[] = [];
  const take = <T>(field: string, parse: (text: string) => z.ZodSafeParseResult<T>): T | undefined => {
    const given = valuesOf(params, field);
    const [text] = given;
    if (text === undefined || (given.length === 1 && text === '')) return undefined;
    const result = given.length === 1 ? parse(text) : undefined;
    if (result?.success) return result.data;
    const message =
      result?.error.issues[0]?.message ?? 'The link gives this more than once; it was left out.';
    problems.push({ field, message });
    return undefined;
  };

  const values = {
    orgId: take('orgId', (text) => orgIdText.safeParse(text)),
    clientId: take('clientId', (text) => clientIdText.safeParse(text)),
    hours: take('hours', (text) => hoursNumber.safeParse(/^\d{1,6}$/.test(text) ? Number(text) : text)),
    reason: take('reason', (text) => reasonText.safeParse(text)),
  };
  return { values: withoutAbsent(values), problems };
}

function valuesOf(params: LinkParams, field: string): string[] {
  if (params instanceof URLSearchParams) return params.getAll(field);
  // Own properties only: a parameter cannot be inherited.
  const value = Object.hasOwn(params, field) ? params[field] : undefined;
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function withoutAbsent({ orgId, clientId, hours, reason }: FormLinkValues): FormLinkValues {
  return {
    ...(orgId === undefined ? {} : { orgId }),
    ...(clientId === undefined ? {} : { clientId }),
    ...(hours === undefined ? {} : { hours }),
    ...(reason === undefined ? {} : { reason }),
  };
}
