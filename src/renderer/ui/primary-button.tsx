import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button';
import { say } from './say';
import { useShortcut } from './use-shortcut';

/**
 * The one green button of a screen. Enter presses it from everywhere that does nothing of its own on Enter; while the
 * button waits, Enter says what is missing (`why`).
 */
export function PrimaryButton(
  props: Omit<ButtonProps, 'kind' | 'size' | 'submit' | 'onPress'> & { readonly onPress: () => void },
): ReactNode {
  const { why, busy, onPress } = props;
  useShortcut('primary', () => {
    if (why) say(why);
    else if (!busy) onPress();
  });
  return <Button {...props} kind="pri" size="lg" keys={props.keys ?? (why ? undefined : '↵')} />;
}
