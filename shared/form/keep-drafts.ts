/** Drafts are kept so many days after the last change (common rules 0.8). */
export const KEEP_DRAFTS_DAYS = 28
