export function StartImportPage() {
  return null;
}
