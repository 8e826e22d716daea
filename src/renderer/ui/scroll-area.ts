/** For areas that scroll: the keyboard has to reach them to move the text (DESIGN.md 8). The area needs a name as well. */
export const scrollArea = { tabIndex: 0 } as const;
