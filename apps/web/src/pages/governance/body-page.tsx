export function BodyPage() {
  return null;
}
