import { type HTMLElement, parse } from 'node-html-parser'
import { type Browser, openBrowser, type Who } from '../../rehearse/cloud/browser.ts'

/** A page as a person without scripts sees it. */
export interface Page {
  status: number
  url: string
  document: HTMLElement
  /** Its H1, white space folded. */
  heading: string
  /** All its text, white space folded. */
  text: string
  /** Whose browser shows it. */
  as: Who
}

const browsers = new Map<Who, Browser>()

/** The browser of one of the people one can be: whoever is asked to sign in does so with it, once. */
export function browserOf(who: Who): Browser {
  const browser = browsers.get(who) ?? openBrowser(who)
  browsers.set(who, browser)
  return browser
}

/** Nobody is signed in anywhere, and nobody has chosen a language: another cloud at the same address knows them not. */
export const forgetBrowsers = (): void => browsers.clear()

/** From now on this is the browser of one of them: another cloud has other login pages. */
export function lend(who: Who, browser: Browser): void {
  browsers.set(who, browser)
}

/** Fetches a page, following redirects and signing in where that is asked, as somebody who may do everything. */
export async function visit(url: string, as: Who = 'everything'): Promise<Page> {
  return read(await browserOf(as)(url), as)
}

/**
 * Fills in the page's form and sends it as a browser does: hidden fields, what is there already, and what is given.
 * Throws when the form has no input of a given name: a person could not fill it in either.
 */
export async function submit(page: Page, given: Record<string, string | string[]> = {}): Promise<Page> {
  const { action, body } = filled(page, given)
  return read(await browserOf(page.as)(action, { method: 'POST', body }), page.as)
}

/** What a browser would send of the page's form, and where. */
export function filled(
  page: Page,
  given: Record<string, string | string[]> = {},
): { action: string; body: URLSearchParams } {
  const form = page.document.querySelector('main form')
  if (!form) throw new Error(`There is no form on "${page.heading}" (${page.url}):\n${page.text}`)
  const body = new URLSearchParams()
  const names = new Set(
    form.querySelectorAll('input, textarea').map((input) => input.getAttribute('name') ?? ''),
  )
  for (const name of Object.keys(given))
    if (!names.has(name))
      throw new Error(`"${page.heading}" has no input ${name}, only ${[...names].join(', ')}`)
  for (const input of form.querySelectorAll('input, textarea')) {
    const name = input.getAttribute('name')
    if (!name || name in given) continue
    const type = input.getAttribute('type')
    if ((type === 'radio' || type === 'checkbox') && !input.hasAttribute('checked')) continue
    body.append(name, input.tagName === 'TEXTAREA' ? input.text.trim() : (input.getAttribute('value') ?? ''))
  }
  for (const [name, values] of Object.entries(given))
    for (const value of [values].flat()) body.append(name, value)
  return { action: new URL(form.getAttribute('action') ?? '', page.url).href, body }
}

/** Presses the button with these words, in whichever form of the page it stands. */
export async function press(page: Page, words: string, given: Record<string, string> = {}): Promise<Page> {
  const button = page.document
    .querySelectorAll('main form button')
    .find((candidate) => folded(candidate.text).includes(words))
  const form = button?.closest('form')
  if (!form)
    throw new Error(`There is no button "${words}" on "${page.heading}" (${page.url}):\n${page.text}`)
  const body = new URLSearchParams()
  for (const input of form.querySelectorAll('input')) {
    const type = input.getAttribute('type')
    if ((type === 'radio' || type === 'checkbox') && !input.hasAttribute('checked')) continue
    const name = input.getAttribute('name')
    if (name && !(name in given)) body.append(name, input.getAttribute('value') ?? '')
  }
  for (const [name, value] of Object.entries(given)) body.append(name, value)
  const to = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? ''
  const action = new URL(to, page.url).href
  return read(await browserOf(page.as)(action, { method: 'POST', body }), page.as)
}

/** Presses the switch of languages of a page with a form, which sends along what was typed (standards WL-08). */
export async function inOtherLanguage(
  page: Page,
  typed: Record<string, string | string[]> = {},
): Promise<Page> {
  const button = page.document.querySelector('header button[formaction]')
  if (!button)
    throw new Error(`"${page.heading}" (${page.url}) has no switch of languages that sends its form`)
  const action = decode(button.getAttribute('formaction') ?? '')
  const init = { method: 'POST', body: filled(page, typed).body }
  return read(await browserOf(page.as)(new URL(action, page.url), init), page.as)
}

/**
 * Reads a page in English, switches to Welsh and back. Throws where either does not lead to the same page: another
 * address, another status, or another heading than before.
 */
export async function switchLanguages(url: string): Promise<void> {
  const there = (page: Page) =>
    page.document.querySelector('header button[formaction]')
      ? inOtherLanguage(page)
      : follow(page, otherName(page))
  const english = await visit(`${url}?lang=en`)
  const welsh = await there(english)
  const again = await there(welsh)
  const placeOf = (page: Page) => `${new URL(page.url).pathname} ${page.status} ${languageOf(page)}`
  const { pathname } = new URL(english.url)
  const [en, cy] = ['en', 'cy'].map((language) => `${pathname} ${english.status} ${language}`)
  const same = placeOf(english) === en && placeOf(welsh) === cy && placeOf(again) === en
  if (!same || again.heading !== english.heading || welsh.heading === english.heading)
    throw new Error(
      `The languages of ${url} are not the same page: ${[english, welsh, again].map((page) => `"${page.heading}" (${placeOf(page)})`).join(', ')}`,
    )
}

const languageOf = ({ document }: Page) => document.querySelector('html')?.getAttribute('lang')
const otherName = (page: Page) => (languageOf(page) === 'en' ? 'Cymraeg' : 'English')

/** Chooses a file in the page's form and sends it, as a browser does; an empty one is no file at all. */
export async function upload(page: Page, file: string): Promise<Page> {
  const form = page.document.querySelector('main form')
  const body = new FormData()
  for (const input of form?.querySelectorAll('input[type=hidden]') ?? [])
    body.append(input.getAttribute('name') ?? '', input.getAttribute('value') ?? '')
  body.append('file', new Blob([file], { type: 'text/csv' }), file === '' ? '' : 'directory.csv')
  body.append('pasted', '')
  const action = new URL(form?.getAttribute('action') ?? '', page.url).href
  return read(await browserOf(page.as)(action, { method: 'POST', body }), page.as)
}

/** The message beside an input, without the word that says that it is one. */
export function messageBeside(page: Page, input: string): string {
  const message = page.document.querySelector(`[id="${input}-error"]`)
  return folded(message?.text ?? '').replace(/^Error: /, '')
}

/** What the page's input holds. */
export const typedIn = (page: Page, input: string): string =>
  page.document.querySelector(`[name="${input}"]`)?.getAttribute('value') ?? ''

/** Presses the link or button-link with these words. */
export async function follow(page: Page, words: string): Promise<Page> {
  const link = page.document.querySelectorAll('a').find((candidate) => folded(candidate.text).includes(words))
  if (!link) throw new Error(`There is no link "${words}" on "${page.heading}" (${page.url})`)
  return visit(new URL(link.getAttribute('href') ?? '', page.url).href, page.as)
}

async function read(response: Response, as: Who): Promise<Page> {
  const document = parse(await response.text())
  return {
    status: response.status,
    url: response.url,
    document,
    heading: folded(document.querySelector('h1')?.text ?? ''),
    text: folded(document.querySelector('main')?.text ?? document.text),
    as,
  }
}

const folded = (text: string): string => decode(text).replace(/\s+/g, ' ').trim()

const decode = (text: string): string =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
