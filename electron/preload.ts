/** Runs in the page's process, in a world of its own: the page sees ports and nothing of this file. */
import { ipcRenderer } from 'electron';
import { passPorts } from './pass-ports.ts';

passPorts(ipcRenderer, window);
