import { z } from 'zod';
import { finds, plainName } from './text';
import { slug } from './words';

const written =
  /^(?:https:\/\/(?!.*xn--)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}|http:\/\/127\.0\.0\.1)$/;

/**
 * Where a portal is: the origin of an https address, nothing behind the host; or `http://127.0.0.1`, the practice portal
 * on this computer, whose port is another one each time. Shown, never opened by itself (E9). Punycode (`xn--`) is
 * refused: look-alike letters hide behind it.
 */
export const address = z
  .string()
  .max(200)
  .refine((text) => written.test(text), finds('profile-address'));

/** Where on a page something is. `dialog` is a box over the page. */
export const pageArea = z.enum(['header', 'menu', 'main', 'form', 'dialog', 'footer']);

/** One thing on a page: what the portal calls it, where it is, and what is clicked in turn to come there. */
export const pagePlace = z.strictObject({
  id: slug,
  label: plainName(64),
  area: pageArea,
  path: z.array(plainName(64)).max(8),
});

/** One page of the portal. */
export const portalPage = z.strictObject({
  id: slug,
  title: plainName(64),
  address: address.nullable(),
  places: z.array(pagePlace).max(24),
});
