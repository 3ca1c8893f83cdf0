// The compiled command keeps its #! line, but the compiler does not set the bit that lets a shell run it.
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
