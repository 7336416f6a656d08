/** The console is in English: it is for the administrators of the service. */
export const language = 'en'
