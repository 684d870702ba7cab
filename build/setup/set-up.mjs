import { alone } from './alone.mjs';
import { seeToDebianPackages } from './debian-packages.mjs';
import { findNode, isAtLeast, setUpNode, terminalNode } from './local-node.mjs';
import { areNpmPackagesInstalled, installNpmPackages } from './npm-packages.mjs';

/** Says a line of the set-up. Standard error, so that what a command prints stays its own. */
export const say = (/** @type {string} */ line) => console.error(line);

/**
 * Makes everything ready that the project needs on this machine and returns the Node to run it with. Takes under a
 * second when nothing is to do, may be interrupted and repeated. Ends the process with one sentence if it cannot.
 * @param {{ root: string, forTests: boolean, maySystem: boolean }} options
 * @returns {Promise<string>}
 */
export async function setUp({ root, forTests, maySystem }) {
  if (!isAtLeast(process.version, setUpNode)) {
    return stop(`Node ${process.version} is too old for the set-up: install Node ${setUpNode} or newer and repeat.`);
  }
  if (!areNpmPackagesInstalled(root)) {
    const wrong = await alone({ root, say }, async () => {
      // Another set-up may have installed them meanwhile.
      if (areNpmPackagesInstalled(root)) return null;
      say('Installing the npm packages that package-lock.json names; about a minute, once …');
      return installNpmPackages({ root, say });
    });
    if (wrong) return stop(wrong);
  }
  if (process.platform === 'linux') seeToDebianPackages({ root, forTests, maySystem, say });
  const node = findNode(root);
  if (node) return node;
  return stop(
    `There is no Node for ${process.platform}-${process.arch} among the packages: install Node ${terminalNode} or newer and repeat.`,
  );
}

/**
 * @param {string} why
 * @returns {never}
 */
export function stop(why) {
  say(why);
  process.exit(1);
}
