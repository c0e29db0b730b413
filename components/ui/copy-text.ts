/**
 * Whether the browser says that it copied. On plain http there is no clipboard, and a permission may
 * be denied: then false, and the caller must not say "copied".
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
