/** The profile of a portal of which nothing is known: what a credential has that names no other. */
export const unknownPortal = 'generic-ocra';
/** The profile of the practice portal in this app. */
export const practicePortal = 'practice';
