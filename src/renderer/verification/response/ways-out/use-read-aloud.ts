import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../../ui/use-answer';
import { readAloud } from './speech';
import { useSpokenParts } from './spoken-parts';

/** Reading aloud as the button shows it. */
export interface ReadAloud {
  readonly isSpeaking: boolean;
  /** It was tried, and this computer has no voice. */
  readonly isMute: boolean;
  /** Starts, or stops what is being said. */
  toggle(): void;
}

/** Reads the response aloud. It stops when the response is covered or its screen is left. */
export function useReadAloud(response: string, groups: readonly number[]): ReadAloud {
  const { i18n } = useTranslation();
  const partsOf = useSpokenParts();
  const settings = useAnswer('settings/get');
  const nato = settings.state === 'ready' && settings.value.appearance.natoLetters;
  const [isSpeaking, setSpeaking] = useState(false);
  const [isMute, setMute] = useState(false);
  const speaking = useRef<AbortController | null>(null);
  useLayoutEffect(() => () => speaking.current?.abort(), []);
  const start = async () => {
    const run = new AbortController();
    speaking.current = run;
    setSpeaking(true);
    const outcome = await readAloud(partsOf(response, groups, nato), i18n.language, run.signal);
    if (speaking.current !== run) return;
    speaking.current = null;
    setSpeaking(false);
    setMute(outcome === 'no-voice');
  };
  const stop = () => {
    speaking.current?.abort();
    speaking.current = null;
    setSpeaking(false);
  };
  return { isSpeaking, isMute, toggle: () => (speaking.current === null ? void start() : stop()) };
}
