import { useRef, useState } from 'react';
import { defaultHours } from '../../lib/secrets/expiry';
import type { FormLink, FormLinkValues } from '../../lib/secrets/form-link';
import { FORM_FIELDS, type FormErrors, type FormField, parseHours } from './check-form';

/** What a link filled in, and what of it was left out. */
export type Prefill = FormLink;

/** `hoursText` is absent until somebody chooses: then it follows the maximum. */
type Typed = { orgId?: string; clientId?: string; hoursText?: string; reason?: string };

const toTyped = ({ hours, ...rest }: FormLinkValues): Typed => ({
  ...rest,
  ...(hours === undefined ? {} : { hoursText: String(hours) }),
});

/** What is typed and what is wrong with it. A typed value is never thrown away but by its own field. */
export function useIssueForm({ values, problems }: Prefill) {
  const [link] = useState(() => toTyped(values));
  const [typed, setTyped] = useState(link);
  const [errors, setErrors] = useState<FormErrors>({});
  const [understoodIds, setUnderstoodIds] = useState('');
  const inputs = useRef(new Map<FormField, HTMLInputElement>());

  const change = (part: Typed, ...fields: FormField[]) => {
    setTyped((before) => ({ ...before, ...part }));
    setErrors((before) => without(before, fields));
  };
  const hoursText = (maxHours: number | undefined) =>
    typed.hoursText ?? (maxHours === undefined ? '' : String(defaultHours(maxHours)));

  return {
    typed,
    errors,
    /** What of the link was left out. */
    problems,
    understoodIds,
    hoursText,
    hours: (maxHours: number | undefined) => parseHours(hoursText(maxHours)),
    /** The fields that still hold what the link gave. */
    fromLink: new Set<FormField>(
      LINK_FIELDS.filter(({ of }) => link[of] && link[of] === typed[of]).map(({ field }) => field),
    ),
    chooseOrganization: (orgId: string | undefined) =>
      orgId === typed.orgId ? undefined : change({ orgId, clientId: undefined }, 'orgId', 'clientId'),
    chooseAccount: (clientId: string | undefined) => change({ clientId }, 'clientId'),
    setHours: (hoursText: string) => change({ hoursText }, 'hours'),
    setReason: (reason: string) => change({ reason }, 'reason'),
    setUnderstoodIds: (ids: string) => {
      setUnderstoodIds(ids);
      setErrors((before) => without(before, ['understood']));
    },
    /** For a field's `ref`. */
    register: (field: FormField) => (input: HTMLInputElement | null) => {
      if (input) inputs.current.set(field, input);
      else inputs.current.delete(field);
    },
    /** Shows what is wrong and goes to the first of it. */
    complain: (found: FormErrors) => {
      setErrors(found);
      const first = FORM_FIELDS.find((field) => found[field] !== undefined);
      if (first) inputs.current.get(first)?.focus();
    },
  };
}

const LINK_FIELDS = [
  { field: 'orgId', of: 'orgId' },
  { field: 'clientId', of: 'clientId' },
  { field: 'hours', of: 'hoursText' },
  { field: 'reason', of: 'reason' },
] as const;

function without(errors: FormErrors, fields: FormField[]): FormErrors {
  return Object.fromEntries(Object.entries(errors).filter(([field]) => !fields.some((one) => one === field)));
}

export type IssueFormState = ReturnType<typeof useIssueForm>;
