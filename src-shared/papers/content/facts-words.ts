import type { ContentFacts } from './paper-content';

/** What is noted of a recommendation or an answer, as words to compare: "Officer consulted: Jo Field. Consulted on: 2026-11-20." */
export function factsWords(facts: ContentFacts): string {
  return Object.entries(facts)
    .filter(([, value]) => value !== null && value !== '' && value !== '[]')
    .map(([name, value]) => `${nameWords(name)}: ${String(value)}.`)
    .join(' ');
}

/** "consultedName" as "Consulted name". */
function nameWords(name: string): string {
  const words = name.replace(/([A-Z])/gu, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
