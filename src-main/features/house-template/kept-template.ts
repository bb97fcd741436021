import { readFileSync, rmSync } from 'node:fs';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import type { DocumentStyles } from '@shared/documents/document-styles';
import { applyHouseTemplate } from '@shared/documents/house-template';
import type { HouseTemplate } from '@shared/documents/house-template';
import { houseTemplateSchema } from '@shared/house-template/contract';
import { writeFileWhole } from '@main/store/write-file-whole';

/** The house template of this machine: one small file of values, never the council's own file. */
export type KeptTemplate = {
  /** Null when there is none, or what is there cannot be read. */
  readonly get: () => HouseTemplate | null;
  readonly set: (template: HouseTemplate | null) => void;
  /** How documents look with it. */
  readonly styles: () => DocumentStyles;
};

/** Keeps the template in `file`; it is read once. */
export function keptTemplate(file: string): KeptTemplate {
  let known: { readonly template: HouseTemplate | null; readonly styles: DocumentStyles } | null = null;
  const know = (template: HouseTemplate | null) => (known = { template, styles: template === null ? PLAIN_STYLES : applyHouseTemplate(template).styles });
  return {
    get: () => (known ?? know(readTemplate(file))).template,
    set: (template) => {
      if (template === null) rmSync(file, { force: true });
      else writeFileWhole(file, JSON.stringify(template));
      know(template);
    },
    styles: () => (known ?? know(readTemplate(file))).styles,
  };
}

function readTemplate(file: string): HouseTemplate | null {
  try {
    return houseTemplateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Never chosen, or changed by something else into what is no template: our own look then.
    return null;
  }
}
