/** Has the browser save a text under a name. */
export function saveFile({ name, type, text }: { name: string; type: string; text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // After the click has been handled: the browser reads the address then.
  setTimeout(() => URL.revokeObjectURL(address));
}
