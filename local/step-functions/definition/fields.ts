import type { QueryLanguage, StateType } from './types.ts'

const NEXT = ['Next', 'End']
const ERRORS = ['Retry', 'Catch']

/** The fields of each state type in either language, but for those of `ONLY`. Source: ASL specification. */
const FIELDS: Record<StateType, string[]> = {
  Pass: ['Result', 'Assign', ...NEXT],
  Task: ['Resource', 'Credentials', 'TimeoutSeconds', 'HeartbeatSeconds', 'Assign', ...ERRORS, ...NEXT],
  Choice: ['Choices', 'Default', 'Assign'],
  Wait: ['Seconds', 'Timestamp', 'Assign', ...NEXT],
  Succeed: [],
  Fail: ['Error', 'Cause'],
  Parallel: ['Branches', 'Assign', ...ERRORS, ...NEXT],
  Map: [
    'ItemProcessor',
    'Iterator',
    'ItemReader',
    'ItemSelector',
    'ItemBatcher',
    'ResultWriter',
    'MaxConcurrency',
    'ToleratedFailureCount',
    'ToleratedFailurePercentage',
    'Label',
    'Assign',
    ...ERRORS,
    ...NEXT,
  ],
}

const PATHS = ['InputPath', 'OutputPath']
const RESULT = ['ResultPath', 'ResultSelector']

/** The fields that a type has in one language only. */
const ONLY: Record<QueryLanguage, Record<StateType, string[]>> = {
  JSONata: {
    Pass: ['Output'],
    Task: ['Arguments', 'Output'],
    Choice: ['Output'],
    Wait: ['Output'],
    Succeed: ['Output'],
    Fail: [],
    Parallel: ['Arguments', 'Output'],
    Map: ['Items', 'Output'],
  },
  JSONPath: {
    Pass: ['Parameters', 'ResultPath', ...PATHS],
    Task: ['Parameters', 'TimeoutSecondsPath', 'HeartbeatSecondsPath', ...RESULT, ...PATHS],
    Choice: PATHS,
    Wait: ['SecondsPath', 'TimestampPath', ...PATHS],
    Succeed: PATHS,
    Fail: ['ErrorPath', 'CausePath'],
    Parallel: ['Parameters', ...RESULT, ...PATHS],
    Map: [
      'ItemsPath',
      'Parameters',
      'MaxConcurrencyPath',
      'ToleratedFailureCountPath',
      'ToleratedFailurePercentagePath',
      ...RESULT,
      ...PATHS,
    ],
  },
}

export const STATE_TYPES = Object.keys(FIELDS) as StateType[]

/**
 * Why a state of this type may not have this field, in AWS's words, or undefined when it may.
 * Source: measured with ValidateStateMachineDefinition (floci-io/floci issues 2735 and 2968).
 */
export function refuseField(type: StateType, language: QueryLanguage, field: string): string | undefined {
  if (['Type', 'Comment', 'QueryLanguage'].includes(field)) return undefined
  if (FIELDS[type].includes(field) || ONLY[language][type].includes(field)) return undefined
  const other = language === 'JSONata' ? 'JSONPath' : 'JSONata'
  if (ONLY[other][type].includes(field))
    return `The QueryLanguage is set to '${language}', but field '${field}' is only supported for the '${other}' QueryLanguage`
  return `Field '${field}' is not supported`
}
