import type { Text } from '../../scheme/text.ts'

/** The words of the console's views, for people who chase answers. What a scheme calls things is in the scheme. */
export const TEXTS = {
  underWay: { en: 'Under way', cy: 'Ar y gweill' },
  finished: { en: 'Finished', cy: 'Gorffennwyd' },
  failed: { en: 'Failed', cy: 'Methwyd' },
  allDone: { en: 'All steps done', cy: 'Pob cam wedi’i gwblhau' },

  waitingFor: { en: 'Waiting for ((who))', cy: 'Aros am ateb: ((who))' },
  dueTodayFrom: { en: 'Due today: waiting for ((who))', cy: 'I’w ateb heddiw: ((who))' },
  overdueFrom: { en: 'Overdue: waiting for ((who))', cy: 'Yn hwyr: aros am ateb: ((who))' },
  asking: { en: 'Asking the ((plural))', cy: 'Gofyn i’r ((plural))' },
  goingOn: { en: 'Going on to the next step', cy: 'Yn symud i’r cam nesaf' },

  theOffice: { en: 'the ((title))', cy: '((title))' },
  thePerson: { en: 'the person named', cy: 'y person a enwyd' },
  theColleague: {
    en: 'the colleague it was passed on to',
    cy: 'y cydweithiwr y trosglwyddwyd y cais i’w ofal',
  },
  theService: { en: 'The service', cy: 'Y gwasanaeth' },

  waiting: { en: 'Waiting', cy: 'Yn aros' },
  dueToday: { en: 'Due today', cy: 'I’w ateb heddiw' },
  overdue: { en: 'Overdue', cy: 'Yn hwyr' },
  done: { en: 'Done', cy: 'Wedi’i wneud' },
  notYet: { en: 'Not yet', cy: 'Ddim eto' },
  notNeeded: { en: 'Not needed', cy: 'Dim ei angen' },
  stoppedHere: { en: 'Stopped here', cy: 'Stopiwyd yma' },

  answered: { en: 'Answered', cy: 'Atebwyd' },
  noAnswer: { en: 'No answer', cy: 'Dim ateb' },
  inPost: { en: 'In post', cy: 'Yn y swydd' },
  passedOn: { en: 'Passed on', cy: 'Trosglwyddwyd' },
  passedOnTo: { en: 'Passed on to ((name))', cy: 'Trosglwyddwyd i ((name))' },
  passedOnToColleague: { en: 'Passed on to a colleague', cy: 'Trosglwyddwyd i gydweithiwr' },
  withdrawn: { en: 'Withdrawn', cy: 'Tynnwyd yn ôl' },
  answeredLate: { en: '((answer)) (late)', cy: '((answer)) (yn hwyr)' },
  late: { en: 'late', cy: 'yn hwyr' },

  everyUnit: { en: 'Every ((singular))', cy: 'Pob ((singular))' },
  named: { en: '((who)): ((what))', cy: '((who)): ((what))' },
  entered: { en: 'Register: ((role))', cy: 'Cofrestr: ((role))' },
  dueOn: { en: 'Due ((date))', cy: 'Erbyn ((date))' },
  haveAnswered: { en: '((n)) of ((all)) have answered', cy: 'Mae ((n)) o ((all)) wedi ateb' },
  hasAnswered: { en: '((n)) of ((all)) has answered', cy: 'Mae ((n)) o ((all)) wedi ateb' },
  overdueToo: { en: '((answered)), ((n)) overdue', cy: '((answered)), ((n)) yn hwyr' },
  failedToo: { en: '((answered)), ((n)) failed', cy: '((answered)), ((n)) wedi methu' },
  roleFromUntil: { en: '((role)) from ((from)) until ((until))', cy: '((role)) o ((from)) tan ((until))' },
  halfSent: {
    en: 'A letter began to go out and we do not know yet if it went',
    cy: 'Dechreuwyd anfon llythyr ac nid ydym yn gwybod eto a aeth',
  },

  nobodyAnswered: {
    en: 'Nobody answered, and the scheme does not say what follows',
    cy: 'Ni atebodd neb, ac nid yw’r cynllun yn dweud beth sy’n dilyn',
  },
  nobodyToAsk: {
    en: 'There was nobody to write to: put a name and address in the directory',
    cy: 'Nid oedd neb i ysgrifennu ato: rhowch enw a chyfeiriad yn y cyfeiriadur',
  },
  technicalFault: {
    en: 'A technical fault stopped it: tell whoever supports the service, and quote the reference',
    cy: 'Cafodd ei stopio gan nam technegol: dywedwch wrth y sawl sy’n cynnal y gwasanaeth, a rhowch y cyfeirnod',
  },

  reference: { en: 'Reference number', cy: 'Cyfeirnod' },
  started: { en: 'Started', cy: 'Dechreuwyd' },
  ended: { en: 'Ended', cy: 'Daeth i ben' },
  outcome: { en: 'Outcome', cy: 'Canlyniad' },
  where: { en: 'Where it is now', cy: 'Ble mae nawr' },
  unit: { en: 'Works for', cy: 'Yn gweithio ar ran' },
  partOf: { en: 'Part of', cy: 'Rhan o' },
  to: { en: 'To', cy: 'At' },
  sent: { en: 'Sent', cy: 'Anfonwyd' },
  status: { en: 'Status', cy: 'Statws' },
  letter: { en: 'Letter', cy: 'Llythyr' },
  language: { en: 'Language', cy: 'Iaith' },
  english: { en: 'English', cy: 'Saesneg' },
  welsh: { en: 'Welsh', cy: 'Cymraeg' },

  queued: { en: 'Waiting to be sent', cy: 'Yn aros i’w anfon' },
  sending: { en: 'Being sent', cy: 'Yn cael ei anfon' },
  letterSent: { en: 'Sent', cy: 'Anfonwyd' },
  notWritten: {
    en: 'This letter has not been written yet: it is about to be sent.',
    cy: 'Nid yw’r llythyr hwn wedi’i ysgrifennu eto: mae ar fin cael ei anfon.',
  },
  versionOf: { en: '((form)), version ((n))', cy: '((form)), fersiwn ((n))' },

  runStarted: { en: 'Started', cy: 'Dechreuwyd' },
  asked: { en: 'Asked', cy: 'Gofynnwyd' },
  askedAgain: { en: 'Asked again', cy: 'Gofynnwyd eto' },
  letterWent: { en: 'Letter sent', cy: 'Anfonwyd llythyr' },
  closedWithout: { en: 'Closed without an answer', cy: 'Caewyd heb ateb' },
  passedOver: { en: 'Not needed', cy: 'Dim ei angen' },
  appointed: { en: 'Entered in the register', cy: 'Rhoddwyd yn y gofrestr' },
  linkSentAgain: { en: 'Link sent again', cy: 'Anfonwyd y ddolen eto' },
  byLink: { en: 'through the link', cy: 'drwy’r ddolen' },
  byConsole: { en: 'in the console', cy: 'yn y consol' },

  vacant: { en: 'Vacant', cy: 'Gwag' },
  over: { en: 'Ended', cy: 'Daeth i ben' },
} satisfies Record<string, Text>
