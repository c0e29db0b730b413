/** `2027-02-10T14:05`, as a date-and-time input wants it: the reader's own zone, no zone written. */
export function toLocalInput(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
