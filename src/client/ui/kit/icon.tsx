const PATHS = {
  table: 'M3 19h18M4.5 19 9 9.5l3 5 2.5-6L20 19M8 5.5h.01',
  inbox: 'M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5',
  matrix: 'M4 4.5h16v15H4zM4 9.5h16M4 14.5h16M9.3 4.5v15M14.6 4.5v15',
  facts: 'M6 3.5h8.5L19 8v12.5H6zM14.5 3.5V8H19M9 12h7M9 15.5h7M9 8.5h2',
  plan: 'M5 5h14v15.5H5zM9 3.5v3M15 3.5v3M8.5 13l2.5 2.5 4.5-5',
  desk: 'M4 8.500h10.500V20.500H4zM9 8.500v-5h11v12.500h-5.500M7 12.500h4.500M7 16h4.500',
  log: 'M6 3.5v17M6 6h9M6 12h13M6 18h6',
  control: 'M4 18a8 8 0 0 1 16 0M12 18l4-6M4 18h2M18 18h2M12 10v-.01',
  hint: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM9.7 9.4a2.4 2.4 0 1 1 3.6 2.1c-.9.5-1.3 1-1.3 2M12 16.6v.1',
  visit: 'M8.5 7.5a3.5 3.5 0 1 0 7 0 3.5 3.5 0 0 0-7 0zM5 20c.5-4 3-6.5 7-6.5s6.5 2.5 7 6.5',
  question:
    'M4 4.500h16v11.500h-8L8 20v-4H4zM10 8.800a2 2 0 1 1 3 1.800c-.7.4-1 .8-1 1.500M12 13.800v.1',
  screen: 'M3.5 5h17v11h-17zM9 20h6M12 16v4M7.5 12l3-3 2.5 2 3.5-3.5',
  hall: 'M4 20h16M5 20v-9M19 20v-9M3 11h18L12 4.500zM9.5 20v-9M14.5 20v-9',
  value:
    'M12 3.500v17M16.5 7.500c-1-1.5-2.5-2-4.5-2-2.5 0-4.3 1.2-4.3 3.2 0 4.5 9 2 9 6.5 0 2-1.8 3.3-4.7 3.3-2.3 0-4-.8-5-2.5',
  gift: 'M4.5 9h15v4h-15zM6 13h12v7.500H6zM12 9v11.500M12 9c-4 0-5-1.5-5-3s1.2-2.3 2.5-2 2.5 2.5 2.5 5zM12 9c4 0 5-1.5 5-3s-1.2-2.3-2.5-2-2.5 2.5-2.5 5z',
  shield: 'M12 3.5 19 6v6c0 4.5-3 7-7 8.500C8 19 5 16.5 5 12V6zM9 12l2.2 2.200L15.5 9.5',
  people:
    'M6 8.500a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 0 0-5.6 0zM3 19c.3-3.5 2.3-5.5 5.8-5.500S14.3 15.5 14.6 19M14 6a2.8 2.8 0 1 1 1.5 5.200M16.5 13.600c2.7.3 4.2 2.2 4.5 5.4',
  flag: 'M6 20.500v-17M6 4.500h12l-3 4 3 4H6',
  lock: 'M5.5 11h13v9.500h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.500v2.5',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  next: 'M9.5 5.5 16 12l-6.5 6.5',
  down: 'M5.5 9 12 15.5 18.5 9',
  tick: 'M5 12.500l4.5 4.500L19 7',
  rewind: 'M11 6 5 12l6 6M5 12h10a4 4 0 0 1 0 8h-2',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3.500v2.500M12 18v2.500M3.5 12H6M18 12h2.500M6 6l1.8 1.800M16.2 16.2 18 18M18 6l-1.8 1.800M7.8 16.2 6 18',
  stage: 'M4 19.500h4v-4h4v-4h4v-4h4M4 19.500v-4',
  upload: 'M12 15.500V4.500M7.5 9 12 4.5 16.5 9M4.5 15.500v4h15v-4',
  download: 'M12 4.500v11M7.5 11l4.5 4.5 4.5-4.500M4.5 15.500v4h15v-4',
  bin: 'M5 7h14M9.5 7V4.500h5V7M7 7l.8 13h8.400L17 7M10.5 10.500v6M13.5 10.500v6',
  ring: 'M3 12c0-2.5 4-4.5 9-4.500s9 2 9 4.5-4 4.5-9 4.5-9-2-9-4.500zM7.5 12c0-1 2-2 4.5-2s4.5 1 4.5 2-2 2-4.5 2-4.5-1-4.5-2z',
  home: 'M4 11 12 4.5 20 11M6 9.500v10h12v-10M10 19.500v-5h4v5',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon. It always stands beside a word, so it is hidden from readers. */
export function Icon({ name, size = 22 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
