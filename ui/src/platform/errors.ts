/** The codes every way out of the core uses; see `crates/ipc`. */
export const ERROR_CODES = [
  'usage',
  'invalid',
  'login',
  'permission',
  'not_found',
  'conflict',
  'in_use',
  'damaged',
  'newer',
  'keyring',
  'disk',
  'cancelled',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure as the core reports it: which kind, which text, and the values that the text names. */
export class CallError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly messageKey: string,
    message: string,
    readonly args: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'CallError';
  }

  /** The form field that was refused, if the core named one. */
  get field(): string | undefined {
    return this.args.field;
  }
}

/**
 * Reads whatever came back from a transport. Something that is not the agreed shape is reported as `internal`, never
 * guessed at.
 */
export function asCallError(raw: unknown): CallError {
  if (raw instanceof CallError) return raw;
  const value = typeof raw === 'string' ? parse(raw) : raw;
  if (isRecord(value) && typeof value.code === 'string') {
    const code = (ERROR_CODES as readonly string[]).includes(value.code)
      ? (value.code as ErrorCode)
      : 'internal';
    const key = typeof value.message_key === 'string' ? value.message_key : '';
    const message = typeof value.message === 'string' ? value.message : key || code;
    return new CallError(code, key, message, strings(value.args));
  }
  const message = raw instanceof Error ? raw.message : typeof raw === 'string' ? raw : 'unreadable answer';
  return new CallError('internal', 'ui-error-unreachable', message);
}

/** True for the rejection of a call that was given up on purpose. */
export function isAbort(error: unknown): boolean {
  return isRecord(error) && error.name === 'AbortError';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]));
}
