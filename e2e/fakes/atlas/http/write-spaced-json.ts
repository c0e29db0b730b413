/**
 * JSON with the whitespace of Atlas: a space on both sides of the colon, objects on lines of their own, arrays inline
 * (`"results" : [ {`). The recorded 401 is 142 bytes long, which no other spacing gives (atlas-api D2).
 */
export function writeSpacedJson(value: unknown, indent = ''): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return '[ ]';
    return `[ ${value.map((item) => writeSpacedJson(item, indent)).join(', ')} ]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const lines = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${inner}${JSON.stringify(key)} : ${writeSpacedJson(item, inner)}`);
  return lines.length === 0 ? '{ }' : `{\n${lines.join(',\n')}\n${indent}}`;
}
