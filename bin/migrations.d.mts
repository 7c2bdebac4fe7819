/** What TypeScript may know of the script beside this. */
export function applyMigrations(url: string): Promise<string[]>
export function migrationNames(): string[]
