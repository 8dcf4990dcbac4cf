// Prints what a page loads for a job, as `<bytes after gzip -9> <bytes after brotli>`: the wasm file, and the JavaScript that
// is loaded with the entry. The wasm file as JavaScript is loaded only where the file itself cannot be had. The module `describe`,
// which a bundle without its functions leaves out, is measured by its own name.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const pkg = join(import.meta.dirname, '../../pkg');
const [name] = process.argv.slice(2);
const isJob = existsSync(join(pkg, `${name}.wasm`));
const entry = isJob ? `${name}/browser.js` : `${name}/index.js`;
const { metafile, outputFiles } = await build({
  absWorkingDir: pkg, outdir: pkg, entryPoints: [entry],
  bundle: true, splitting: true, minify: true, format: 'esm', metafile: true, write: false,
  external: isJob ? ['../describe/*'] : ['../texts/*'],
});

const loaded = new Set();
function load(path) {
  if (loaded.has(path)) return;
  loaded.add(path);
  const { imports } = metafile.outputs[path];
  for (const { kind, path: imported, external } of imports) if (kind === 'import-statement' && !external) load(imported);
}
load(Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint === entry));

const files = isJob ? [readFileSync(join(pkg, `${name}.wasm`))] : [];
for (const path of loaded) files.push(outputFiles.find((file) => file.path === join(pkg, path)).contents);
const gzipped = (file) => execFileSync('gzip', ['-9', '-c'], { input: file }).length;
const total = (compressed) => files.reduce((sum, file) => sum + compressed(file), 0);
console.log(total(gzipped), total((file) => brotliCompressSync(file).length));
