/** The gate that stands for a deal on the path. */
export function DealGate() {
  return (
    <svg aria-hidden="true" className="gate" width="60" height="50" viewBox="0 0 60 50">
      <path d="M13 20v26h8V20M39 20v26h8V20" fill="#FFFCF4" stroke="#22252B" strokeWidth="2" />
      <path
        className="gate-roof"
        d="M21 6h18l2 5c2 4 7 7 13 8v3H6v-3c6-1 11-4 13-8z"
        stroke="#22252B"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path d="M18 5h24" stroke="#22252B" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
