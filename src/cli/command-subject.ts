import { hostname, userInfo } from 'node:os';

/** Who runs a command: the operating system's user on this machine, under a name that no token's subject is taken for. */
export function commandSubject(): string {
  return `cli:${userInfo().username}@${hostname()}`;
}
