// Lets plain Node run the project's TypeScript, whose relative imports name neither extension nor index file.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const endings = ['.ts', '/index.ts', '.mts'];
const isFile = (specifier, parent) => existsSync(fileURLToPath(new URL(specifier, parent)));

registerHooks({
  resolve(specifier, context, next) {
    const parent = context.parentURL;
    const ours = specifier.startsWith('.') && parent !== undefined && !parent.includes('/node_modules/');
    const ending = ours ? endings.find((end) => isFile(`${specifier}${end}`, parent)) : undefined;
    return next(`${specifier}${ending ?? ''}`, context);
  },
});
