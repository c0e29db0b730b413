/**
 * A date format for each time zone (IANA name; the reader's own when absent), made once: making one is a
 * thousand times dearer than using it, and the board has thousands of dates.
 */
export function createZonedFormat(
  options: Intl.DateTimeFormatOptions,
): (timeZone: string | undefined) => Intl.DateTimeFormat {
  const formats = new Map<string | undefined, Intl.DateTimeFormat>();
  return (timeZone) => {
    const known = formats.get(timeZone);
    if (known) return known;
    const format = new Intl.DateTimeFormat('en-GB', {
      ...options,
      hourCycle: 'h23',
      ...(timeZone === undefined ? {} : { timeZone }),
    });
    formats.set(timeZone, format);
    return format;
  };
}
