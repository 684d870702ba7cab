import { expect, test } from 'vitest';
import { pluggedInFolders } from '#core/sticks/mount-table.ts';

const table = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '31 22 8:17 / /media/kiosk/迎宾\\040盘 rw,nosuid shared:9 - vfat /dev/sdb1 rw,utf8',
  '32 22 8:33 / /run/media/kiosk/STICK ro,nosuid shared:10 - exfat /dev/sdc1 ro',
  '33 22 8:1 /home /media/again rw shared:11 - ext4 /dev/sda1 rw',
  '34 22 0:50 / /media/share rw - cifs //server/share rw',
  '35 22 0:22 / /proc rw - proc proc rw',
  '36 22 8:49 / /media rw - ext4 /dev/sdd1 rw',
  '',
].join('\n');

test('what is plugged in is a device’s file system below the folders for sticks, by whatever name', () => {
  expect(pluggedInFolders(table)).toEqual(['/media/kiosk/迎宾 盘', '/run/media/kiosk/STICK']);
});

test('a table that nobody understands has no sticks', () => {
  expect(pluggedInFolders('')).toEqual([]);
  expect(pluggedInFolders('junk - junk\n - \n1 2 3 4 5')).toEqual([]);
});
