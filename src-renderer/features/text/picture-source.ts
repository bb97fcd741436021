import { client } from '@renderer/client';

/** The most pictures whose bytes are held at once. */
const MOST_HELD = 40;
const held = new Map<string, Promise<string | null>>();

/** The address of a stored picture for an `img`: its bytes, because nothing else may be loaded; null when the record does not have it. */
export function pictureAddress(file: string): Promise<string | null> {
  const known = held.get(file);
  if (known) return known;
  const asked = client.pictures.get({ file }).then(
    ({ picture }) => (picture === null ? null : `data:${picture.mediaType};base64,${picture.data}`),
    () => null,
  );
  held.set(file, asked);
  void asked.then((address) => {
    if (address === null) held.delete(file);
  });
  const [oldest] = held.keys();
  if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
  return asked;
}
