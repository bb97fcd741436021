import type { XmlBudget } from './guarded-xml';
import type { GuardedZip } from './open-guarded-zip';
import { partsOfType } from './package-parts';
import type { Relationships } from './package-parts';
import { descendantsOf, readXmlTree, textOf } from './xml-tree';

/** The texts of SmartArt diagrams, by the part that holds the diagram's data; one line a paragraph. */
export async function readDiagrams(zip: GuardedZip, relationships: Relationships, budget: XmlBudget): Promise<Map<string, readonly string[]>> {
  const diagrams = new Map<string, readonly string[]>();
  for (const part of partsOfType(zip, relationships, 'diagramData')) {
    const root = await readXmlTree(zip, part, budget);
    const texts = root ? descendantsOf(root, 'a:p').map((paragraph) => descendantsOf(paragraph, 'a:t').map(textOf).join('')) : [];
    diagrams.set(part, texts.filter((text) => text.trim() !== ''));
  }
  return diagrams;
}
