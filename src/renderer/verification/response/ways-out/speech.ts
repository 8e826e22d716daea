/** Gives the voices of this computer: those of a service on the network would be told the code. */
function localVoices(speech: SpeechSynthesis): readonly SpeechSynthesisVoice[] {
  return speech.getVoices().filter(({ localService }) => localService);
}

/** How long Chromium may take to find its voices, ms. */
const FIND_MS = 1500;

/** The local voices once they were found; none after 1.5 s or when there is no speech at all. */
async function findVoices(speech: SpeechSynthesis, signal: AbortSignal): Promise<readonly SpeechSynthesisVoice[]> {
  if (speech.getVoices().length > 0) return localVoices(speech);
  await new Promise<void>((done) => {
    const timer = setTimeout(done, FIND_MS);
    const found = () => {
      clearTimeout(timer);
      done();
    };
    speech.addEventListener('voiceschanged', found, { once: true, signal });
    signal.addEventListener('abort', found, { once: true });
  });
  return localVoices(speech);
}

/** The voice for a language, else the one the computer speaks with, else any. */
const voiceFor = (voices: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice | undefined =>
  voices.find(({ lang }) => lang.slice(0, 2) === language.slice(0, 2)) ??
  voices.find((each) => each.default) ??
  voices[0];

/** Says one part, slowly; settles when it was said, or when speaking was stopped or failed. */
function say(speech: SpeechSynthesis, text: string, voice: SpeechSynthesisVoice): Promise<void> {
  return new Promise((done) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.8;
    utterance.onend = () => done();
    utterance.onerror = () => done();
    speech.speak(utterance);
  });
}

/**
 * Reads parts aloud one after the other, with a voice of this computer only.
 * @returns `no-voice` when there is none: then nothing was said
 */
export async function readAloud(
  parts: readonly string[],
  language: string,
  signal: AbortSignal,
): Promise<'said' | 'no-voice'> {
  const speech = window.speechSynthesis;
  const voice = voiceFor(await findVoices(speech, signal), language);
  if (voice === undefined) return 'no-voice';
  signal.addEventListener('abort', () => speech.cancel(), { once: true });
  for (const part of parts) if (!signal.aborted) await say(speech, part, voice);
  return 'said';
}
