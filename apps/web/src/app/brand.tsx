/** The four inks of the pen. */
export function BrandMark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect x="0" y="2" width="6" height="28" rx="3" fill="#93B4EF" />
      <rect x="9" y="10" width="6" height="20" rx="3" fill="#8FC97B" />
      <rect x="18" y="5" width="6" height="25" rx="3" fill="#EF8F96" />
      <rect x="27" y="14" width="5" height="16" rx="2.5" fill="#FFFFFF" />
    </svg>
  );
}
