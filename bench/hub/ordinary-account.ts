import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';

export type Account = { readonly uid?: number; readonly gid?: number };

/** An account that owns nothing but the folder, where this process is root's: servers do not run as root. */
export function ordinaryAccount(folder: string): Account {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  const account = { uid: id('-u'), gid: id('-g') };
  chownSync(folder, account.uid, account.gid);
  return account;
}
