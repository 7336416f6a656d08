import { describe, expect, it } from 'vitest'
import { render } from '../../../shared/pages/render.ts'
import { ordinaryFixtures } from './fixtures/fixtures.ts'
import { frameOf } from './fixtures/frame.ts'

describe('every page', () => {
  it.each(ordinaryFixtures)('has one H1 and no browser validation: $name', ({ view }) => {
    const html = render(frameOf('en', view), view)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/ required[ >=]/)
    for (const [form] of html.matchAll(/<form[^>]*>/g))
      expect(form).toMatch(/method="(post".* novalidate|get".* role="search")/)
  })

  it.each(ordinaryFixtures)('has no style attribute and asks no other host: $name', ({ view }) => {
    const html = render(frameOf('en', view), view)
    // A link may lead elsewhere; nothing is fetched from there.
    const fetched = html.replaceAll(/<a [^>]*>/g, '')
    expect(fetched).not.toMatch(/ style=|(?:src|href)="(?:https?:)?\/\//)
  })

  it.each(ordinaryFixtures)('keeps the contact and the statements in the footer: $name', ({ view }) => {
    const footer = render(frameOf('cy', view), view).split('<footer')[1]
    expect(footer).toMatch(/tel:\+442920500000.*\/accessibility.*\/privacy.*\/cookies/s)
  })
})

describe('a question', () => {
  it('is the heading of its page', () => {
    expect(page('text')).toMatch(/<h1[^>]*>\s*<label[^>]*for="name">\s*What is your full name\?/)
    expect(page('radios')).toMatch(/<legend[^>]*>\s*<h1[^>]*>\s*Do you agree to release the proposal\?/)
  })

  it('says when it may be left out, in the language of the page', () => {
    expect(page('phone')).toContain('What is your phone number? (optional)')
    expect(page('phone', 'cy')).toContain('Beth yw eich rhif ffôn? (dewisol)')
  })

  it('has nothing chosen before the person chooses', () => {
    expect(page('radios')).not.toContain(' checked')
  })

  it('splits a kept date into its three inputs', () => {
    expect(inputs('date', 'meeting')).toEqual(['7', '3', '2027'])
  })

  it('shows what was typed beside what is wrong with it', () => {
    expect(inputs('date-error', 'meeting')).toEqual(['31', 'February', ''])
    expect(page('date-error')).toMatch(/nhsuk-input--error[^>]*id="meeting-year"/)
    expect(page('date-error')).not.toMatch(/nhsuk-input--error[^>]*id="meeting-day"/)
  })

  it('says in its title that something is wrong', () => {
    expect(page('text-error')).toContain('<title>Error: What is your full name? – Link officers – ')
    expect(page('text-error', 'cy')).toContain(
      '<title>Gwall: Beth yw eich enw llawn? – Swyddogion cyswllt – ',
    )
  })

  it('sends the token of the form', () => {
    expect(page('text')).toContain('<input type="hidden" name="csrf" value="csrf-token">')
    expect(page('check')).toContain('<input type="hidden" name="version" value="3">')
  })
})

describe('the other language', () => {
  it('is one link away and marked as what it is', () => {
    expect(page('check')).toMatch(/<a [^>]*href="\?lang=cy" lang="cy" hreflang="cy"[^>]*>Cymraeg</)
    expect(page('text', 'cy')).toContain('<html lang="cy"')
  })

  it('takes along what was typed, and Enter in an input still continues', () => {
    const buttons = [...page('text').matchAll(/<button([^>]*)>\s*(.*?)\s*<\/button>/g)]
    expect(buttons.map(([, , text]) => text)).toEqual(['Continue', 'Cymraeg', 'Continue'])
    const [first, second] = buttons.map(([, attributes]) => attributes)
    expect(page('text')).toMatch(/<form [^>]*id="countersign-form"/)
    expect(first).toMatch(/form="countersign-form" tabindex="-1" aria-hidden="true"$/)
    expect(second).toMatch(/form="countersign-form" formaction="[^"]*\?lang=cy&amp;stay=typed" lang="cy"/)
  })

  it('is marked on a name that has no other', () => {
    expect(page('text', 'cy')).toContain('<span class="countersign-header__owner" lang="en">')
    expect(page('units', 'cy')).toMatch(/<label[^>]* lang="en">\s*Aneurin Bevan/)
  })
})

describe('a run', () => {
  it('marks the step it is at', () => {
    expect(page('run').match(/aria-current="step">\s*<span[^>]*>(.*?)</)?.[1]).toBe('Nominations')
  })

  it('marks its place in the navigation', () => {
    expect(page('run')).toMatch(/href="\/console" aria-current="page"/)
  })
})

function page(name: string, language: 'en' | 'cy' = 'en'): string {
  const { view } = ordinaryFixtures.find((fixture) => fixture.name === name)!
  return render(frameOf(language, view), view)
}

/** The values of the three inputs of a date. */
function inputs(name: string, field: string): string[] {
  return ['day', 'month', 'year'].map((part) => {
    const [input = ''] = page(name).match(new RegExp(`<input[^>]*id="${field}-${part}"[^>]*>`)) ?? []
    return input.match(/ value="([^"]*)"/)?.[1] ?? ''
  })
}
