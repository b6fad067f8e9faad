import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { endianness } from 'node:os';

/**
 * Lets two folders change places from one moment to the next, so that whoever is killed, and whoever looks, finds either the
 * one or the other. The kernel can (renameat2 with RENAME_EXCHANGE), and Node does not ask it; so this asks by what
 * else there is on the machine: `mv` of coreutils 9.5, else Perl, which every Debian has.
 *
 * @returns false, with both where they were, where nothing on this machine can, or the file system cannot.
 */
export function exchange(one: string, other: string): boolean {
  if (process.platform !== 'linux') return false;
  const before = identity(one);
  // Who was able to once is asked first: a process that is started in vain takes time as well.
  const asked = askers(one, other).toSorted((a, b) => Number(b[0] === able) - Number(a[0] === able));
  return asked.some(([program, ...args]) => {
    spawnSync(program, args, { stdio: 'ignore' });
    const isDone = identity(other) === before;
    if (isDone) able = program;
    return isDone;
  });
}

let able: string | undefined;

type Asker = readonly [program: string, ...args: string[]];

function askers(one: string, other: string): readonly Asker[] {
  const call = renameat2[process.arch];
  const byMove: Asker = ['mv', '--exchange', '--no-copy', '--no-target-directory', '--', one, other];
  if (call === undefined || endianness() !== 'LE') return [byMove];
  return [
    byMove,
    ['perl', '-e', 'syscall(0 + shift, -100, shift, -100, shift, 2)', String(call), one, other],
  ];
}

/** The number of the system call, which is another for each kind of processor. */
const renameat2: Readonly<Partial<Record<NodeJS.Architecture, number>>> = {
  x64: 316,
  arm64: 276,
  arm: 382,
  riscv64: 276,
  loong64: 276,
};

function identity(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev} ${ino}`;
}
