import type { Form } from '../../../shared/scheme/form.ts'
import { acceptancePages } from './acceptance-pages.ts'

/** Step 2.2: nobody becomes link officer without accepting. A decline needs no reason. */
export const acceptance: Form = {
  id: 'LO-F5',
  version: 1,
  name: { en: 'Accept or decline the nomination', cy: 'Derbyn neu wrthod yr enwebiad' },
  intro: {
    en: 'Tell us if you want to be the link officer. It takes about three minutes. If you decline, you do not have to give a reason.',
    cy: 'Dywedwch wrthym a ydych am fod yn swyddog cyswllt. Mae’n cymryd tua thair munud. Os byddwch yn gwrthod, nid oes rhaid i chi roi rheswm.',
  },
  data: {
    purpose: 'To record who is link officer, how to reach them and who may see their details',
    basis: 'legitimate-interests',
  },
  decides: 'answer',
  signs: { name: 'full_name' },
  pages: acceptancePages({
    person: 'nominee',
    heading: { en: 'Your nomination', cy: 'Eich enwebiad' },
    question: {
      en: 'Do you want to be the link officer for ((organisation_name))?',
      cy: 'Ydych chi am fod yn swyddog cyswllt ar gyfer ((organisation_name))?',
    },
  }),
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'If you accepted, you are now the link officer, and a welcome letter is on its way to you. If you declined, we will tell your director only that you declined.',
    cy: 'Os gwnaethoch dderbyn, chi bellach yw’r swyddog cyswllt, ac mae llythyr croeso ar ei ffordd atoch. Os gwnaethoch wrthod, yr unig beth y byddwn yn ei ddweud wrth eich cyfarwyddwr yw eich bod wedi gwrthod.',
  },
  nextAfter: {
    accept: {
      en: 'You are now the link officer. A welcome letter is on its way to you, and your director has been told.',
      cy: 'Chi bellach yw’r swyddog cyswllt. Mae llythyr croeso ar ei ffordd atoch, ac mae eich cyfarwyddwr wedi cael gwybod.',
    },
    decline: {
      en: 'Thank you for telling us. We tell your director only that you have declined.',
      cy: 'Diolch am roi gwybod i ni. Yr unig beth y byddwn yn ei ddweud wrth eich cyfarwyddwr yw eich bod wedi gwrthod.',
    },
  },
}
