import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../../../src/main/app/scheme/policy';

test('the policy of every page is the one that the requirement names, and lets one Trusted Types policy be made (E2)', () => {
  expect(CONTENT_SECURITY_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
      "connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types countersign-threads",
  );
});
