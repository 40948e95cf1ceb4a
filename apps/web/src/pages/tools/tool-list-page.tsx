export function ToolListPage() {
  return null;
}
