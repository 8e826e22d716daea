/** What a person looks for: a kind of thing by its accessible role, and its name, all of it or a pattern. */
export interface Sight {
  readonly roles: readonly string[];
  readonly name: string | RegExp;
}

/** A thing on the screen, as a screen reader is told of it. */
export interface Seen {
  readonly role: string;
  readonly name: string;
  readonly disabled: boolean;
  /** CDP's BackendNodeId. */
  readonly node: number;
}

type Name = Sight['name'];

export const button = (name: Name): Sight => ({ roles: ['button'], name });
export const link = (name: Name): Sight => ({ roles: ['link'], name });
export const heading = (name: Name): Sight => ({ roles: ['heading'], name });
export const field = (name: Name): Sight => ({ roles: ['textbox'], name });
export const toggle = (name: Name): Sight => ({ roles: ['switch'], name });
export const text = (name: Name): Sight => ({ roles: ['StaticText'], name });
/** Chromium 117 and newer call it `image`. */
export const picture = (name: Name): Sight => ({ roles: ['img', 'image'], name });

/** Whether this is what was looked for. */
export function matches({ roles, name }: Sight, seen: Pick<Seen, 'role' | 'name'>): boolean {
  return roles.includes(seen.role) && (typeof name === 'string' ? seen.name === name : name.test(seen.name));
}
