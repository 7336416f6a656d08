/** SES refuses a letter because the sender's domain, or in its sandbox the recipient, is not verified. */
export class NotVerified extends Error {
  override name = 'NotVerified'
  constructor(cause: unknown) {
    super(
      'SES refuses letters: the domain of the sender is not verified yet, or the account is still in the SES sandbox, ' +
        'which writes to verified addresses only. Enter the DNS records that the deployment printed, ask AWS for ' +
        'production access, and see "Letters" in docs/deploy.md. The letter stays queued and goes out then.',
      { cause },
    )
  }
}

/**
 * What SES threw, as NotVerified when that is what it says (SES developer guide, "Amazon SES email sending errors").
 * Its own message names the address, and belongs in no log.
 */
export function readRefusal(error: unknown): unknown {
  const isRefusal = error instanceof Error && error.name === 'MessageRejected'
  return isRefusal && /not verified/i.test(error.message) ? new NotVerified(error) : error
}
