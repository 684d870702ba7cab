import { parseArgs } from 'node:util';

/**
 * @typedef {{ host: 'browser' | 'electron' | null, venue: string | null, data: string | null, port: number | null,
 *   kiosk: boolean, maySystem: boolean, help: boolean }} StartOptions
 */

export const startHelp = `npm start -- [options]      set up what is missing and start the terminal

  --host browser|electron   the window it shows itself in; without it Electron where its
                            runtime is there or can be had, else Chromium
  --venue NAME              the venue to show: a folder of assets/venues or the path of one;
                            on a workbench an empty data folder takes a sample venue
  --data FOLDER             where the terminal keeps its data; default ./data
  --port NUMBER             the port of the browser host on this machine; default 4173, 0: any
  --kiosk                   full screen, as installed terminals run; needs --venue or one that is
                            set up already; to leave, press Ctrl+Alt+Q or stop the process
  --no-system               install no Debian packages; say which are missing
  --help                    this text
`;

/** An option that cannot be understood; the message says which and what would be right. */
export class OptionError extends Error {}

/**
 * Reads the options of `npm start`. Throws an OptionError on any it does not know.
 * @param {readonly string[]} args
 * @returns {StartOptions}
 */
export function readStartOptions(args) {
  const values = parse(args);
  const { host = null, port = null } = values;
  if (host !== null && host !== 'browser' && host !== 'electron') {
    throw new OptionError(`--host is browser or electron, not ${host}.`);
  }
  if (port !== null && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536)) {
    throw new OptionError(`--port is a number from 0 to 65535, not ${port}.`);
  }
  return {
    host,
    venue: values.venue ?? null,
    data: values.data ?? null,
    port: port === null ? null : Number(port),
    kiosk: values.kiosk ?? false,
    maySystem: !values['no-system'],
    help: values.help ?? false,
  };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        host: { type: 'string' },
        venue: { type: 'string' },
        data: { type: 'string' },
        port: { type: 'string' },
        kiosk: { type: 'boolean' },
        'no-system': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new OptionError(`${reason?.replace(/\.? To specify a positional.*$/, '')}. See npm start -- --help.`);
  }
}
