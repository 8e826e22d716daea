// Writes ui/icon-shapes.ts and ui/picture-shapes.ts from the design's svg files, so that pictures are React elements and
// no markup is parsed at run time (Trusted Types). `node src/renderer/design/make-shapes.mjs [--check]`
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const PICTURES = ['key-usb-a', 'key-usb-c', 'key-unplugged', 'key-plugged-touch', 'token', 'code-card'];
const camel = (name) => (name === 'class' ? 'className' : name.replace(/-([a-z])/g, (_, c) => c.toUpperCase()));

/** Parses the plain svg subset of the design: elements, quoted attributes, text. */
function parse(text) {
  const root = { tag: 'root', attributes: {}, children: [] };
  const stack = [root];
  for (const [, close, open, attrs = '', self, chars] of text.matchAll(/<\/([\w]+)>|<([\w]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g)) {
    const top = stack[stack.length - 1];
    if (close) stack.pop();
    else if (open) {
      const attributes = Object.fromEntries([...attrs.matchAll(/([\w:-]+)="([^"]*)"/g)].filter(([, n]) => !n.startsWith('xmlns')).map(([, n, v]) => [camel(n), v.trim()]));
      const node = { tag: open, attributes, children: [] };
      top.children.push(node);
      if (!self) stack.push(node);
    } else if (chars.trim()) top.children.push(chars.trim());
  }
  return root.children[0];
}
const data = (node) => (typeof node === 'string' ? node : { tag: node.tag, attributes: node.attributes, ...(node.children.length ? { children: node.children.map(data) } : {}) });
const load = (file) => parse(fs.readFileSync(path.join(here, file), 'utf8'));
const names = fs.readdirSync(path.join(here, 'icons')).filter((f) => f.startsWith('ui-')).sort();
const icons = names.map((f) => [f.slice(3, -4), load(`icons/${f}`).children.map(data)]);
const pictures = PICTURES.map((name) => {
  const { attributes, children } = load(`illustrations/${name}.svg`);
  return [name, { viewBox: attributes.viewBox, className: attributes.className, children: children.map(data) }];
});

const HEAD = '// Made by design/make-shapes.mjs from the design\'s svg files; a test compares. Do not edit.\nimport type { Shape } from \'./shape\';\n\n';
const SHAPES = {
  'icon-shapes.ts': `${HEAD}/** Inner shapes of the 20 × 20 interface icons, by name. */\nexport const iconShapes = {\n${icons.map(([n, s]) => `  '${n}': ${JSON.stringify(s)},`).join('\n')}\n} as const satisfies Record<string, readonly Shape[]>;\n`,
  'picture-shapes.ts': `${HEAD}/** The design's illustrations, by name. */\nexport const pictureShapes = {\n${pictures.map(([n, s]) => `  '${n}': ${JSON.stringify(s)},`).join('\n')}\n} as const satisfies Record<string, { viewBox: string; className: string; children: readonly Shape[] }>;\n`,
};
for (const [name, text] of Object.entries(SHAPES)) {
  const file = path.join(here, '../ui', name);
  if (!process.argv.includes('--check')) fs.writeFileSync(file, text);
  else if (JSON.stringify(fs.readFileSync(file, 'utf8').replace(/\s|["',]/g, '')) !== JSON.stringify(text.replace(/\s|["',]/g, ''))) {
    console.error(`${name} differs from the svg files: run node src/renderer/design/make-shapes.mjs`);
    process.exitCode = 1;
  }
}
