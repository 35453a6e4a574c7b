/** The red seal with the two characters of the name, one above the other. */
export function Seal({ size = 32 }: { readonly size?: number }) {
  return (
    <svg aria-hidden="true" className="seal" width={size} height={size} viewBox="0 0 32 32">
      <path
        d="M3 1.5 16 1l13 .6 1.6 1.9.4 12.5-.5 13-2 1.600L16 31l-13-.6L1.2 28.5 1 16l.5-13z"
        fill="#C8402F"
      />
      <path
        d="M4.5 4.300h23v23.500h-23z"
        fill="none"
        stroke="#FBF7EE"
        strokeWidth=".9"
        opacity=".8"
      />
      <g fill="#FFFCF4" fontWeight="700" fontSize="11.5" textAnchor="middle" lang="zh-CN">
        <text x="16" y="14.8">
          沙
        </text>
        <text x="16" y="26">
          盘
        </text>
      </g>
    </svg>
  );
}
