/** The pages of the console in the gallery, by id. */
export const consoleScreens = [
  'console',
  'console-entry',
  'console-field',
  'console-changes',
  'console-try',
  'console-hours',
  'console-order',
  'console-place',
  'console-event',
  'console-map',
  'console-map-rooms',
  'console-files',
  'console-file',
  'console-file-problems',
] as const;
