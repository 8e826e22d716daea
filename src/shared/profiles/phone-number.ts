/** A phone number without white space around it, and with one space where there was any inside. */
export const tidyPhoneNumber = (typed: string): string => typed.trim().replace(/\s+/g, ' ');

/** Whether this is a number as people write one: `+1 (877) 442-2757`, `0800/123 456`; 3 to 20 digits, 40 characters. */
export function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return text.length <= 40 && /^\+?[0-9()./ -]+$/.test(text) && digits >= 3 && digits <= 20;
}
