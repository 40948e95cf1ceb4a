export function BodyListPage() {
  return null;
}
