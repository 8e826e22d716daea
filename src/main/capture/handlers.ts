import type { captureContract } from '../../shared/capture/contract';
import type { Handlers } from '../../shared/ipc/contract';
import { ok } from '../../shared/result';
import type { CameraGate } from './camera-gate';
import type { Screens } from './screens';
import type { Capture } from './service';

/** What the questions about getting a challenge in are answered from. */
export interface CaptureHandlerParts {
  readonly capture: Capture;
  readonly camera: CameraGate;
  readonly screens: Screens;
}

/** Answers the windows' questions about getting a challenge in. */
export const captureHandlers = ({
  capture,
  camera,
  screens,
}: CaptureHandlerParts): Handlers<typeof captureContract> => ({
  'capture/view': () => ok(capture.view()),
  'capture/read': ({ text, from }) => capture.read(text, from),
  'capture/decide': ({ id, use }) => capture.decide(id, use),
  'capture/watch': ({ credential }) => ok(capture.watch(credential)),
  'capture/offer-done': ({ id }) => ok(capture.offerDone(id)),
  'capture/sources': async () => {
    const sources = await screens.list();
    return sources.ok ? ok({ sources: [...sources.value] }) : sources;
  },
  'capture/screen': async ({ id }) => {
    const picture = await screens.take(id);
    return picture.ok ? ok({ picture: picture.value }) : picture;
  },
  'capture/camera': ({ open }) => {
    camera.set(open);
    return ok({});
  },
});
