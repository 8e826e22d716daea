/** Where the rule goes. */
export const UDEV_FILE = '/etc/udev/rules.d/70-countersign.rules';

/**
 * Lets the person who sits at the computer open security keys: by maker for keys with slots (1050 is Yubico), by what
 * systemd found in the report descriptor for FIDO keys.
 */
export const UDEV_RULE = [
  'KERNEL=="hidraw*", SUBSYSTEM=="hidraw", ATTRS{idVendor}=="1050", TAG+="uaccess"',
  'KERNEL=="hidraw*", SUBSYSTEM=="hidraw", ENV{ID_FIDO_TOKEN}=="1", TAG+="uaccess"',
].join('\n');

/** Makes udev read the rule without a restart. */
export const UDEV_COMMAND = 'udevadm control --reload && udevadm trigger --subsystem-match=hidraw';
