import type { Machine } from './asl.ts'
import { jsonata } from './asl.ts'
import { functionArn, RETRY } from './task.ts'

/** How many asks are chased at the same time: it keeps the letters under the send rate of SES (facts 36). */
export const CHASED_AT_ONCE = 10

/**
 * The daily chase: page by page through the index of what is due, each page a Distributed Map, because ten thousand
 * asks on one morning would not fit one execution's history (facts 2). An ask that cannot be chased does not hold up
 * the others: it stays in the index, and the next morning meets it again.
 */
export function chaseMachine(): Machine {
  return {
    Comment: 'Chases what is due today',
    QueryLanguage: 'JSONata',
    StartAt: 'starts',
    States: {
      // What the calendar starts comes first; what goes wrong with it does not hold up the chase.
      starts: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: { FunctionName: functionArn('starts'), Payload: {} },
        Retry: RETRY,
        Output: {},
        Catch: [{ ErrorEquals: ['States.ALL'], Output: {}, Next: 'page' }],
        Next: 'page',
      },
      page: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: {
          FunctionName: functionArn('due'),
          Payload: { after: jsonata('$exists($states.input.next) ? $states.input.next : null') },
        },
        Retry: RETRY,
        Output: {
          due: jsonata('$states.result.Payload.due'),
          next: jsonata('$states.result.Payload.next'),
        },
        Next: 'any',
      },
      any: {
        Type: 'Choice',
        Choices: [{ Condition: jsonata('$count($states.input.due) > 0'), Next: 'each' }],
        Default: 'more',
      },
      each: {
        Type: 'Map',
        Items: jsonata('[$states.input.due]'),
        MaxConcurrency: CHASED_AT_ONCE,
        ToleratedFailurePercentage: 100,
        Label: 'chase',
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'chase',
          States: {
            chase: {
              Type: 'Task',
              Resource: 'arn:aws:states:::lambda:invoke',
              Arguments: { FunctionName: functionArn('chase'), Payload: jsonata('$states.input') },
              Retry: RETRY,
              Output: {},
              End: true,
            },
          },
        },
        Output: { next: jsonata('$states.input.next') },
        Next: 'more',
      },
      more: {
        Type: 'Choice',
        Choices: [{ Condition: jsonata('$states.input.next != null'), Next: 'page' }],
        Default: 'done',
      },
      done: { Type: 'Succeed' },
    },
  }
}
