import type { Form } from '../../../shared/scheme/form.ts'

/** Step 2.3 [DESIGN]: what the co-ordinator has added goes from the page of resources. */
export const removeResource: Form = {
  id: 'LO-S61',
  version: 1,
  name: {
    en: 'Take down a resource for link officers',
    cy: 'Tynnu i lawr adnodd ar gyfer swyddogion cyswllt',
  },
  intro: {
    en: 'Link officers do not see it any more. To change something about a resource, take it down and add it again.',
    cy: 'Ni fydd swyddogion cyswllt yn ei weld mwyach. I newid rhywbeth am adnodd, tynnwch ef i lawr a’i ychwanegu eto.',
  },
  about: { name: { en: 'What was taken down', cy: 'Yr hyn a dynnwyd i lawr' }, fields: ['resource'] },
  data: { purpose: 'To support link officers in their role', basis: 'legitimate-interests' },
  pages: [
    {
      id: 'resource',
      fields: [
        {
          id: 'resource',
          type: 'radios',
          label: {
            en: 'Which resource do you want to take down?',
            cy: 'Pa adnodd ydych chi am ei dynnu i lawr?',
          },
          optionsFrom: 'resources.added',
          options: [
            {
              value: 'none',
              label: { en: 'None: leave them as they are', cy: 'Dim un: eu gadael fel y maent' },
            },
          ],
          errors: {
            empty: {
              en: 'Select which resource you want to take down',
              cy: 'Dewiswch pa adnodd ydych chi am ei dynnu i lawr',
            },
          },
        },
      ],
    },
  ],
  send: { en: 'Take it down', cy: 'Ei dynnu i lawr' },
  next: {
    en: 'It is no longer on the page of resources.',
    cy: 'Nid yw ar y dudalen adnoddau mwyach.',
  },
}
