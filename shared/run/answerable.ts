import type { AskState } from './records/ask.ts'

/** The states from which an ask can be settled. From any other the first answer stands (common rules 0.6). */
export const ANSWERABLE: AskState[] = ['sent', 'paused']
