import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = 'src/graph/screening/kernel/assembly/kernel.ts';
const TARGET = new URL('../src/generated/screening-kernel.ts', import.meta.url);
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--enable', 'simd', '--use', 'abort='];

/** The module that holds the compiled screening kernel. */
export async function kernelModule() {
  const { error, stderr, ...written } = await compiled();
  if (error) throw new Error(`the screening kernel does not compile: ${stderr}`);
  const lines = Buffer.from(written.bytes)
    .toString('base64')
    .match(/.{1,100}/g)
    .map((line) => `  '${line}',`);
  return `// Compiled from ${SOURCE} by \`npm run build:kernel\`.\n\n/** The screening kernel, a WebAssembly module: lines of base64. */\nexport const SCREENING_KERNEL: readonly string[] = [\n${lines.join('\n')}\n];\n`;
}

async function compiled() {
  let bytes = new Uint8Array(0);
  const { error, stderr } = await asc.main([SOURCE, '--outFile', 'kernel.wasm', ...OPTIONS], {
    readFile: (name, base) =>
      readFile(new URL(name, `file://${base === '.' ? ROOT : `${base}/`}`), 'utf8').catch(() => null),
    writeFile: (_, contents) => {
      bytes = contents;
    },
    listFiles: () => [],
  });
  return { error, stderr: stderr.toString(), bytes };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await kernelModule();
  if (process.argv.includes('--check')) {
    if (text !== (await readFile(TARGET, 'utf8'))) throw new Error('run `npm run build:kernel`');
  } else await writeFile(TARGET, text);
}
