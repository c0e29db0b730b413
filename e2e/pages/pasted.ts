import type { Page } from '@playwright/test';

/** What is on the clipboard, pasted on a page of nobody's: the app's own policy lets no page of it read. */
export async function pasted(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.setContent('<textarea aria-label="Pasted"></textarea>');
  const box = other.getByRole('textbox', { name: 'Pasted' });
  await box.click();
  await other.keyboard.press('ControlOrMeta+v');
  const text = await box.inputValue();
  await other.close();
  return text;
}
