import { finish } from '../../../shared/scheme/step.ts'

/** How a run can end, and how the console says so. */
export const ends = {
  noView: finish('no-view', { en: 'No view given', cy: 'Dim safbwynt wedi’i roi' }),
  viewGiven: finish('view-given', { en: 'View given', cy: 'Safbwynt wedi’i roi' }),
  notAgreed: finish('not-agreed', { en: 'Not agreed', cy: 'Heb ei gytuno' }),
  noAnswer: finish('no-answer', { en: 'No answer', cy: 'Dim ateb' }),
  inPost: finish('in-post', { en: 'In post', cy: 'Yn y swydd' }),
  noLinkOfficer: finish('no-link-officer', { en: 'No link officer', cy: 'Dim swyddog cyswllt' }),
  willNotNominate: finish('will-not-nominate', { en: 'Will not nominate', cy: 'Ni fydd yn enwebu' }),
  complete: finish('complete', { en: 'Complete', cy: 'Wedi’i gwblhau' }),
}
