export function ScheduleMeetingPage() {
  return null;
}
