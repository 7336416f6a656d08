const prefixes: Record<string, string> = {
  AccessDeniedException: 'com.amazon.coral.service',
  ValidationException: 'com.amazon.coral.validate',
  UnknownOperationException: 'com.amazon.coral.service',
  SerializationException: 'com.amazon.coral.service',
}

/** An error that goes to the caller in DynamoDB's shape. dynalite's own errors have the same two fields. */
export class DynamoDbFault extends Error {
  override name = 'DynamoDbFault'
  statusCode = 400
  body: Record<string, unknown>

  /** `code` is the AWS error code; `more` is added to the body beside `message`. */
  constructor(code: string, message: string, more: Record<string, unknown> = {}) {
    super(message)
    this.body = {
      __type: `${prefixes[code] ?? 'com.amazonaws.dynamodb.v20120810'}#${code}`,
      message,
      ...more,
    }
  }
}

/** A rule of DynamoDB's API was broken by the request. */
export const invalid = (message: string) => new DynamoDbFault('ValidationException', message)

export interface Fault extends Error {
  statusCode: number
  body: Record<string, unknown>
}

/** True for our own faults and for dynalite's. */
export const isFault = (error: unknown): error is Fault =>
  error instanceof Error && 'statusCode' in error && 'body' in error

/** The AWS error code of a fault: the part of `__type` after the `#`. */
export const codeOf = (fault: Fault): string => String(fault.body.__type).split('#')[1] ?? ''
