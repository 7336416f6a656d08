import type { Condition } from '../scheme/condition.ts'
import type { Field, Option } from '../scheme/field.ts'
import type { Form, Listed, Page } from '../scheme/form.ts'
import type { Text } from '../scheme/text.ts'

/** The items of the list behind a reference: `session.options`, `answer.draft.sections`. */
export type Lists = (reference: string) => Listed[]

/**
 * The form as it is asked where its lists are known: repeated pages stand there once for each item, the options of a
 * list beside the form's own, and conditions on tags name the items that have them. All that reads, checks and shows
 * forms works on this one. The fields of a repeated page are called `<field>-<item>`.
 */
export function expandForm(form: Form, lists: Lists): Form {
  const pages = groupsOf(form.pages).flatMap((group) => {
    const over = group[0]!.repeat
    return over === undefined
      ? group
      : lists(over).flatMap((item) => group.map((page) => copyFor(page, item, group)))
  })
  return {
    ...form,
    pages: pages.map((page) => ({ ...page, fields: page.fields.map((field) => listed(field, form, lists)) })),
  }
}

/** Pages in a row that repeat over one list; every other page by itself. */
function groupsOf(pages: Page[]): Page[][] {
  const groups: Page[][] = []
  for (const page of pages) {
    const last = groups.at(-1)
    if (last && page.repeat !== undefined && last[0]!.repeat === page.repeat) last.push(page)
    else groups.push([page])
  }
  return groups
}

function copyFor({ id, heading, fields }: Page, item: Listed, group: Page[]): Page {
  const repeated = new Set(group.flatMap((page) => page.fields.map((field) => field.id)))
  const nameOf = (field: string) => (repeated.has(field) ? `${field}-${item.value}` : field)
  const named = (text: Text) => naming(text, item)
  return {
    id: `${id}-${item.value}`,
    heading: heading && named(heading),
    fields: fields.map(
      (field): Field => ({
        ...field,
        id: nameOf(field.id),
        label: named(field.label),
        hint: field.hint && named(field.hint),
        when: field.when && { ...field.when, field: nameOf(field.when.field) },
        ...(field.type === 'shown' && field.from === 'item.text' ? { value: item.text ?? '' } : {}),
      }),
    ),
  }
}

/** The text with the item's name in it, which somebody may have typed: its own brackets are no placeholders. */
function naming(text: Text, { label }: Listed): Text {
  const put = (words: string, name: string) =>
    words.replaceAll('((item))', () => name.replaceAll('((', '( ('))
  return { en: put(text.en, label.en), cy: text.cy && put(text.cy, label.cy ?? label.en) }
}

function listed(field: Field, form: Form, lists: Lists): Field {
  const known = field.when ? { ...field, when: untagged(field.when, form, lists) } : field
  if (known.type === 'radios') return { ...known, options: [...itemsOf(known, lists), ...known.options] }
  if (known.type === 'checkboxes' && known.options !== 'units')
    return { ...known, options: [...itemsOf(known, lists), ...known.options] }
  return known
}

function itemsOf({ optionsFrom }: Field & { type: 'radios' | 'checkboxes' }, lists: Lists): Option[] {
  if (optionsFrom === undefined) return []
  return lists(optionsFrom).map(({ value, label, hint }) => ({
    value,
    label: naming({ en: '((item))', cy: '((item))' }, { value, label }),
    hint,
  }))
}

function untagged(when: Condition, form: Form, lists: Lists): Condition {
  if (!('tagged' in when)) return when
  const field = form.pages.flatMap((page) => page.fields).find(({ id }) => id === when.field)
  const items = field && 'optionsFrom' in field && field.optionsFrom ? lists(field.optionsFrom) : []
  return {
    field: when.field,
    is: items.filter(({ tags }) => tags?.includes(when.tagged)).map(({ value }) => value),
  }
}
