import type { Text } from '../../scheme/text.ts'

/** What an administrator reads about an action on a whole run. */
export const ABOUT_RUN = {
  back: { en: 'Back to the run', cy: 'Yn ôl at y rhediad' },
  noLonger: {
    en: 'Nothing was changed. The run is no longer as it was when you began: go back to it to see how it stands.',
    cy: 'Ni newidiwyd dim. Nid yw’r rhediad fel yr oedd pan ddechreuoch: ewch yn ôl ato i weld sut mae pethau.',
  },
  cannot: {
    en: 'The run could not go on: what ran it has ended and cannot be taken up again. Everything that was answered is kept. Stop this run and start another, or tell whoever supports the service and quote the reference.',
    cy: 'Ni allai’r rhediad fynd ymlaen: mae’r hyn a’i rhedai wedi dod i ben ac ni ellir ei ailddechrau. Cedwir popeth a atebwyd. Stopiwch y rhediad hwn a dechrau un arall, neu dywedwch wrth y sawl sy’n cynnal y gwasanaeth a nodwch y cyfeirnod.',
  },
  /** In place of `cannot`, where a run of a round was ended by itself: its round goes on, and it waits for that. */
  notAlone: [
    {
      en: 'This run cannot go on by itself. What ran it was ended on its own while its round is under way, and it can be taken up again only together with the round.',
      cy: 'Ni all y rhediad hwn fynd ymlaen ar ei ben ei hun. Daeth yr hyn a’i rhedai i ben ar ei ben ei hun tra bo ei rownd ar y gweill, a dim ond gyda’r rownd y gellir ei ailddechrau.',
    },
    {
      en: 'If the round fails too, choose “Try again where it failed” on the round: this run then goes on with it. If the round finishes, this run stays as it is now and can no longer be taken up.',
      cy: 'Os bydd y rownd yn methu hefyd, dewiswch “Rhoi cynnig arall o’r man lle methodd” ar y rownd: bydd y rhediad hwn yn mynd ymlaen gyda hi. Os bydd y rownd yn gorffen, bydd y rhediad hwn yn aros fel y mae nawr ac ni ellir ei ailddechrau mwyach.',
    },
    {
      en: 'Everything that was answered is kept. You can leave this run, or stop it: the round goes on without it either way.',
      cy: 'Cedwir popeth a atebwyd. Gallwch adael y rhediad hwn, neu ei stopio: mae’r rownd yn mynd ymlaen hebddo y naill ffordd neu’r llall.',
    },
  ],
} satisfies Record<string, Text | Text[]>
