export function NewBodyPage() {
  return null;
}
