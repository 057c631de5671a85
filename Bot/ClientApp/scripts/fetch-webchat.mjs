// Fetches the bundle that Web Chat ships, and that alone: installing the package would bring 434 others.
// What comes must have the checksum in package.json; what is there already is not fetched again.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const { webchat } = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = join('node_modules', '.webchat', webchat.version);

if (!existsSync(folder)) {
  mkdirSync(join('node_modules', '.webchat'), { recursive: true });
  const draft = mkdtempSync(join('node_modules', '.webchat', 'draft-'));
  const run = (command, args, cwd) =>
    execFileSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'inherit'] });

  run('npm', ['pack', '--silent', '--prefer-offline', `botframework-webchat@${webchat.version}`], draft);
  const archive = `botframework-webchat-${webchat.version}.tgz`;
  const found = 'sha512-' + createHash('sha512').update(readFileSync(join(draft, archive))).digest('base64');

  if (found !== webchat.integrity) {
    throw new Error(`botframework-webchat ${webchat.version} is not the package that was chosen: it has ${found}, package.json says ${webchat.integrity}.`);
  }

  const files = ['webchat.js', 'webchat.js.LICENSE.txt'];
  run('tar', ['-xzf', archive, ...files.map((file) => `package/dist/${file}`)], draft);
  const ready = join(draft, 'ready');
  mkdirSync(ready);
  files.forEach((file) => copyFileSync(join(draft, 'package', 'dist', file), join(ready, file)));
  renameSync(ready, folder);
  rmSync(draft, { recursive: true });
}
