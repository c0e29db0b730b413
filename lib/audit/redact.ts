const REDACTED = '[redacted]';
/** Values of Atlas secrets, and JSON Web Tokens: two shapes that no reader of a line may meet. */
const ATLAS_SECRET = /mdb_sa_sk_[A-Za-z0-9_-]+/g;
const TOKEN = /\beyJ[\w-]{4,}\.[\w-]+(\.[\w-]*)*/g;

/** The text without anything shaped like a secret. The last line of defence: nobody is meant to put one there. */
export function redact(text: string): string {
  return text.replace(ATLAS_SECRET, REDACTED).replace(TOKEN, REDACTED);
}
