/** Which recommendation points at which: from reference to the references its words name. */
export type ReferenceGraph = ReadonlyMap<string, readonly string[]>;

/** Everything that is reached from a reference, nearest first, each once; the reference itself is not among them, also where the chain comes back to it. */
export function chainFrom(graph: ReferenceGraph, reference: string): readonly string[] {
  const reached = new Set<string>([reference]);
  const waiting = [...(graph.get(reference) ?? [])];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(graph.get(next) ?? []));
  }
  return [...reached].slice(1);
}

/** Who points at a reference, in the order of the plan: they are told when it is closed, reworded or renumbered. */
export function pointingAt(graph: ReferenceGraph, reference: string): readonly string[] {
  return [...graph].filter(([from, to]) => from !== reference && to.includes(reference)).map(([from]) => from);
}

/** The groups that point round in a circle, so that following the references never comes to an end. Each in the order of the plan. */
export function referenceCycles(graph: ReferenceGraph): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const settled = new Set<string>();
  for (const start of graph.keys()) {
    if (settled.has(start)) continue;
    const ahead = new Set(chainFrom(graph, start));
    const round = [start, ...[...graph.keys()].filter((other) => other !== start && ahead.has(other) && chainFrom(graph, other).includes(start))];
    const circles = round.length > 1 || (graph.get(start) ?? []).includes(start);
    for (const member of round) settled.add(member);
    if (circles) cycles.push([...graph.keys()].filter((member) => round.includes(member)));
  }
  return cycles;
}
