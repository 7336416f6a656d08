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
} satisfies Record<string, Text>
