/** One icon on the 48 grid: the thing in ink, its meaning in brass. Straight lines, circle parts and 45° only. */
export interface IconDrawing {
  readonly ink: string;
  readonly brass: string;
}

export const iconDrawings = {
  again: { ink: 'M40 24a16 16 0 1 1-5-11.6M37 4v10H27', brass: '' },
  alarm: { ink: 'M12 36V24a12 12 0 0 1 24 0v12M7 36h34v6H7z', brass: 'M24 4v5M8 10l4 4M40 10l-4 4' },
  back: { ink: 'M41 24H9M21 11 8 24l13 13', brass: '' },
  bag: { ink: 'M8 16h32v26H8z', brass: 'M16 22v-8a8 8 0 0 1 16 0v8' },
  briefcase: { ink: 'M5 16h38v25H5zM17 16V9h14v7', brass: 'M5 27h14M29 27h14M19 24h10v7H19z' },
  calendar: { ink: 'M7 11h34v31H7zM7 20h34M15 5v9M33 5v9', brass: 'M16 30l6 6 11-11' },
  camera: { ink: 'M4 14h10l4-6h12l4 6h10v26H4z', brass: 'M16 26a8 8 0 1 0 16 0 8 8 0 1 0-16 0z' },
  car: { ink: 'M5 34V24l5-11h28l5 11v10zM10 34v6M38 34v6', brass: 'M5 24h38M12 29h5M31 29h5' },
  card: { ink: 'M4 10h40v28H4zM4 18h40', brass: 'M10 30h12' },
  check: { ink: 'M7 25l12 12 22-25', brass: '' },
  child: { ink: 'M18 12a6 6 0 1 0 12 0 6 6 0 1 0-12 0zM14 43V32a10 9 0 0 1 20 0v11', brass: 'M14 33 6 27M34 33l8-6' },
  clock: { ink: 'M6 24a18 18 0 1 0 36 0 18 18 0 1 0-36 0z', brass: 'M24 13v12l9 5' },
  coins: { ink: 'M6 24a18 18 0 1 0 36 0 18 18 0 1 0-36 0zM17 13l7 10 7-10M24 23v12', brass: 'M17 25.500h14M17 31h14' },
  contrast: { ink: 'M6 24a18 18 0 1 0 36 0 18 18 0 1 0-36 0z', brass: 'M24 6v36M24 14h15M24 21h18M24 28h17M24 35h14' },
  cross: { ink: 'M11 11l26 26M37 11 11 37', brass: '' },
  del: { ink: 'M16 10h28v28H16L4 24z', brass: 'M23 17l14 14M37 17 23 31' },
  document: { ink: 'M10 5h20l8 8v30H10zM16 17h12M16 24h16', brass: 'M24 34a5 5 0 1 0 10 0 5 5 0 1 0-10 0z' },
  elder: { ink: 'M14 10a6 6 0 1 0 12 0 6 6 0 1 0-12 0zM10 42V29a10 9 0 0 1 19-3', brass: 'M36 42V26a4 4 0 0 0-8 0' },
  end: { ink: 'M27 42H8V6h19M33 14l10 10-10 10', brass: 'M18 24h24' },
  exhibit: { ink: 'M8 43V17h32v26M5 17 24 6l19 11', brass: 'M16 43V24M24 43V24M32 43V24' },
  face: { ink: 'M8 44V22a16 16 0 0 1 32 0v22', brass: 'M17 24a7 9 0 0 1 14 0v3a7 8 0 0 1-14 0z' },
  family: {
    ink: 'M11 12a6 6 0 1 0 12 0 6 6 0 1 0-12 0zM6 42V32a11 10 0 0 1 19-5',
    brass: 'M29.5 23a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0zM26 42v-4a8 7 0 0 1 16 0v4',
  },
  food: { ink: 'M12 6v36M6 6v9a6 6 0 0 0 12 0V6', brass: 'M34 42V6a9 12 0 0 0-5 11v9h5' },
  gift: {
    ink: 'M6 14h36v9H6zM9 23v19h30V23',
    brass: 'M24 14v28M24 14c-4-9-13-9-11-3 1 2 5 3 11 3M24 14c4-9 13-9 11-3-1 2-5 3-11 3',
  },
  guide: { ink: 'M9 28V24a15 15 0 0 1 30 0v4M9 28h6v12H9zM33 28h6v12h-6z', brass: 'M33 43h-9' },
  headset: { ink: 'M9 28V24a15 15 0 0 1 30 0v4M9 28h6v12H9zM33 28h6v12h-6z', brass: 'M20 24h8M24 20v8' },
  home: { ink: 'M5 23 24 7l19 16M11 19v23h26V19', brass: 'M20 42V29h8v13' },
  info: { ink: 'M6 24a18 18 0 1 0 36 0 18 18 0 1 0-36 0z', brass: 'M24 13v4M20 21h4v13M19 34h10' },
  key: { ink: 'M6 24a8 8 0 1 0 16 0 8 8 0 1 0-16 0zM22 24h21', brass: 'M34 24v8M41 24v6' },
  keyboard: {
    ink: 'M4 11h40v27H4zM11 19h3M19 19h3M27 19h3M34 19h3M11 25h3M19 25h3M27 25h3M34 25h3',
    brass: 'M15 32h18',
  },
  lang: { ink: 'M6 24a18 18 0 1 0 36 0 18 18 0 1 0-36 0zM24 6c-9 10-9 26 0 36M24 6c9 10 9 26 0 36', brass: 'M6 24h36' },
  larger: { ink: 'M4 40 17 9h2l13 31M9 30h18', brass: 'M38 12v16M30 20h16' },
  lift: { ink: 'M8 5h32v38H8zM24 5v38', brass: 'm12 21 4-5 4 5M28 27l4 5 4-5' },
  lost: { ink: 'M7 18h34v24H7zM16 18v-6h16v6', brass: 'M21 27a3 3 0 1 1 4.5 2.600c-1.5.9-1.5 1.4-1.5 2.400M24 35v3' },
  medical: { ink: 'M8 8h32v32H8z', brass: 'M24 15v18M15 24h18' },
  mic: { ink: 'M18 12a6 6 0 0 1 12 0v12a6 6 0 0 1-12 0zM10 22v2a14 14 0 0 0 28 0v-2M24 38v6', brass: 'M14 44h20' },
  next: { ink: 'M7 24h32M27 11l13 13-13 13', brass: '' },
  'page-back': { ink: 'M18 6h22v36H18z', brass: 'M26 24H6M13 16l-8 8 8 8' },
  'page-next': { ink: 'M8 6h22v36H8z', brass: 'M22 24h20M35 16l8 8-8 8' },
  parking: { ink: 'M7 7h34v34H7z', brass: 'M19 35V14h6a6 6 0 0 1 0 12h-6' },
  passport: { ink: 'M11 5h26v38H11z', brass: 'M17 19a7 7 0 1 0 14 0 7 7 0 1 0-14 0zM17 19h14M24 12v14M17 35h14' },
  pause: { ink: 'M16 9v30M32 9v30', brass: '' },
  people: {
    ink: 'M18 12a6 6 0 1 0 12 0 6 6 0 1 0-12 0zM13 42V32a11 10 0 0 1 22 0v10',
    brass: 'M7 18a4.5 4.5 0 1 0 6 5M41 18a4.5 4.5 0 1 1-6 5M4 38v-5M44 38v-5',
  },
  phone: { ink: 'M13 4h22v40H13z', brass: 'M20 38h8' },
  place: {
    ink: 'M24 44C14 33 9 26 9 19a15 15 0 0 1 30 0c0 7-5 14-15 25z',
    brass: 'M19 19a5 5 0 1 0 10 0 5 5 0 1 0-10 0z',
  },
  print: { ink: 'M13 18V6h22v12M13 34H6V18h36v16h-7', brass: 'M13 28h22v14H13z' },
  qr: { ink: 'M7 7h13v13H7zM28 7h13v13H28zM7 28h13v13H7z', brass: 'M28 27v7h7M41 27v7M27 41h7M41 39v2h-3' },
  reach: { ink: 'M24 5v26M13 21l11 11 11-11', brass: 'M6 42h36' },
  search: { ink: 'M7 20a13 13 0 1 0 26 0 13 13 0 1 0-26 0z', brass: 'M30 30l13 13' },
  shield: { ink: 'M24 4 41 10v13c0 10-7 16-17 21C14 39 7 33 7 23V10z', brass: 'M16 24l6 6 11-12' },
  shop: {
    ink: 'M8 22v20h32V22M5 8h38v8a6 6 0 0 1-9.5 5 6 6 0 0 1-9.5 0 6 6 0 0 1-9.5 0A6 6 0 0 1 5 16z',
    brass: 'M19 42V29h10v13',
  },
  signpost: { ink: 'M24 5v39M24 9h13l6 5.5-6 5.500H24', brass: 'M24 24H11l-6 5.5 6 5.500h13' },
  sound: { ink: 'M5 18h9l11-9v30l-11-9H5z', brass: 'M31 17a10 10 0 0 1 0 14M36 11a18 18 0 0 1 0 26' },
  staff: {
    ink: 'M17 13a7 7 0 1 0 14 0 7 7 0 1 0-14 0zM11 34v-1a13 9 0 0 1 26 0v1',
    brass: 'M4 35.500h40M9 36v8M39 36v8',
  },
  ticket: { ink: 'M5 13h38v7a4 4 0 0 0 0 8v7H5v-7a4 4 0 0 0 0-8z', brass: 'M31 13v4M31 20v3M31 26v3M31 32v3' },
  up: { ink: 'M24 41V9M11 21 24 8l13 13', brass: '' },
  warn: { ink: 'M24 6 44 41H4z', brass: 'M24 18v12M24 33v4' },
  wifi: { ink: 'M4 19a28 28 0 0 1 40 0M11 26a18 18 0 0 1 26 0', brass: 'M18 33a8.5 8.5 0 0 1 12 0M24 37v5' },
} as const satisfies Record<string, IconDrawing>;

export type IconKey = keyof typeof iconDrawings;
