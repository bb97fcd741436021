/** A body as the tree sees it. */
export type TreeBody = { readonly id: string; readonly name: string; readonly parentBodyId: string | null };

/** The bodies above one, the highest first; a ring in the data ends the walk. */
export function ancestorsOf<B extends TreeBody>(bodies: readonly B[], id: string): readonly B[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const above: B[] = [];
  const seen = new Set([id]);
  for (let next = byId.get(id)?.parentBodyId ?? null; next !== null && !seen.has(next); next = byId.get(next)?.parentBodyId ?? null) {
    seen.add(next);
    const body = byId.get(next);
    if (body) above.unshift(body);
  }
  return above;
}

/** Why a body cannot report to another: it would be its own ancestor. Null when it can. */
export function parentRefusal(bodies: readonly TreeBody[], id: string, parentBodyId: string | null): string | null {
  if (parentBodyId === null) return null;
  const name = (wanted: string): string => bodies.find((body) => body.id === wanted)?.name ?? 'This body';
  if (parentBodyId === id) return `${name(id)} cannot report to itself.`;
  if (!ancestorsOf(bodies, parentBodyId).some((body) => body.id === id)) return null;
  return `${name(parentBodyId)} already reports to ${name(id)}, directly or through another body, so it cannot also be above it.`;
}

/** Bodies as an indented list: each under the one it reports to, otherwise in the order given. Every body comes once, also where the data holds a ring. */
export function treeOrder<B extends TreeBody>(bodies: readonly B[]): readonly { readonly body: B; readonly depth: number }[] {
  const known = new Set(bodies.map((body) => body.id));
  const ordered: { body: B; depth: number }[] = [];
  const placed = new Set<string>();
  const place = (body: B, depth: number): void => {
    if (placed.has(body.id)) return;
    placed.add(body.id);
    ordered.push({ body, depth });
    for (const child of bodies) if (child.parentBodyId === body.id) place(child, depth + 1);
  };
  for (const body of bodies) if (body.parentBodyId === null || !known.has(body.parentBodyId)) place(body, 0);
  for (const body of bodies) place(body, 0);
  return ordered;
}
