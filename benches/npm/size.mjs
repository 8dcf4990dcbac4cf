// What somebody loads who does not use the package: ajv with its formats, and with `phone` the check of telephone numbers
// too, bundled and minified. Prints the script, whose size `cargo xtask bench` takes as it takes that of the package.
import { build } from 'esbuild';

const PHONE = "export { isValidPhoneNumber } from 'libphonenumber-js/min';";

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { Ajv } from 'ajv';
      export { default as formats } from 'ajv-formats';
      ${process.argv[2] === 'phone' ? PHONE : ''}
    `,
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  write: false,
});
process.stdout.write(outputFiles[0].text);
