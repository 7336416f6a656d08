// Every page works without this: it adds the character count and keeps a button from being pressed twice.
import { initAll } from './nhsuk-frontend.min.js'

initAll()
