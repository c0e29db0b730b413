/** `8 h`, `24 h`, `7 d`. */
export function presetName(hours: number): string {
  return hours >= 48 && hours % 24 === 0 ? `${hours / 24} d` : `${hours} h`;
}
