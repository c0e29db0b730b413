/** `+32 h`, `−35 h`. */
export function signedHours(hours: number): string {
  return hours < 0 ? `−${-hours} h` : `+${hours} h`;
}
