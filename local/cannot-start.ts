/** A service cannot start with this template or these data. Its message says why and what to do; no stack helps. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}
