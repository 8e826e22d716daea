/** What a page may do (SECURITY.md E2): our own files, no network, no inline code, no frames, no form, no base. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The one policy there is lets the scripts of our threads through (renderer `ui/threads.ts`).
  'trusted-types countersign-threads',
].join('; ');

/** Abilities of the browser that no page of ours has a use for; they are not even asked for (SECURITY.md E5). */
const WITHOUT = [
  'accelerometer',
  'ambient-light-sensor',
  'autoplay',
  'battery',
  'bluetooth',
  'clipboard-read',
  'clipboard-write',
  'cross-origin-isolated',
  'display-capture',
  'document-domain',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'unload',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/** What a page may ask for; main answers (`../window/guard.ts`). */
const ASKED_FOR = ['camera'] as const;

/** The header that takes them away. Names that an Electron does not know do no harm. */
export const PERMISSIONS_POLICY = [
  ...ASKED_FOR.map((name) => `${name}=(self)`),
  ...WITHOUT.map((name) => `${name}=()`),
].join(', ');
