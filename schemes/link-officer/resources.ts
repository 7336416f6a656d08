import type { Resources } from '../../shared/scheme/resources.ts'

const bothSessionForms = ['LO-S1', 'LO-S2']

/** Step 2.3 and checklist row 11: what a link officer in post finds behind her own page. */
export const resources: Resources = {
  name: { en: 'Resources for link officers', cy: 'Adnoddau ar gyfer swyddogion cyswllt' },
  intro: {
    en: 'What helps you in the role. The page is for link officers in post; please do not pass on the link to it.',
    cy: 'Yr hyn sy’n eich helpu yn y rôl. Mae’r dudalen ar gyfer swyddogion cyswllt yn y swydd; peidiwch â throsglwyddo’r ddolen iddi os gwelwch yn dda.',
  },
  holding: 'link-officer',
  sections: [
    {
      id: 'role-profile',
      heading: { en: 'The role profile', cy: 'Y proffil rôl' },
      empty: {
        en: 'The role profile has not been adopted yet. Link officers write it together.',
        cy: 'Nid yw’r proffil rôl wedi’i fabwysiadu eto. Mae swyddogion cyswllt yn ei ysgrifennu gyda’i gilydd.',
      },
      document: {
        name: 'role-profile',
        title: { en: 'Role profile for link officers', cy: 'Proffil rôl swyddogion cyswllt' },
      },
    },
    {
      id: 'calendar',
      heading: { en: 'Sessions and events to come', cy: 'Sesiynau a digwyddiadau i ddod' },
      empty: {
        en: 'No session or event is planned at the moment.',
        cy: 'Nid oes sesiwn na digwyddiad wedi’i drefnu ar hyn o bryd.',
      },
      upcoming: true,
      gathered: [
        {
          forms: bothSessionForms,
          needs: ['title', 'date'],
          unless: { field: 'decision', is: 'cancel' },
          title: { en: 'Session: ((title))', cy: 'Sesiwn: ((title))' },
          lines: [
            { en: '((date)), ((start)) to ((end))', cy: '((date)), ((start)) i ((end))' },
            { en: '((place))', cy: '((place))' },
            { en: 'Online: ((online))', cy: 'Ar-lein: ((online))' },
          ],
          date: 'date',
        },
        {
          forms: ['LO-S7', 'LO-S62'],
          needs: ['name', 'date'],
          without: ['cancelled'],
          title: { en: 'Event: ((name))', cy: 'Digwyddiad: ((name))' },
          lines: [
            { en: '((date)), ((start))', cy: '((date)), ((start))' },
            { en: '((place))', cy: '((place))' },
          ],
          link: 'booking',
          date: 'date',
        },
        {
          forms: ['LO-F13', 'LO-S9', 'LO-S63'],
          needs: ['title', 'event_date'],
          without: ['cancelled'],
          only: { field: 'decision', is: 'approve' },
          title: { en: 'Local evening event: ((title))', cy: 'Digwyddiad lleol gyda’r nos: ((title))' },
          lines: [
            { en: '((event_date)), ((start))', cy: '((event_date)), ((start))' },
            { en: '((venue))', cy: '((venue))' },
          ],
          date: 'event_date',
        },
      ],
    },
    {
      id: 'notes',
      heading: { en: 'Notes and slides of past sessions', cy: 'Nodiadau a sleidiau sesiynau blaenorol' },
      empty: { en: 'No session has taken place yet.', cy: 'Nid oes sesiwn wedi’i chynnal eto.' },
      gathered: [
        {
          forms: [...bothSessionForms, 'LO-S3'],
          needs: ['title', 'notes'],
          title: { en: '((title))', cy: '((title))' },
          lines: [{ en: '((date))', cy: '((date))' }],
          link: 'notes',
          date: 'date',
        },
      ],
    },
    {
      id: 'newsletters',
      heading: { en: 'The newsletter', cy: 'Y cylchlythyr' },
      empty: { en: 'No newsletter has been issued yet.', cy: 'Nid oes cylchlythyr wedi’i gyhoeddi eto.' },
      gathered: [
        {
          forms: ['LO-S8'],
          needs: ['number', 'link'],
          title: { en: 'Newsletter, issue ((number))', cy: 'Cylchlythyr, rhifyn ((number))' },
          lines: [{ en: '((issued_on))', cy: '((issued_on))' }],
          link: 'link',
          date: 'issued_on',
        },
      ],
    },
    {
      id: 'added',
      heading: { en: 'More for your role', cy: 'Mwy ar gyfer eich rôl' },
      empty: {
        en: 'The co-ordinator has not added anything yet.',
        cy: 'Nid yw’r cydlynydd wedi ychwanegu dim eto.',
      },
      gathered: [
        {
          forms: ['LO-S60'],
          needs: ['link'],
          title: { en: '((title_en))', cy: '((title_cy))' },
          lines: [
            { en: '((text_en))', cy: '((text_cy))' },
            { en: 'Language: ((language))', cy: 'Iaith: ((language))' },
          ],
          link: 'link',
          takenDown: { form: 'LO-S61', field: 'resource' },
        },
      ],
    },
  ],
}
