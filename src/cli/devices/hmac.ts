import type { Command } from 'commander';
import { truncate } from '../../main/oath/truncate';
import { writeHex } from '../../shared/oath/hex';
import { command, digitsOption, jsonOption, slotChallengeOption, slotOption } from '../options';
import { answer, does, type Run } from '../outcome';
import { SecretFiles } from '../secret-file';
import { withDevices } from './open';
import { type VirtualOptions, withVirtualOptions } from './virtual-options';

interface HmacOptions extends VirtualOptions {
  readonly slot: 1 | 2;
  readonly challenge: Uint8Array;
  readonly digits?: number;
}

/** `hmac`: the 20 bytes that a slot answers, in hex, or a code made from them (yubiotp.md, 5). */
export function hmacCommand(run: Run): Command {
  const built = withVirtualOptions(command('hmac', 'hmac'))
    .addOption(slotOption().makeOptionMandatory())
    .addOption(slotChallengeOption().makeOptionMandatory())
    .addOption(digitsOption())
    .addOption(jsonOption());
  return does<HmacOptions>(built, run, async ({ slot, challenge, digits, ...options }, parts) => {
    const files = new SecretFiles(parts);
    const asked = await withDevices(parts, files, options, slot, ({ service, prompt }) =>
      service.hmac({ slot, challenge, device: null }, prompt),
    );
    if (!asked.ok) return asked;
    const { mac, device } = asked.value;
    const response = digits === undefined ? writeHex(mac) : truncate(mac, digits);
    mac.fill(0);
    return answer(response, { response, device: device.name, serial: device.serial });
  });
}
