export type ErrorParameter = string | number;

/** A refusal by the application layer: thrown by operations, answered as documented (atlas-api C1 a). */
export class ApiError extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly detail: string;
  readonly parameters: ErrorParameter[];
  readonly headers: Record<string, string>;

  constructor(facts: {
    status: number;
    errorCode: string;
    detail: string;
    parameters?: ErrorParameter[];
    headers?: Record<string, string>;
  }) {
    super(facts.errorCode);
    this.status = facts.status;
    this.errorCode = facts.errorCode;
    this.detail = facts.detail;
    this.parameters = facts.parameters ?? [];
    this.headers = facts.headers ?? {};
  }

  /** Alphabetical, as recorded. */
  toBody() {
    return {
      detail: this.detail,
      error: this.status,
      errorCode: this.errorCode,
      parameters: this.parameters,
      reason: reasonOf(this.status),
    };
  }
}

const REASONS: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  406: 'Not Acceptable',
  409: 'Conflict',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

export function reasonOf(status: number): string {
  return REASONS[status] ?? 'Error';
}
