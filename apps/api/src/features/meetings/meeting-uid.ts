/** The identifier of a meeting in calendars. It never changes: a second file with the same one replaces the first. */
export const meetingUid = (meetingId: string): string => `${meetingId}@maillage`;
