/** How long what is typed may be, in signs as the forms count them, and how many people may be named. */
export const limits = {
  title: 200,
  place: 300,
  videoUrl: 2_000,
  presenterLabel: 200,
  guestName: 200,
  cancelReason: 1_000,
  outcomeText: 4_000,
  namedPeople: 200,
  agendaItemMinutes: 600,
  section: 120,
  proposalNote: 2_000,
  declineReason: 1_000,
  documentsPerItem: 20,
} as const;
