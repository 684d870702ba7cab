/** Where desktops and small automounters put what is plugged in. */
const pluggedIn = /^\/(?:media|run\/media|mnt)\/./;

/**
 * The folders of what is plugged in, of a mount table (proc_pid_mountinfo(5)): file systems of a device, below the folders for sticks. What is a part of
 * another file system, shown there once more, is no stick.
 */
export function pluggedInFolders(mountInfo: string): readonly string[] {
  return mountInfo.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ');
    const [, , , root = '', mounted = ''] = before.split(' ');
    const [, source = ''] = after.split(' ');
    const folder = unescaped(mounted);
    return root === '/' && source.startsWith('/dev/') && pluggedIn.test(folder) ? [folder] : [];
  });
}

/** Spaces and the like stand there as three octal digits of a byte. */
function unescaped(field: string): string {
  return field.replaceAll(/\\([0-7]{3})/g, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 8)));
}
