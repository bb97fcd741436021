import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { NeutralImage } from '@shared/reading/neutral-document';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  picture: { display: 'block', maxWidth: '100%', maxHeight: '80vh', margin: '4px 0' },
  words: { ...type.dense, color: mb.onPaperQuiet, fontStyle: 'italic' },
});

/** A picture of a document that is read: from its own bytes, where main has let them through; otherwise what it shows in words. */
export function ReadingPicture({ image }: { readonly image: NeutralImage | undefined }) {
  const styles = useStyles();
  const address = useAddress(image?.bytes);
  const alt = image?.alt ?? '';
  if (address !== null) return <img className={styles.picture} src={address} alt={alt === '' ? 'Picture without a description' : alt} />;
  return <span className={styles.words}>{alt === '' ? '[Picture]' : `[Picture: ${alt}]`}</span>;
}

/** The bytes as an address for an `img`: nothing else may be loaded here. Main lets through PNG and JPEG only. */
function useAddress(bytes: Uint8Array | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (bytes === undefined) return;
    let wanted = true;
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      if (wanted && typeof reader.result === 'string') setAddress(reader.result);
    });
    reader.readAsDataURL(new Blob([new Uint8Array(bytes)], { type: bytes[0] === 0x89 ? 'image/png' : 'image/jpeg' }));
    return () => {
      wanted = false;
    };
  }, [bytes]);
  return address;
}
