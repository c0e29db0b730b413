import { useRef, useState } from 'react';
import { defaultHours } from '../../lib/secrets/expiry';
import type { FormLinkValues } from '../../lib/secrets/form-link';
import { FORM_FIELDS, type FormErrors, type FormField, parseHours } from './check-form';

/** No organization has a longer maximum (atlas-api A4); shown until the real one is known. */
const LONGEST_HOURS = 8760;

export type Prefill = { values: FormLinkValues; problems: { field: string; message: string }[] };

type Typed = { orgId?: string; clientId?: string; hoursText?: string; reason?: string };

/** What has been typed and chosen, where it came from, and what is wrong with it. */
export function useIssueForm({ values, problems }: Prefill) {
  const [typed, setTyped] = useState<Typed>(() => ({
    ...values,
    ...(values.hours === undefined ? {} : { hoursText: String(values.hours) }),
  }));
  const [errors, setErrors] = useState<FormErrors>(() => fieldErrors(problems));
  const [fromLink, setFromLink] = useState(
    () => new Set(FORM_FIELDS.filter((field) => field in values && field !== 'understood')),
  );
  /** The secrets (ids) that the operator said to know about: other secrets need another tick. */
  const [understoodIds, setUnderstoodIds] = useState('');
  const controls = useRef(new Map<FormField, HTMLElement>());

  const touch = (field: FormField) => {
    setErrors(({ [field]: _, ...others }) => others);
    setFromLink((fields) => new Set([...fields].filter((other) => other !== field)));
  };

  return {
    typed,
    errors,
    fromLink,
    understoodIds,
    hoursText: (maxHours: number | undefined) =>
      typed.hoursText ?? String(defaultHours(maxHours ?? LONGEST_HOURS)),
    hours: (maxHours: number | undefined) =>
      typed.hoursText === undefined ? defaultHours(maxHours ?? LONGEST_HOURS) : parseHours(typed.hoursText),
    chooseOrganization: (orgId: string | undefined) => {
      setTyped(({ orgId: _, clientId: __, ...others }) => ({ ...others, ...(orgId ? { orgId } : {}) }));
      touch('orgId');
      touch('clientId');
    },
    chooseAccount: (clientId: string | undefined) => {
      setTyped(({ clientId: _, ...others }) => ({ ...others, ...(clientId ? { clientId } : {}) }));
      touch('clientId');
    },
    setHours: (hoursText: string) => {
      setTyped((before) => ({ ...before, hoursText }));
      touch('hours');
    },
    setReason: (reason: string) => {
      setTyped((before) => ({ ...before, reason }));
      touch('reason');
    },
    setUnderstoodIds: (ids: string) => {
      setUnderstoodIds(ids);
      touch('understood');
    },
    /** Shows what is wrong and takes the operator to the first of it. */
    showErrors: (found: FormErrors) => {
      setErrors(found);
      const first = FORM_FIELDS.find((field) => found[field] !== undefined);
      if (first) controls.current.get(first)?.focus();
    },
    register: (field: FormField) => (control: HTMLElement | null) => {
      if (control) controls.current.set(field, control);
      else controls.current.delete(field);
    },
  };
}

export type IssueFormState = ReturnType<typeof useIssueForm>;

/** The server calls one field by another name. */
export function fieldErrors(problems: Prefill['problems']): FormErrors {
  const known = problems.flatMap(({ field, message }) => {
    const name = FORM_FIELDS.find((own) => own === field || (own === 'hours' && field === 'expiresAfterHours'));
    return name ? [[name, message]] : [];
  });
  return Object.fromEntries(known);
}
