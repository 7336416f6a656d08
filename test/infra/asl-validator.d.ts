declare module 'asl-validator' {
  /** Beware: it writes into the definition it is given. */
  export default function validate(definition: object): { isValid: boolean; errorsText(): string }
}
