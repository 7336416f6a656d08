import type { ConfirmationView, RecordedView, StartView } from './answered.ts'
import type { BoardView } from './board.ts'
import type { DirectoryView, UploadView } from './directory.ts'
import type { FindingView } from './finding.ts'
import type { Frame } from './frame.ts'
import type { OwnPageView, ReadingView } from './own-page.ts'
import type { FrontView, PlainView } from './plain.ts'
import type { CheckView, QuestionView } from './question.ts'
import type { QuestionsView } from './questions.ts'
import type { RegisterView } from './register.ts'
import type { LetterView, RunView } from './run.ts'
import type { RunsView, SearchView } from './runs.ts'
import type { StartPreviewView } from './start-preview.ts'
import type { TasksView } from './tasks.ts'

export type View =
  | QuestionView
  | CheckView
  | StartView
  | ConfirmationView
  | RecordedView
  | OwnPageView
  | ReadingView
  | PlainView
  | FrontView
  | RunsView
  | RunView
  | BoardView
  | LetterView
  | TasksView
  | RegisterView
  | DirectoryView
  | UploadView
  | StartPreviewView
  | QuestionsView
  | FindingView
  | SearchView

/** Renders one page, whole. */
export type Render = (frame: Frame, view: View) => string
