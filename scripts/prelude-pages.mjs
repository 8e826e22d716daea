// A Vite plugin: writes `prelude/<name>.html` beside the built index.html, the same page with a first screen already in it
// (src/renderer/prelude/README.md). Drawn from the screens' own components, so that there is one source of each.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const PLACE = '<div id="root"></div>';

/** Builds `render.tsx` for Node and runs it. @returns markup by name */
async function renderPreludes(root, folder) {
  const file = path.join(folder, `prelude-${process.pid}.mjs`);
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'error',
    // Node before 21 has no navigator. What it says decides about key caps that these screens do not have.
    define: { 'navigator.platform': '""' },
    build: {
      ssr: path.join(root, 'prelude/render.tsx'),
      write: false,
      target: 'node20',
      rollupOptions: { external: [/\/shell$/] }, // read only once a vault is open
    },
  });
  writeFileSync(file, output[0].code);
  try {
    return await (await import(pathToFileURL(file).href)).renderPreludes();
  } finally {
    rmSync(file);
  }
}

/** Moves the page's script, which Vite puts into the head, behind what it works on; the first layout does not wait for it. */
function withAsyncScript(html) {
  const [script] = /\s*<script type="module"[^>]*><\/script>/.exec(html) ?? [];
  if (script === undefined) throw new Error('index.html has no script');
  return html
    .replace(script, '')
    .replace('  </body>', `    ${script.trim().replace('<script', '<script async')}\n  </body>`);
}

export function preludePages() {
  let config;
  return {
    name: 'countersign-prelude-pages',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle() {
      const { root, build: options } = config;
      const out = path.resolve(root, options.outDir);
      const page = withAsyncScript(readFileSync(path.join(out, 'index.html'), 'utf8'));
      if (!page.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
      writeFileSync(path.join(out, 'index.html'), page);
      mkdirSync(path.join(out, 'prelude'), { recursive: true });
      for (const [name, markup] of Object.entries(await renderPreludes(root, path.dirname(out))))
        writeFileSync(
          path.join(out, 'prelude', `${name}.html`),
          page.replace(PLACE, () => `<div id="root" data-prelude="${name}">${markup}</div>`),
        );
    },
  };
}
