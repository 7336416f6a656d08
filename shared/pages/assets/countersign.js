// Every page works without this: it adds the character count and keeps a button from being pressed twice.
import { initAll } from './nhsuk-frontend.min.js'
import { refresh } from './refresh.js'

// Before the components change the page: what came from the server is what is compared.
refresh()
initAll()
