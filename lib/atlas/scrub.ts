const LONGEST = 500;

const SECRETS = [
  /mdb_sa_sk_[A-Za-z0-9_-]+/g,
  // A JSON Web Token, whole or cut.
  /eyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*){0,2}/g,
  /\b(?:Basic|Bearer|Digest)\s+[A-Za-z0-9+/=_.~-]{8,}/gi,
];

/** Atlas's words without anything that looks like a credential or a control character, at most 500 characters. */
export function scrub(text: string): string {
  const printable = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  return SECRETS.reduce((clean, secret) => clean.replace(secret, '[redacted]'), printable)
    .slice(0, LONGEST)
    .trim();
}
