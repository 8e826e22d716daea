import type { ScreenSource } from '../../shared/capture/contract';
import type { Result } from '../../shared/result';

/** The computer's screens and windows. Where the system asks the person itself, `list` waits for the answer. */
export interface Screens {
  /** `screen-refused`: system or person said no, or gave no answer in time. `screen-none`: there is nothing to look at. */
  list(): Promise<Result<readonly ScreenSource[], 'screen-refused' | 'screen-none'>>;
  /** One of those that were listed last, as a picture file in base64. */
  take(id: string): Promise<Result<string, 'screen-refused' | 'screen-gone'>>;
}
