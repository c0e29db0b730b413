export type Person = {
  /** `sub` of the tokens. */
  subject: string;
  name: string;
  email: string;
  /** One short sentence for who reads the list: what this person may do. */
  about: string;
  /** The groups claim as it is sent, whatever its shape; undefined: no such claim. */
  groups: unknown;
  /** Claims beyond name, email and groups. */
  otherClaims?: Record<string, unknown>;
  /** Never an `auth_time` in the ID token, not even when `max_age` was asked. */
  withoutAuthTime?: true;
};

/** Everyone the identity provider stand-in knows, named for what they may do. */
export const PEOPLE: Person[] = [
  {
    ...person('ada', 'Ada Admin'),
    about: 'Platform admin: everything except the treasury.',
    groups: ['platform-admins', 'book-club'],
  },
  {
    ...person('ivan', 'Ivan Issuer'),
    about: 'Issues and revokes for logistics and the sandbox.',
    groups: ['logistics-issuers'],
  },
  {
    ...person('vera', 'Vera Viewer'),
    about: 'Auditor: sees payments and changes nothing.',
    groups: ['auditors'],
  },
  {
    ...person('tilda', 'Tilda Treasury'),
    about: 'Issues and revokes for the treasury.',
    groups: ['treasury-admins'],
  },
  { ...person('nora', 'Nora Nogroup'), about: 'In no group: may do nothing.', groups: [] },
  {
    ...person('stan', 'Stringy Stan'),
    about: 'His groups come as one string, not a list: may do nothing.',
    groups: 'platform-admins',
  },
  {
    ...person('tom', 'Timeless Tom'),
    about: 'Platform admin whose sign-in time is never told: sees, but cannot issue.',
    groups: ['platform-admins'],
    withoutAuthTime: true,
  },
  {
    ...person('oliver', 'Oliver Overage'),
    about: 'In so many groups that the token only points at them: may do nothing.',
    groups: undefined,
    otherClaims: {
      _claim_names: { groups: 'src1' },
      _claim_sources: { src1: { endpoint: 'https://graph.example.com/users/oliver/getMemberObjects' } },
    },
  },
];

function person(subject: string, name: string) {
  return { subject, name, email: `${name.toLowerCase().replace(' ', '.')}@example.com` };
}
