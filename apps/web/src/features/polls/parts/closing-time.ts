/** A poll closes at the end of its last day. */
export const closingTime = '23:59';
