const longest = 48;

/** The id of a copy: `bank-copy`, `bank-copy-2`, …; the first that is not taken. A copy's copy is no `-copy-copy`. */
export function copyId(id: string, isTaken: (id: string) => boolean): string {
  const base = id.replace(/-copy(?:-\d+)?$/, '');
  for (let number = 1; ; number++) {
    const end = number === 1 ? '-copy' : `-copy-${number}`;
    const candidate = `${base.slice(0, longest - end.length).replace(/-+$/, '')}${end}`;
    if (!isTaken(candidate)) return candidate;
  }
}
