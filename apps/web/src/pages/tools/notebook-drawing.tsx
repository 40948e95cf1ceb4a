/** Three pages of a notebook, for the empty library. */
export function NotebookDrawing() {
  const lines = [28, 54, 80, 106, 132, 158];
  return (
    <svg width="270" height="250" viewBox="0 0 270 250" aria-hidden="true">
      <g transform="rotate(-9 60 140)" fill="#fff" stroke="#9AA7A1">
        <rect x="14" y="30" width="150" height="200" rx="8" />
        <path d="M46 30v200" stroke="#E9A1A6" strokeWidth="2" />
      </g>
      <g transform="rotate(7 200 140)" fill="#fff" stroke="#9AA7A1">
        <rect x="104" y="30" width="150" height="200" rx="8" />
      </g>
      <g transform="translate(56 12)">
        <rect width="160" height="210" rx="8" fill="#fff" stroke="#9AA7A1" />
        {lines.map((y) => (
          <path key={y} d={`M0 ${y}h160`} stroke="#D9DCEC" />
        ))}
        <path d="M34 0v210" stroke="#E9A1A6" strokeWidth="2" />
        <rect x="76" y="100" width="72" height="86" fill="#fff" />
        <rect x="80" y="112" width="9" height="64" rx="4" fill="#1F489C" />
        <rect x="96" y="132" width="9" height="44" rx="4" fill="#2F681D" />
        <rect x="112" y="120" width="9" height="56" rx="4" fill="#A0222B" />
        <rect x="128" y="142" width="9" height="34" rx="4" fill="#37433E" />
      </g>
    </svg>
  );
}
