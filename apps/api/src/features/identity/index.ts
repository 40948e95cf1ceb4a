export { Viewer } from './api/identity.types.ts';
export { type Eviction, listenToEvictions } from './eviction.ts';
export { isSecure, sessionTokenOf } from './session-cookie.ts';
export { SignInDesk } from './sign-in-desk.ts';
export { Throttle } from './throttle.ts';
export { Viewers } from './viewers.ts';
