/** The day it is, for what a list shows. Rights use the body's own zone; a list may be a few hours late on it. */
export const today = 'current_date';
