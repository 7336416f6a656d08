import { type Letter, letter } from '../../shared/scheme/letter.ts'
import l01cy from './letters/LO-L01.cy.md'
import l01en from './letters/LO-L01.en.md'
import l02cy from './letters/LO-L02.cy.md'
import l02en from './letters/LO-L02.en.md'
import l03cy from './letters/LO-L03.cy.md'
import l03en from './letters/LO-L03.en.md'
import l04cy from './letters/LO-L04.cy.md'
import l04en from './letters/LO-L04.en.md'
import l05cy from './letters/LO-L05.cy.md'
import l05en from './letters/LO-L05.en.md'
import l06cy from './letters/LO-L06.cy.md'
import l06en from './letters/LO-L06.en.md'
import l07cy from './letters/LO-L07.cy.md'
import l07en from './letters/LO-L07.en.md'
import l08cy from './letters/LO-L08.cy.md'
import l08en from './letters/LO-L08.en.md'
import l09cy from './letters/LO-L09.cy.md'
import l09en from './letters/LO-L09.en.md'
import l10cy from './letters/LO-L10.cy.md'
import l10en from './letters/LO-L10.en.md'
import l11cy from './letters/LO-L11.cy.md'
import l11en from './letters/LO-L11.en.md'
import l12cy from './letters/LO-L12.cy.md'
import l12en from './letters/LO-L12.en.md'
import l13cy from './letters/LO-L13.cy.md'
import l13en from './letters/LO-L13.en.md'
import l14cy from './letters/LO-L14.cy.md'
import l14en from './letters/LO-L14.en.md'
import l15cy from './letters/LO-L15.cy.md'
import l15en from './letters/LO-L15.en.md'
import l16cy from './letters/LO-L16.cy.md'
import l16en from './letters/LO-L16.en.md'
import l17cy from './letters/LO-L17.cy.md'
import l17en from './letters/LO-L17.en.md'
import l18cy from './letters/LO-L18.cy.md'
import l18en from './letters/LO-L18.en.md'
import l20cy from './letters/LO-L20.cy.md'
import l20en from './letters/LO-L20.en.md'
import l21cy from './letters/LO-L21.cy.md'
import l21en from './letters/LO-L21.en.md'
import l22cy from './letters/LO-L22.cy.md'
import l22en from './letters/LO-L22.en.md'
import l23cy from './letters/LO-L23.cy.md'
import l23en from './letters/LO-L23.en.md'
import l24cy from './letters/LO-L24.cy.md'
import l24en from './letters/LO-L24.en.md'
import l25cy from './letters/LO-L25.cy.md'
import l25en from './letters/LO-L25.en.md'
import l26cy from './letters/LO-L26.cy.md'
import l26en from './letters/LO-L26.en.md'
import l27cy from './letters/LO-L27.cy.md'
import l27en from './letters/LO-L27.en.md'
import l28cy from './letters/LO-L28.cy.md'
import l28en from './letters/LO-L28.en.md'
import l29cy from './letters/LO-L29.cy.md'
import l29en from './letters/LO-L29.en.md'
import l30cy from './letters/LO-L30.cy.md'
import l30en from './letters/LO-L30.en.md'
import l31cy from './letters/LO-L31.cy.md'
import l31en from './letters/LO-L31.en.md'
import l32cy from './letters/LO-L32.cy.md'
import l32en from './letters/LO-L32.en.md'
import l33cy from './letters/LO-L33.cy.md'
import l33en from './letters/LO-L33.en.md'
import l34cy from './letters/LO-L34.cy.md'
import l34en from './letters/LO-L34.en.md'
import l35cy from './letters/LO-L35.cy.md'
import l35en from './letters/LO-L35.en.md'
import l36cy from './letters/LO-L36.cy.md'
import l36en from './letters/LO-L36.en.md'
import l37cy from './letters/LO-L37.cy.md'
import l37en from './letters/LO-L37.en.md'
import l38cy from './letters/LO-L38.cy.md'
import l38en from './letters/LO-L38.en.md'
import l39cy from './letters/LO-L39.cy.md'
import l39en from './letters/LO-L39.en.md'
import l40cy from './letters/LO-L40.cy.md'
import l40en from './letters/LO-L40.en.md'
import l41cy from './letters/LO-L41.cy.md'
import l41en from './letters/LO-L41.en.md'
import l42cy from './letters/LO-L42.cy.md'
import l42en from './letters/LO-L42.en.md'
import l43cy from './letters/LO-L43.cy.md'
import l43en from './letters/LO-L43.en.md'
import l44cy from './letters/LO-L44.cy.md'
import l44en from './letters/LO-L44.en.md'
import l45cy from './letters/LO-L45.cy.md'
import l45en from './letters/LO-L45.en.md'
import l46cy from './letters/LO-L46.cy.md'
import l46en from './letters/LO-L46.en.md'
import l47cy from './letters/LO-L47.cy.md'
import l47en from './letters/LO-L47.en.md'
import l48cy from './letters/LO-L48.cy.md'
import l48en from './letters/LO-L48.en.md'
import l49cy from './letters/LO-L49.cy.md'
import l49en from './letters/LO-L49.en.md'
import l50cy from './letters/LO-L50.cy.md'
import l50en from './letters/LO-L50.en.md'
import l51cy from './letters/LO-L51.cy.md'
import l51en from './letters/LO-L51.en.md'
import l52cy from './letters/LO-L52.cy.md'
import l52en from './letters/LO-L52.en.md'
import l53cy from './letters/LO-L53.cy.md'
import l53en from './letters/LO-L53.en.md'
import l54cy from './letters/LO-L54.cy.md'
import l54en from './letters/LO-L54.en.md'
import l55cy from './letters/LO-L55.cy.md'
import l55en from './letters/LO-L55.en.md'
import l56cy from './letters/LO-L56.cy.md'
import l56en from './letters/LO-L56.en.md'
import l57cy from './letters/LO-L57.cy.md'
import l57en from './letters/LO-L57.en.md'

/** The letters of the specification by its ids; those from LO-L20 on are what its steps imply without a text. */
export const letters: Letter[] = [
  letter('LO-L01', { en: l01en, cy: l01cy }),
  letter('LO-L02', { en: l02en, cy: l02cy }),
  letter('LO-L03', { en: l03en, cy: l03cy }),
  letter('LO-L04', { en: l04en, cy: l04cy }),
  letter('LO-L05', { en: l05en, cy: l05cy }),
  letter('LO-L06', { en: l06en, cy: l06cy }),
  letter('LO-L07', { en: l07en, cy: l07cy }),
  letter('LO-L08', { en: l08en, cy: l08cy }),
  letter('LO-L09', { en: l09en, cy: l09cy }),
  letter('LO-L10', { en: l10en, cy: l10cy }),
  letter('LO-L11', { en: l11en, cy: l11cy }),
  letter('LO-L12', { en: l12en, cy: l12cy }),
  letter('LO-L13', { en: l13en, cy: l13cy }),
  letter('LO-L14', { en: l14en, cy: l14cy }),
  letter('LO-L15', { en: l15en, cy: l15cy }, 'newsletter'),
  letter('LO-L16', { en: l16en, cy: l16cy }),
  letter('LO-L17', { en: l17en, cy: l17cy }),
  letter('LO-L18', { en: l18en, cy: l18cy }),
  letter('LO-L20', { en: l20en, cy: l20cy }),
  letter('LO-L21', { en: l21en, cy: l21cy }),
  letter('LO-L22', { en: l22en, cy: l22cy }),
  letter('LO-L23', { en: l23en, cy: l23cy }),
  letter('LO-L24', { en: l24en, cy: l24cy }),
  letter('LO-L25', { en: l25en, cy: l25cy }),
  letter('LO-L26', { en: l26en, cy: l26cy }),
  letter('LO-L27', { en: l27en, cy: l27cy }),
  letter('LO-L28', { en: l28en, cy: l28cy }),
  letter('LO-L29', { en: l29en, cy: l29cy }),
  letter('LO-L30', { en: l30en, cy: l30cy }),
  letter('LO-L31', { en: l31en, cy: l31cy }),
  letter('LO-L32', { en: l32en, cy: l32cy }),
  letter('LO-L33', { en: l33en, cy: l33cy }),
  letter('LO-L34', { en: l34en, cy: l34cy }),
  letter('LO-L35', { en: l35en, cy: l35cy }),
  letter('LO-L36', { en: l36en, cy: l36cy }),
  letter('LO-L37', { en: l37en, cy: l37cy }),
  letter('LO-L38', { en: l38en, cy: l38cy }),
  letter('LO-L39', { en: l39en, cy: l39cy }),
  letter('LO-L40', { en: l40en, cy: l40cy }),
  letter('LO-L41', { en: l41en, cy: l41cy }),
  letter('LO-L42', { en: l42en, cy: l42cy }),
  letter('LO-L43', { en: l43en, cy: l43cy }),
  letter('LO-L44', { en: l44en, cy: l44cy }),
  letter('LO-L45', { en: l45en, cy: l45cy }),
  letter('LO-L46', { en: l46en, cy: l46cy }),
  letter('LO-L47', { en: l47en, cy: l47cy }),
  letter('LO-L48', { en: l48en, cy: l48cy }),
  letter('LO-L49', { en: l49en, cy: l49cy }),
  letter('LO-L50', { en: l50en, cy: l50cy }),
  letter('LO-L51', { en: l51en, cy: l51cy }),
  letter('LO-L52', { en: l52en, cy: l52cy }),
  letter('LO-L53', { en: l53en, cy: l53cy }),
  letter('LO-L54', { en: l54en, cy: l54cy }),
  letter('LO-L55', { en: l55en, cy: l55cy }),
  letter('LO-L56', { en: l56en, cy: l56cy }),
  letter('LO-L57', { en: l57en, cy: l57cy }),
]
