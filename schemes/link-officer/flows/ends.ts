import { finish } from '../../../shared/scheme/steps/branch.ts'

/** How a run can end, and how the console says so. */
export const ends = {
  noView: finish('no-view', { en: 'No view given', cy: 'Dim safbwynt wedi’i roi' }),
  viewGiven: finish('view-given', { en: 'View given', cy: 'Safbwynt wedi’i roi' }),
  notAgreed: finish('not-agreed', { en: 'Not agreed', cy: 'Heb ei gytuno' }),
  noAnswer: finish('no-answer', { en: 'No answer', cy: 'Dim ateb' }),
  inPost: finish('in-post', { en: 'In post', cy: 'Yn y swydd' }),
  noLinkOfficer: finish('no-link-officer', { en: 'No link officer', cy: 'Dim swyddog cyswllt' }),
  willNotNominate: finish('will-not-nominate', { en: 'Will not nominate', cy: 'Ni fydd yn enwebu' }),
  answered: finish('answered', { en: 'Answered', cy: 'Wedi’i ateb' }),
  answeredByPhone: finish('answered-by-phone', {
    en: 'Answered by telephone',
    cy: 'Wedi’i ateb dros y ffôn',
  }),
  recorded: finish('recorded', { en: 'Recorded', cy: 'Wedi’i gofnodi' }),
  returned: finish('returned', { en: 'Returned', cy: 'Wedi dychwelyd' }),
  noReturn: finish('no-return', { en: 'No return', cy: 'Heb ddychwelyd' }),
  withdrawn: finish('withdrawn', { en: 'Withdrawn', cy: 'Wedi tynnu’n ôl' }),
  unknown: finish('unknown', { en: 'Not known: no answer', cy: 'Ddim yn hysbys: dim ateb' }),
  access: finish('access', { en: 'Nothing to clear', cy: 'Dim i’w ddatrys' }),
  cleared: finish('cleared', { en: 'Cleared', cy: 'Wedi’i ddatrys' }),
  counted: finish('counted', { en: 'Counted', cy: 'Wedi’i gyfrif' }),
  countedAsNone: finish('counted-as-none', {
    en: 'No number given: counted as 0',
    cy: 'Dim nifer wedi’i roi: cyfrifir fel 0',
  }),
  shared: finish('shared', { en: 'Shared', cy: 'Wedi’i rannu' }),
  notShared: finish('not-shared', { en: 'Not shared', cy: 'Heb ei rannu' }),
  notConfirmed: finish('not-confirmed', { en: 'Not confirmed', cy: 'Heb ei gadarnhau' }),
  unsubscribed: finish('unsubscribed', { en: 'Unsubscribed', cy: 'Wedi dad-danysgrifio' }),
  told: finish('told', { en: 'Told', cy: 'Wedi cael gwybod' }),
  held: finish('held', { en: 'Over, and told how it went', cy: 'Drosodd, a chawsom wybod sut aeth' }),
  notTold: finish('not-told', { en: 'Over, not told how it went', cy: 'Drosodd, heb wybod sut aeth' }),
  declined: finish('declined', { en: 'Not approved', cy: 'Heb ei gymeradwyo' }),
  cancelled: finish('cancelled', { en: 'Cancelled', cy: 'Wedi’i ganslo' }),
  complete: finish('complete', { en: 'Complete', cy: 'Wedi’i gwblhau' }),
}
