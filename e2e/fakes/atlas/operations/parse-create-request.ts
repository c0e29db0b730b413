import { z } from 'zod';
import { ApiError } from '../http/api-error';
import { readVersionDate } from '../http/negotiate-version';
import type { Organization } from '../world-type';

const FIELD = 'secretExpiresAfterHours';
const MIN_HOURS = 8;
/** A year: the limit of Atlas when the organization names none (atlas-api A4). */
const MAX_HOURS = 8760;

/** The hours of ServiceAccountSecretRequest, or the refusal. Unknown fields are refused, not ignored (atlas-api A0). */
export function parseCreateRequest(
  sent: { contentType: string; body: Buffer },
  organization: Organization,
): number {
  if (!isJsonType(sent.contentType)) throw unsupported();
  const fields = parseFields(sent.body);
  for (const name of Object.keys(fields)) {
    if (name !== FIELD) throw badRequest('INVALID_ATTRIBUTE', `Invalid attribute ${name} specified.`, name);
  }
  const hours = fields[FIELD];
  if (hours === undefined || hours === null) {
    throw badRequest('MISSING_ATTRIBUTE', `The required attribute ${FIELD} was not specified.`, FIELD);
  }
  if (typeof hours !== 'number' || !Number.isInteger(hours) || hours > 2_147_483_647) {
    throw badRequest('INVALID_ATTRIBUTE', `Invalid attribute ${FIELD} specified.`, FIELD);
  }
  if (hours <= 0) {
    throw badRequest(
      'ATTRIBUTE_NEGATIVE_OR_ZERO',
      `The attribute ${FIELD} cannot be negative or zero.`,
      FIELD,
    );
  }
  checkRange(hours, organization.maxHours ?? MAX_HOURS);
  return hours;
}

function isJsonType(contentType: string): boolean {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return type === 'application/json' || readVersionDate(type) !== undefined;
}

function parseFields(body: Buffer): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(body.toString('utf8')));
  } catch {
    throw new ApiError({ status: 400, errorCode: 'MALFORMED_JSON', detail: 'Received JSON is malformed.' });
  }
}

/** The code for hours out of range is unknown (atlas-api C3); the shape is the recorded VALIDATION_ERROR. */
function checkRange(hours: number, max: number): void {
  if (hours >= MIN_HOURS && hours <= max) return;
  const text = `${FIELD} must be between ${MIN_HOURS} and ${max} hours`;
  throw badRequest('VALIDATION_ERROR', `The request content produced the validation error: ${text}.`, text);
}

function badRequest(errorCode: string, detail: string, parameter: string): ApiError {
  return new ApiError({ status: 400, errorCode, detail, parameters: [parameter] });
}

function unsupported(): ApiError {
  return new ApiError({
    status: 415,
    errorCode: 'UNSUPPORTED_MEDIA_TYPE',
    detail: 'The request entity is in a format not supported by the requested resource.',
  });
}
