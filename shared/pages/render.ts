import type { Language } from '../scheme/text.ts'
import { environment } from './environment.ts'
import { frameParams } from './frame.ts'
import { boardModel } from './kinds/board.ts'
import { checkModel } from './kinds/check.ts'
import { confirmationModel } from './kinds/confirmation.ts'
import { directoryModel } from './kinds/directory.ts'
import { findingModel } from './kinds/finding.ts'
import { frontModel } from './kinds/front.ts'
import { letterModel } from './kinds/letter.ts'
import { ownPageModel } from './kinds/own-page.ts'
import { plainModel } from './kinds/plain.ts'
import { questionModel } from './kinds/question.ts'
import { questionsModel } from './kinds/questions.ts'
import { readingModel } from './kinds/reading.ts'
import { recordedModel } from './kinds/recorded.ts'
import { registerModel } from './kinds/register.ts'
import { runModel } from './kinds/run.ts'
import { runsModel } from './kinds/runs.ts'
import { searchModel } from './kinds/search.ts'
import { startModel } from './kinds/start.ts'
import { startPreviewModel } from './kinds/start-preview.ts'
import { tasksModel } from './kinds/tasks.ts'
import { uploadModel } from './kinds/upload.ts'
import type { PageModel, ToModel } from './model.ts'
import type { Render, View } from './views/view.ts'

const MODELS: { [V in View as V['kind']]: ToModel<V> } = {
  question: questionModel,
  check: checkModel,
  start: startModel,
  confirmation: confirmationModel,
  recorded: recordedModel,
  'own-page': ownPageModel,
  reading: readingModel,
  plain: plainModel,
  front: frontModel,
  runs: runsModel,
  run: runModel,
  board: boardModel,
  letter: letterModel,
  tasks: tasksModel,
  register: registerModel,
  directory: directoryModel,
  upload: uploadModel,
  'start-preview': startPreviewModel,
  questions: questionsModel,
  finding: findingModel,
  search: searchModel,
}

/** Renders one page, whole, from the template named like the view's kind. */
export const render: Render = (frame, view) => {
  const model = modelOf(view, frame.language)
  return environment.render(`${view.kind}.njk`, { ...frameParams(frame, model), ...model.params }).trimStart()
}

function modelOf(view: View, language: Language): PageModel {
  // Each kind has its own mapper, so this one is right for this view: more than the compiler can follow.
  const toModel = MODELS[view.kind] as ToModel<View>
  return toModel(view, language)
}
