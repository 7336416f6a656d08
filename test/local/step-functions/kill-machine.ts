export const UNITS = Array.from({ length: 8 }, (_, i) => `unit-${i}`)

const Work = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: 'work', Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  Next: 'Note',
}

/** A machine whose children each work twice, so that a process can die at sixteen places. */
export const asWork = {
  name: 'work',
  arn: 'arn:aws:states:eu-west-2:000000000000:stateMachine:work',
  roleArn: 'arn:aws:iam::000000000000:role/work',
  type: 'STANDARD' as const,
  definition: JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'Units',
    States: {
      Units: {
        Type: 'Map',
        MaxConcurrency: 3,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'Work',
          States: { Work, Note: { ...Work, Next: undefined, End: true } },
        },
        End: true,
      },
    },
  }),
}
