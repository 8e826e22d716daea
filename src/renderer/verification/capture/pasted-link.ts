import { ask } from '../../ui/use-call';
import type { CodeText } from '../use-code-text';

const LINK = /^\s*(?:(?:countersign|lseqr|tiqrauth|tiqrenroll):|https:\/\/[^/\s]+\/tiqr(?:auth|enroll)\/)/i;

/**
 * The challenge's field for pastes: a link of a kind that brings challenges goes to main, where it waits for the
 * person's word; every other text is the field's.
 */
export const withLinks = (code: CodeText): CodeText => ({
  ...code,
  take: (typed) => {
    if (LINK.test(typed)) void ask('capture/read', { text: typed.slice(0, 4096), from: 'paste' });
    else code.take(typed);
  },
});
