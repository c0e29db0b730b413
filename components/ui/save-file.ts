/** Some browsers lose a file whose address is given back at once. */
const TAKEN_AFTER_MS = 10_000;

/** Has the browser save a text under a name. Nothing is asked of the server. */
export function saveFile({ name, type, text }: { name: string; type: string; text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_AFTER_MS);
}
