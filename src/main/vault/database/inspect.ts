import type { RowReader } from './connection';

/** SQLite's `application_id` of a vault: "CSgn". */
export const applicationId = 0x4353676e;

const tables = (rows: RowReader): string[] =>
  rows.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").map(({ name }) => String(name));

/** How many rows each table has, as one text to compare. */
export const tableCounts = (rows: RowReader): string =>
  tables(rows)
    .map((table) => `${table} ${rows.get(`SELECT count(*) AS n FROM "${table}"`)?.['n']}`)
    .join(', ');

/** Reads every page in use and checks the structure; false when a page's tag or content is wrong. */
export const isWhole = (rows: RowReader): boolean =>
  rows.get('SELECT integrity_check AS verdict FROM pragma_integrity_check LIMIT 1')?.['verdict'] === 'ok';
