// Lets plain Node run the project's TypeScript, whose relative imports name no extension.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const byUs = !context.parentURL?.includes('/node_modules/');
    const isOurs = byUs && specifier.startsWith('.') && !/\.\w+$/.test(specifier);
    return next(isOurs ? `${specifier}.ts` : specifier, context);
  },
});
