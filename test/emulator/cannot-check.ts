/** The check cannot be made on this machine, or the emulator does not start: says what is missing and what to do. */
export class CannotCheck extends Error {
  override name = 'CannotCheck'
}
