import type { FieldError } from '../../form/answers.ts'

/** Plain pages: unknown link, gone, error, not allowed, reference box sent, contact. `href`s are made links. */
export interface PlainView {
  kind: 'plain'
  heading: string
  paragraphs: string[]
  link?: { href: string; text: string; newTab?: boolean }
  /** A form that is one button: what it sends, and where; `upload` where that takes files. */
  button?: {
    action: string
    text: string
    csrf: string
    fields: [name: string, value: string][]
    upload?: boolean
  }
  /** Shown on error pages: quote it when you call. */
  reference?: string
}

/** The front page of the service with the reference box. */
export interface FrontView {
  kind: 'front'
  heading: string
  paragraphs: string[]
  action: string
  csrf: string
  typed?: string
  errors: FieldError[]
}
