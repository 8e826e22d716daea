import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Told } from '../../i18n/sentences';
import { type Decoder, openDecoder } from '../../ui/qr/decoder';
import { ask } from '../../ui/use-call';

/** Where the camera stands: starting, watching, or out of work for a reason. */
export type Camera = { readonly state: 'starting' | 'watching' } | { readonly state: 'failed'; readonly problem: Told };

const starting: Camera = { state: 'starting' };

const codes: Readonly<Record<string, string>> = {
  NotFoundError: 'camera-none',
  OverconstrainedError: 'camera-none',
  NotAllowedError: 'camera-refused',
  SecurityError: 'camera-refused',
  NotReadableError: 'camera-busy',
  AbortError: 'camera-busy',
};

const problemOf = (fault: unknown): Told => ({
  code: (fault instanceof DOMException ? codes[fault.name] : undefined) ?? 'camera-refused',
  facts: {},
});

/** Between two looks, so that the window stays quick. */
const LOOK_MS = 150;
/** The longer side of the picture that is looked at. */
const SIDE = 960;

/** One picture of a video; null while it has none. */
function frameOf(video: HTMLVideoElement): ImageData | null {
  if (video.videoWidth === 0) return null;
  const by = Math.min(1, SIDE / Math.max(video.videoWidth, video.videoHeight));
  const width = Math.round(video.videoWidth * by);
  const height = Math.round(video.videoHeight * by);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context?.drawImage(video, 0, 0, width, height);
  return context?.getImageData(0, 0, width, height) ?? null;
}

/** Asks main to let the camera through, then the system for it. Sound is never asked for. */
async function openCamera(): Promise<MediaStream> {
  await ask('capture/camera', { open: true });
  const video = { width: { ideal: 1280 }, height: { ideal: 720 } };
  return navigator.mediaDevices.getUserMedia({ video, audio: false });
}

/** Looks at one picture after the other until `over`; empty ones are passed by. */
async function watch(video: HTMLVideoElement, decoder: Decoder, over: () => boolean): Promise<readonly string[]> {
  while (!over()) {
    const frame = frameOf(video);
    const texts = frame ? ((await decoder.read(frame, false)) ?? []) : [];
    const readable = texts.filter((text) => text !== '');
    if (readable.length > 0) return readable;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  return [];
}

/** What a run of the camera tells. */
interface CameraTold {
  readonly state: (camera: Camera) => void;
  readonly found: (texts: readonly string[]) => void;
}

function letGo(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Runs the camera into a video until a code is found or the answer is called; then nothing more is told. */
function runCamera(video: HTMLVideoElement, tell: CameraTold): () => void {
  const decoder = openDecoder();
  const turn = { over: false, stream: null as MediaStream | null };
  const fail = (problem: Told) => {
    if (!turn.over) tell.state({ state: 'failed', problem });
  };
  const run = async () => {
    const stream = await openCamera();
    turn.stream = stream;
    if (turn.over) return letGo(stream);
    stream.getVideoTracks()[0]?.addEventListener('ended', () => fail({ code: 'camera-lost', facts: {} }));
    video.srcObject = stream;
    await video.play();
    tell.state({ state: 'watching' });
    const texts = await watch(video, decoder, () => turn.over);
    letGo(stream);
    if (!turn.over) tell.found(texts);
  };
  run().catch((fault: unknown) => fail(problemOf(fault)));
  return () => {
    turn.over = true;
    decoder.close();
    letGo(turn.stream);
    void ask('capture/camera', { open: false });
  };
}

/**
 * The camera while its dialog is open, and the codes that it sees. It is let go in every case as soon as a code is found
 * or the dialog closes.
 * @param round another number starts it once more
 */
export function useCamera(
  round: number,
  onFound: (texts: readonly string[]) => void,
): { readonly camera: Camera; readonly video: RefObject<HTMLVideoElement | null> } {
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<{ readonly round: number; readonly is: Camera }>({ round, is: starting });
  const found = useRef(onFound);
  useLayoutEffect(() => {
    found.current = onFound;
  });
  useEffect(() => {
    if (!video.current) return;
    const state = (is: Camera) => setCamera({ round, is });
    return runCamera(video.current, { state, found: (texts) => found.current(texts) });
  }, [round]);
  // What an earlier round ended with is over: its video has to be there before the next one begins.
  return { camera: camera.round === round ? camera.is : starting, video };
}
