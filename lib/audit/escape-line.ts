/**
 * What JSON leaves as it is and a terminal or a line reader obeys: DEL and the C1 controls, the line and
 * paragraph separators, and the marks that turn the direction of reading around.
 */
const OBEYED = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** One JSON text with only visible characters: one event is one line, for every reader of lines. */
export function escapeLine(json: string): string {
  return json.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
