import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const { webchat: { version } } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Serves Web Chat's own bundle beside ours, byte for byte. */
function webchat() {
  const folder = join('node_modules', '.webchat', version);
  const fileName = `assets/webchat-${version}.js`;
  const source = readFileSync(join(folder, 'webchat.js'));
  const integrity = 'sha384-' + createHash('sha384').update(source).digest('base64');

  return {
    name: 'webchat',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source });
      this.emitFile({ type: 'asset', fileName: `${fileName}.LICENSE.txt`, source: readFileSync(join(folder, 'webchat.js.LICENSE.txt')) });
    },
    // Before the page's own script, which needs it.
    transformIndexHtml: (_html, { path }) =>
      path === '/index.html' ? [{ tag: 'script', attrs: { src: `/${fileName}`, integrity, defer: true }, injectTo: 'head-prepend' }] : []
  };
}

export default defineConfig({
  plugins: [webchat()],
  // Replaced by the server in every answer.
  html: { cspNonce: '%CSP_NONCE%' },
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: ['index.html', 'desk.html', 'review.html'] },
    modulePreload: { polyfill: false }
  }
});
