// Every page works without this: it adds the character count, keeps a button from being pressed twice, and moves a
// drawing to where its run is.
import { initAll } from './nhsuk-frontend.min.js'
import { refresh } from './refresh.js'
import { showWhereItIs } from './show-where-it-is.js'

// Before the components change the page: what came from the server is what is compared.
refresh()
initAll()
showWhereItIs()
