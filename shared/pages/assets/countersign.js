// Every page works without this: it adds the character count, keeps a button from being pressed twice, refuses a
// file that is too large, and moves a drawing to where its run is.
import { initAll } from './nhsuk-frontend.min.js'
import { refresh } from './refresh.js'
import { refuseLargeFile } from './refuse-large-file.js'
import { showWhereItIs } from './show-where-it-is.js'

// Before the components change the page: what came from the server is what is compared.
refresh()
refuseLargeFile()
initAll()
showWhereItIs()
