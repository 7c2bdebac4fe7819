/** What TypeScript may know of the script beside this. */
export class StartRefusal extends Error {}

export function joinCluster(
  dataDir: string,
  say?: (sentence: string) => void,
  options?: { durable?: boolean },
): Promise<{ url: string; adopted: boolean; release: () => Promise<void> }>
