/** A comment of an article, as far as its place in the thread is concerned. */
export interface ThreadRow {
  id: number
  parentId: number | null
  visible: boolean
  removed: boolean
}

/** A comment that stands in the thread; `ancestor` is the nearest one above it that stands there too. */
export interface Standing {
  id: number
  ancestor: number | null
  removed: boolean
}

/**
 * Which comments stand in a thread: the visible ones, and removed ones as placeholders while a visible one hangs below.
 * A reply whose parent does not stand there hangs under the nearest ancestor that does, so that none is dropped.
 * @param rows all comments of one article; their order is kept
 */
export function standing(rows: ThreadRow[]): Standing[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const holding = new Set<number>()
  for (const row of rows.filter((each) => each.visible)) {
    for (let at = row.parentId; at !== null && !holding.has(at); at = byId.get(at)?.parentId ?? null) holding.add(at)
  }
  const stands = (row: ThreadRow) => row.visible || (row.removed && holding.has(row.id))
  const nearest = (row: ThreadRow) => {
    let at = row.parentId
    for (const seen = new Set<number>(); at !== null && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
      const ancestor = byId.get(at)
      if (ancestor && stands(ancestor)) return at
      seen.add(at)
    }
    return null
  }
  return rows.filter(stands).map((row) => ({ id: row.id, ancestor: nearest(row), removed: !row.visible }))
}

/** For each comment that stands, the top-level one above it (itself, when it is one). */
export function rootsOf(comments: Standing[]): Map<number, number> {
  const ancestors = new Map(comments.map((comment) => [comment.id, comment.ancestor]))
  const roots = new Map<number, number>()
  const rootOf = (id: number): number => {
    const path = new Set<number>()
    let at = id
    for (
      let up = ancestors.get(at) ?? null;
      up !== null && !roots.has(at) && !path.has(at);
      up = ancestors.get(at) ?? null
    ) {
      path.add(at)
      at = up
    }
    const root = roots.get(at) ?? at
    for (const each of path) roots.set(each, root)
    return root
  }
  for (const { id } of comments) roots.set(id, rootOf(id))
  return roots
}
