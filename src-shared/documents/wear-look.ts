import type { DocumentLook, DocumentStyles } from '@shared/documents/document-styles';
import { fitLogo } from '@shared/documents/house-template';

/** The styles of a document that has a look of its own. */
export function wearLook(styles: DocumentStyles, look: DocumentLook | undefined): DocumentStyles {
  if (look === undefined) return styles;
  return { ...styles, font: look.font ?? styles.font, logo: look.logo === null ? styles.logo : fitLogo(look.logo) };
}
