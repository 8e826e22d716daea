import { useCallback, useEffect, useState } from 'react';
import type { DeviceView, SeenDeviceView } from '../../shared/devices/types';
import { ask } from '../ui/use-call';
import type { Live } from '../ui/use-live';

/** The devices that the vault remembers; asked anew whenever the list of those plugged in is another one. */
export function useSeenDevices(plugged: Live<readonly DeviceView[]>) {
  const [live, setLive] = useState<Live<readonly SeenDeviceView[]>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const turn = { over: false, plugged, round };
    void ask('devices/seen', {}).then((reply) => {
      if (turn.over) return;
      setLive(reply.ok ? { state: 'ready', value: reply.value } : { state: 'failed', error: reply.error });
    });
    return () => {
      turn.over = true;
    };
  }, [plugged, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { live, reload };
}
