import type { Clock } from '../../shared/clock';
import type { DeviceService } from '../devices/service-types';
import type { ProfileLookup } from '../profiles/lookup';
import type { VaultService } from '../vault/service-types';
import type { ClearingClipboard } from './clipboard';
import type { Schedule } from './schedule';

/** What the verification service is built from. */
export interface ServiceParts {
  readonly vault: VaultService;
  readonly devices: Pick<DeviceService, 'onChanged' | 'hmac'>;
  /** Shared with everything else that copies, so that there is one owner of what is ours on the clipboard. */
  readonly clipboard: ClearingClipboard;
  readonly clock: Clock;
  readonly schedule: Schedule;
  readonly profiles: ProfileLookup;
}
