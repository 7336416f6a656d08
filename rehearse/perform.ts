import type { Planned } from './agenda.ts'
import { act, openLink, openTask } from './people/act.ts'
import { visit } from './people/browse.ts'
import type { Stage } from './play.ts'
import type { Dates } from './rehearsal.ts'

/**
 * A person does what she planned; the address of the page she ends on. What goes wrong is told, and the checks find it
 * in the story.
 */
export async function perform(
  { cloud, story }: Pick<Stage, 'cloud' | 'story'>,
  planned: Planned,
  dates: Dates,
): Promise<string> {
  const { person, from } = planned
  const who = `${person.name}, ${person.as}`
  const open = () =>
    'link' in from
      ? openLink(cloud, from.link)
      : 'task' in from
        ? openTask(cloud, from.task)
        : visit(cloud, from.path)
  try {
    const done = await act(cloud, planned.act, dates, open)
    story.tell(planned.at, 'act', who, planned.act.tells)
    const reference = 'link' in from ? from.reference : ''
    if (!planned.act.via) story.answered.push({ who, at: planned.at, reference, typed: done.typed })
    return done.url
  } catch (error) {
    story.tell(planned.at, 'problem', who, `${planned.act.tells}: ${(error as Error).message}`)
    return ''
  }
}
