import { failures } from '../../../shared/i18n/en/failures';
import { guide } from '../../../shared/i18n/en/guide';
import { oath } from '../../../shared/i18n/en/oath';
import { suite } from '../../../shared/i18n/en/suite';
import { app } from './app';
import { capture } from './capture';
import { common } from './common';
import { devices } from './devices';
import { gate } from './gate';
import { practice } from './practice';
import { profiles } from './profiles';
import { settings } from './settings';
import { vault } from './vault';
import { verification } from './verification';

/** Every English sentence, by catalogue. A feature's own sentences stand in the file of its name. */
export const en = {
  common,
  app,
  gate,
  devices,
  settings,
  failures,
  vault,
  verification,
  capture,
  practice,
  profiles,
  suite,
  oath,
  guide,
} as const;
