import type { Form } from '../../../shared/scheme/form.ts'
import { acceptancePages } from './acceptance-pages.ts'

/** Not in the specification's list: a deputy is asked like a nominee, as LO-F4 promises. */
export const deputyAcceptance: Form = {
  id: 'LO-A5D',
  version: 1,
  name: { en: 'Accept or decline the role of deputy', cy: 'Derbyn neu wrthod rôl y dirprwy' },
  intro: {
    en: 'Tell us if you want to be the deputy link officer. It takes about three minutes. If you decline, you do not have to give a reason.',
    cy: 'Dywedwch wrthym a ydych am fod yn ddirprwy swyddog cyswllt. Mae’n cymryd tua thair munud. Os byddwch yn gwrthod, nid oes rhaid i chi roi rheswm.',
  },
  data: {
    purpose: 'To record who is deputy link officer, how to reach them and who may see their details',
    basis: 'legitimate-interests',
  },
  decides: 'answer',
  signs: { name: 'full_name' },
  pages: acceptancePages({
    person: 'deputy',
    heading: { en: 'You have been named as deputy', cy: 'Rydych wedi cael eich enwi’n ddirprwy' },
    question: {
      en: 'Do you want to be the deputy link officer for ((organisation_name))?',
      cy: 'Ydych chi am fod yn ddirprwy swyddog cyswllt ar gyfer ((organisation_name))?',
    },
  }),
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'If you accepted, you are now the deputy link officer, and a letter about what to do next is on its way to you. If you declined, we will tell your director only that you declined.',
    cy: 'Os gwnaethoch dderbyn, chi bellach yw’r dirprwy swyddog cyswllt, ac mae llythyr am beth i’w wneud nesaf ar ei ffordd atoch. Os gwnaethoch wrthod, yr unig beth y byddwn yn ei ddweud wrth eich cyfarwyddwr yw eich bod wedi gwrthod.',
  },
  nextAfter: {
    accept: {
      en: 'You are now the deputy link officer. A letter about what to do next is on its way to you.',
      cy: 'Chi bellach yw’r dirprwy swyddog cyswllt. Mae llythyr am beth i’w wneud nesaf ar ei ffordd atoch.',
    },
    decline: {
      en: 'Thank you for telling us. We tell your director only that you have declined.',
      cy: 'Diolch am roi gwybod i ni. Yr unig beth y byddwn yn ei ddweud wrth eich cyfarwyddwr yw eich bod wedi gwrthod.',
    },
  },
}
