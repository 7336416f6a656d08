import type { Language, Text } from '../scheme/text.ts'
import { inLanguage } from '../scheme/text.ts'

/**
 * The words of the pages themselves, in both languages. What a scheme says is in the scheme.
 * Yes and no are never here: Welsh has a different pair for each question.
 */
export const TEXTS = {
  skip: { en: 'Skip to main content', cy: 'Neidio i’r prif gynnwys' },
  back: { en: 'Back', cy: 'Yn ôl' },
  language: { en: 'Language', cy: 'Iaith' },
  menu: { en: 'Menu', cy: 'Dewislen' },
  more: { en: 'More', cy: 'Mwy' },
  morePlaces: { en: 'places', cy: 'o leoedd' },
  signOut: { en: 'Sign out', cy: 'Allgofnodi' },
  contact: { en: 'Contact us', cy: 'Cysylltu â ni' },
  telephone: { en: 'Telephone', cy: 'Ffôn' },
  email: { en: 'Email', cy: 'E-bost' },
  supportLinks: { en: 'Support links', cy: 'Dolenni cymorth' },
  accessibility: { en: 'Accessibility statement', cy: 'Datganiad hygyrchedd' },
  privacy: { en: 'Privacy notice', cy: 'Hysbysiad preifatrwydd' },
  cookies: { en: 'Cookies', cy: 'Cwcis' },

  continue: { en: 'Continue', cy: 'Parhau' },
  ledgerDownload: {
    en: 'Download the ledger, to check its chain without the service',
    cy: 'Lawrlwytho’r llyfr, er mwyn gwirio ei gadwyn heb y gwasanaeth',
  },
  saveForLater: { en: 'Save and come back later', cy: 'Cadw a dychwelyd yn nes ymlaen' },
  things: { en: 'What you can do', cy: 'Beth allwch ei wneud' },
  otherThings: { en: 'What else you can do', cy: 'Beth arall y gallwch ei wneud' },
  resume: { en: 'Continue where you stopped', cy: 'Parhau o’r lle y gwnaethoch stopio' },
  startOver: { en: 'Start from the first question', cy: 'Dechrau o’r cwestiwn cyntaf' },
  startNow: { en: 'Start now', cy: 'Dechrau nawr' },
  change: { en: 'Change', cy: 'Newid' },
  optional: { en: '(optional)', cy: '(dewisol)' },
  or: { en: 'or', cy: 'neu' },
  day: { en: 'Day', cy: 'Diwrnod' },
  month: { en: 'Month', cy: 'Mis' },
  year: { en: 'Year', cy: 'Blwyddyn' },
  declaration: { en: 'Declaration', cy: 'Datganiad' },
  errorPrefix: { en: 'Error: ', cy: 'Gwall: ' },
  error: { en: 'Error', cy: 'Gwall' },
  problem: { en: 'There is a problem', cy: 'Mae problem wedi codi' },

  checkAnswers: { en: 'Check your answers', cy: 'Gwiriwch eich atebion' },
  important: { en: 'Important', cy: 'Pwysig' },
  information: { en: 'Information', cy: 'Gwybodaeth' },
  yourReference: { en: 'Your reference number', cy: 'Eich cyfeirnod' },
  reference: { en: 'Reference number', cy: 'Cyfeirnod' },
  whatNext: { en: 'What happens next', cy: 'Beth fydd yn digwydd nesaf' },
  whatYouSent: { en: 'What you sent', cy: 'Yr hyn a anfonwyd gennych' },
  whatWasSent: { en: 'What was sent', cy: 'Yr hyn a anfonwyd' },
  printHint: {
    en: 'You can print this page or save it to keep a copy of what you sent. You can also open it again with the same link.',
    cy: 'Gallwch argraffu’r dudalen hon neu ei chadw er mwyn cael copi o’r hyn a anfonwyd gennych. Gallwch hefyd ei hagor eto drwy’r un ddolen.',
  },
  quoteReference: {
    en: 'Tell us this reference if you contact us',
    cy: 'Rhowch y cyfeirnod hwn i ni os byddwch yn cysylltu â ni',
  },
  whereReference: {
    en: 'It is in the email or letter we sent you, for example LO-7K4M-2Q9X',
    cy: 'Mae yn yr e-bost neu’r llythyr a anfonwyd atoch, er enghraifft LO-7K4M-2Q9X',
  },

  runs: { en: 'Runs', cy: 'Rhediadau' },
  tasks: { en: 'Tasks', cy: 'Tasgau' },
  register: { en: 'Register', cy: 'Cofrestr' },
  directory: { en: 'Directory', cy: 'Cyfeiriadur' },
  startRun: { en: 'Start a new run', cy: 'Dechrau rhediad newydd' },
  laterTasks: { en: 'Later tasks', cy: 'Tasgau diweddarach' },
  showMore: { en: 'Show more', cy: 'Dangos mwy' },
  older: { en: 'Older runs', cy: 'Rhediadau hŷn' },
  run: { en: 'Run', cy: 'Rhediad' },
  runReference: { en: 'Reference', cy: 'Cyfeirnod' },
  started: { en: 'Started', cy: 'Dechreuwyd' },
  status: { en: 'Status', cy: 'Statws' },
  progress: { en: 'Progress', cy: 'Cynnydd' },
  where: { en: 'Where it is now', cy: 'Ble mae nawr' },
  questions: { en: 'Questions', cy: 'Cwestiynau' },
  searchConsole: { en: 'Find an organisation or a reference' },
  found: { en: 'Search', cy: 'Chwilio' },
  runsOf: { en: 'Runs of' },
  nothingFound: { en: 'Nothing was found. Check the reference, or type part of the name.' },
  refreshed: { en: 'This page has changed: it shows how things stand now.' },
  flow: { en: 'The flow' },
  flowScroll: { en: 'The flow, drawn: scroll to see all of it' },
  flowList: { en: 'Read the flow as a list' },
  chaseBoard: { en: 'Chase board: filter, sort and download' },
  showOnly: { en: 'Show only' },
  languageOfHolder: { en: 'Letters in' },
  searchBoard: { en: 'Organisation or reference' },
  search: { en: 'Search', cy: 'Chwilio' },
  sortBy: { en: 'Sort by' },
  csvDownload: { en: 'Download as a spreadsheet (CSV)' },
  asks: { en: 'Who we asked', cy: 'Pwy y gofynnwyd iddynt' },
  ask: { en: 'Asked for', cy: 'Beth a ofynnwyd' },
  asked: { en: 'Who', cy: 'Pwy' },
  sent: { en: 'Sent', cy: 'Anfonwyd' },
  due: { en: 'Due', cy: 'Erbyn' },
  answered: { en: 'Answered', cy: 'Atebwyd' },
  unit: { en: 'Organisation', cy: 'Sefydliad' },
  detail: { en: 'Detail', cy: 'Manylion' },
  answers: { en: 'Answers', cy: 'Atebion' },
  letters: { en: 'Letters', cy: 'Llythyrau' },
  subject: { en: 'Subject', cy: 'Pwnc' },
  to: { en: 'To', cy: 'At' },
  ledger: { en: 'Ledger', cy: 'Cofnod' },
  ledgerHint: {
    en: 'Everything that happened to this run, in order. Nothing here can be changed, and each entry is deleted after six years.',
    cy: 'Popeth a ddigwyddodd i’r rhediad hwn, mewn trefn. Ni ellir newid dim byd yma, a chaiff pob cofnod ei ddileu ar ôl chwe blynedd.',
  },
  number: { en: 'Number', cy: 'Rhif' },
  when: { en: 'When', cy: 'Pryd' },
  who: { en: 'Who', cy: 'Pwy' },
  what: { en: 'What', cy: 'Beth' },
  asSent: { en: 'The letter as it was sent', cy: 'Y llythyr fel yr anfonwyd ef' },
  task: { en: 'Task', cy: 'Tasg' },
  holder: { en: 'Held by', cy: 'Deiliad' },
  from: { en: 'From', cy: 'O' },
  until: { en: 'Until', cy: 'Tan' },
  inducted: { en: 'Inducted', cy: 'Wedi’i gynefino' },
  versionAgreed: { en: 'Version agreed', cy: 'Fersiwn y cytunwyd arni' },
  noRuns: { en: 'There are no runs yet.', cy: 'Nid oes unrhyw rediadau eto.' },
  noAsks: { en: 'Nobody has been asked yet.', cy: 'Ni ofynnwyd i neb eto.' },
  noUnits: { en: 'No organisation has been asked yet.', cy: 'Ni ofynnwyd i unrhyw sefydliad eto.' },
  noLetters: { en: 'No letters have been sent yet.', cy: 'Ni anfonwyd unrhyw lythyrau eto.' },
  noTasks: { en: 'Nothing waits for you.', cy: 'Nid oes dim yn aros amdanoch.' },
  noHolders: { en: 'Nobody holds this role.', cy: 'Nid oes neb yn y rôl hon.' },
  vacancies: { en: '((role)): vacancies', cy: '((role)): swyddi gwag' },
  opened: { en: 'Empty from', cy: 'Gwag o' },
  reason: { en: 'Why', cy: 'Pam' },
  filled: { en: 'Filled', cy: 'Llenwyd' },
  daysEmpty: { en: 'Working days empty', cy: 'Diwrnodau gwaith yn wag' },
  noRoles: { en: 'No roles are kept yet.', cy: 'Ni chedwir unrhyw rolau eto.' },
  noEntries: { en: 'Nothing has happened yet.', cy: 'Nid oes dim wedi digwydd eto.' },
} satisfies Record<string, Text>

/** The words in one language, by name, for the templates. */
export function wordsIn(language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries<Text>(TEXTS).map(([name, text]) => [name, inLanguage(text, language)]),
  )
}

/** What the character count says as somebody types: `%{count}` is the number. Read by nhsuk-frontend. */
export const CHARACTER_COUNT: Record<Language, Record<string, string | Record<string, string>>> = {
  en: {
    textareaDescriptionText: 'You can enter up to %{count} characters',
    charactersUnderLimitText: {
      one: 'You have %{count} character remaining',
      other: 'You have %{count} characters remaining',
    },
    charactersAtLimitText: 'You have 0 characters remaining',
    charactersOverLimitText: {
      one: 'You have %{count} character too many',
      other: 'You have %{count} characters too many',
    },
  },
  cy: {
    textareaDescriptionText: 'Gallwch roi hyd at %{count} o nodau',
    charactersUnderLimitText: everyPlural(
      'Mae gennych %{count} nod ar ôl',
      'Mae gennych %{count} o nodau ar ôl',
    ),
    charactersAtLimitText: 'Nid oes gennych unrhyw nodau ar ôl',
    charactersOverLimitText: everyPlural(
      'Mae gennych %{count} nod yn ormod',
      'Mae gennych %{count} o nodau yn ormod',
    ),
  },
}

/** Welsh has six plural forms; after "o" (of) all but the first read alike. */
function everyPlural(one: string, other: string): Record<string, string> {
  return { zero: other, one, two: other, few: other, many: other, other }
}
