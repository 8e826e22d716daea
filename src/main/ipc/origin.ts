/** The scheme and host that every page of ours has; nothing else is ever loaded. */
export const SCHEME = 'app';
export const HOST = 'countersign';
export const ORIGIN = `${SCHEME}://${HOST}`;
export const START_PAGE = `${ORIGIN}/index.html`;

/** Whether an address is a page of ours. */
export const isOurs = (address: string): boolean => address === ORIGIN || address.startsWith(`${ORIGIN}/`);
