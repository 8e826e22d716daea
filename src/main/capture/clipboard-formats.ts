/** Marks by which password managers and systems ask programs not to look. */
const CONCEALED = /PasswordManager|ConcealedType|ExcludeClipboardContent|CanIncludeInClipboardHistory/i;
const TEXT = /^(?:text\/plain\b.*|UTF8_STRING|STRING|public\.utf8-plain-text)$/i;

/** Whether formats, by their names, are a text that a program may look at. */
export const mayRead = (formats: readonly string[]): boolean =>
  formats.some((name) => TEXT.test(name)) && !formats.some((name) => CONCEALED.test(name));
