/** An error that goes to the caller in the shape of SES's Query API. */
export class SesFault extends Error {
  override name = 'SesFault'
  code: string
  /** Elements to add beside Code and Message. */
  more: Record<string, string>

  constructor(code: string, message: string, more: Record<string, string> = {}) {
    super(message)
    this.code = code
    this.more = more
  }
}

/** A rule of the API was broken by a value of the request. */
export const invalid = (message: string) => new SesFault('InvalidParameterValue', message)
