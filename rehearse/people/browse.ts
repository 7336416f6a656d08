import { type HTMLElement, parse } from 'node-html-parser'
import type { Cloud, Reply } from '../cloud/cloud.ts'
import type { Typed } from '../rehearsal.ts'

/** A page as a person without scripts sees it. */
export interface Page {
  status: number
  url: string
  document: HTMLElement
  /** Its H1. */
  heading: string
  /** All its text. */
  text: string
}

/** Opens an address of the service. */
export const visit = async (cloud: Cloud, path: string): Promise<Page> => read(await cloud.request(path))

/** Presses the link with these words. Throws when there is none. */
export async function follow(cloud: Cloud, page: Page, words: string): Promise<Page> {
  const link = page.document.querySelectorAll('a').find((one) => folded(one.text).includes(words))
  if (!link) throw new Error(`There is no link "${words}" on "${page.heading}" (${page.url})`)
  return visit(cloud, new URL(link.getAttribute('href') ?? '', page.url).href)
}

/**
 * Sends the page's form as a browser does: hidden fields, what is there already, and what is typed. `button` is the
 * one that is pressed, where it has an address of its own.
 */
export async function send(cloud: Cloud, page: Page, typed: Typed = {}, button?: HTMLElement): Promise<Page> {
  const form = formOn(page)
  if (!form) throw new Error(`There is no form on "${page.heading}" (${page.url}):\n${page.text}`)
  const body = new URLSearchParams()
  for (const input of form.querySelectorAll('input, textarea')) {
    const name = input.getAttribute('name')
    if (!name || name in typed || isUnpicked(input)) continue
    body.append(name, input.tagName === 'TEXTAREA' ? input.text.trim() : (input.getAttribute('value') ?? ''))
  }
  for (const [name, values] of Object.entries(typed))
    for (const value of [values].flat()) body.append(name, value)
  const to = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? ''
  const action = new URL(to, page.url).href
  return read(await cloud.request(action, { method: 'POST', body }))
}

export const formOn = (page: Page): HTMLElement | null => page.document.querySelector('main form')

/** The button that lets a start's letters go, where the page is the one that shows them first. */
export const releaseOn = (page: Page): HTMLElement | undefined =>
  page.document
    .querySelectorAll('main form button')
    .find((button) => button.getAttribute('formaction')?.endsWith('/release'))

/** The names of what can be filled in on a page. */
export const inputsOn = (page: Page): string[] =>
  formOn(page)
    ?.querySelectorAll('input, textarea')
    .map((input) => input.getAttribute('name') ?? '') ?? []

const isUnpicked = (input: HTMLElement): boolean =>
  ['radio', 'checkbox'].includes(input.getAttribute('type') ?? '') && !input.hasAttribute('checked')

function read({ status, url, text }: Reply): Page {
  const document = parse(text)
  return {
    status,
    url,
    document,
    heading: folded(document.querySelector('h1')?.text ?? ''),
    text: folded((document.querySelector('main') ?? document).text),
  }
}

export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()
