/**
 * Why an exchange of feature reports brought no answer. `device-gone`: unplugged, or the HID host ended. `device-slow`: busy
 * or silent beyond the limit. `device-malformed`: wrong CRC, length or sequence (fact `why`). `device-busy`: another
 * program's reports came in between. `rejected`: the key took the command and gave nothing. `touch-timeout`: nobody touched.
 */
export type FrameCode =
  | 'device-gone'
  | 'device-slow'
  | 'device-malformed'
  | 'device-busy'
  | 'no-permission'
  | 'io'
  | 'rejected'
  | 'touch-timeout'
  | 'cancelled';
