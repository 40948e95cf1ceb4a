/** What class-validator takes for the address of a page. */
export const webAddress = { protocols: ['http', 'https'], require_protocol: true };
