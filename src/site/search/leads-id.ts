/** Under which a record has the personas' words; it begins with a capital, so that it is no passage's id. */
export const leadsId = 'Words';
