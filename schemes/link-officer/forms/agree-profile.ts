import type { Form } from '../../../shared/scheme/form.ts'

/** Section 1.2 "profile-agreed": for whoever came into post after the role profile was commented on, or commented otherwise. */
export const agreeProfile: Form = {
  id: 'LO-S45',
  version: 1,
  name: { en: 'Agree the role profile', cy: 'Cytuno ar y proffil rôl' },
  intro: {
    en: 'Read the current role profile on the page of resources first. If you would like it to say something else, ask the co-ordinator before you agree.',
    cy: 'Darllenwch y proffil rôl presennol ar y dudalen adnoddau yn gyntaf. Os hoffech iddo ddweud rhywbeth arall, gofynnwch i’r cydlynydd cyn i chi gytuno.',
  },
  about: { name: { en: 'The role profile', cy: 'Y proffil rôl' }, fields: ['agreed'] },
  data: {
    purpose: 'To know which version of the role profile each link officer has agreed',
    basis: 'legitimate-interests',
  },
  pages: [
    {
      id: 'agreed',
      fields: [
        {
          id: 'agreed',
          type: 'confirm',
          label: {
            en: 'I have read the current role profile and agree to it',
            cy: 'Rwyf wedi darllen y proffil rôl presennol ac yn cytuno ag ef',
          },
          errors: {
            empty: {
              en: 'Select the box if you have read the role profile and agree to it',
              cy: 'Dewiswch y blwch os ydych wedi darllen y proffil rôl ac yn cytuno ag ef',
            },
          },
        },
      ],
    },
  ],
  send: { en: 'I agree', cy: 'Rwy’n cytuno' },
  next: {
    en: 'The register says that you have agreed the role profile. When there is a new version, we will send it to you.',
    cy: 'Mae’r gofrestr yn dweud eich bod wedi cytuno ar y proffil rôl. Pan fydd fersiwn newydd, byddwn yn ei hanfon atoch.',
  },
}
