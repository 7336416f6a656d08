/** An error as the Step Functions API answers it. `name` is AWS's code. */
export class ApiError extends Error {
  constructor(code: string, message: string) {
    super(message)
    this.name = code
  }
}

export const doesNotExist = (what: 'StateMachine' | 'Execution', arn: string) =>
  new ApiError(`${what}DoesNotExist`, `${what.replace('M', ' M')} Does Not Exist: '${arn}'`)
