/** One step of the schema: `version` is what `user_version` says after it; steps are never changed once released. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}
