import { Command, Option } from 'commander';
import { issueDemoToken } from '../auth/demo-tokens.js';
import { demoUser, roleNamed } from '../auth/demo-users.js';
import { namedClearance } from '../auth/named-clearance.js';
import { MARKING_LEVELS, ROLES } from '../auth/viewer.js';
import type { Config } from '../config.js';
import { BadUserInput, ConfigurationError } from '../errors.js';

interface TokenOptions {
  readonly role: string;
  readonly level?: string;
  readonly compartments?: string;
  readonly employee?: string;
  readonly name?: string;
  readonly json?: boolean;
}

/** Checks a name of a user. Throws BadUserInput. */
function userName(name: string | undefined): string | undefined {
  if (name === undefined || /^[a-z0-9][a-z0-9-]{0,39}$/.test(name)) return name;
  throw new BadUserInput('--name', 'must be 1 to 40 small letters, digits and hyphens.');
}

/** `hopline token`: prints a token for a user of the demonstration. */
export function tokenCommand(settings: () => Config): Command {
  return new Command('token')
    .description('Print a bearer token for a user of the demonstration (AUTH=demo); it lasts twelve hours.')
    .requiredOption('--role <role>', `one of ${ROLES.join(', ').toLowerCase()}`)
    .addOption(new Option('--level <level>', 'clearance; by default that of the role').choices(MARKING_LEVELS))
    .option('--compartments <names>', 'compartments, separated by commas')
    .option('--employee <who>', 'their own staff number or entity id: what concerns them is hidden from them')
    .option('--name <name>', 'who of several of the role: what needs two people needs two names')
    .option('--json', 'print an object')
    .action(async (options: TokenOptions) => {
      const { auth } = settings();
      if (auth.kind !== 'demo')
        throw new ConfigurationError(
          'AUTH: tokens come from OIDC_ISSUER here; only a demonstration hands out its own.',
        );
      const role = roleNamed(options.role);
      if (role === undefined) throw new BadUserInput('--role', `must be one of ${ROLES.join(', ').toLowerCase()}.`);
      const { level, compartments, employee, name } = options;
      const standing = demoUser(role);
      const clearance = namedClearance(level ?? standing.level, compartments);
      const user = demoUser(role, clearance, employee ?? null, userName(name));
      const token = await issueDemoToken(auth.folder, user);
      process.stdout.write(options.json ? `${JSON.stringify({ token, user })}\n` : `${token}\n`);
    });
}
