import { describe, expect, it } from 'vitest';
import { isOurSender } from '@main/boundary/our-sender';

const ORIGIN = 'minute-book://app';
const windowAt = (url: string): { readonly mainFrame: { readonly url: string } } => ({ mainFrame: { url } });
const ours = windowAt(`${ORIGIN}/index.html#/meetings`);

describe('whose messages are heard', () => {
  it('the top frame’s of our own window', () => {
    expect(isOurSender({ sender: ours, senderFrame: ours.mainFrame }, ours, ORIGIN)).toBe(true);
  });

  it('not those of a frame inside our page, even one of our own protocol', () => {
    expect(isOurSender({ sender: ours, senderFrame: { url: `${ORIGIN}/index.html` } }, ours, ORIGIN)).toBe(false);
  });

  it('not those of another window, even with our page in it', () => {
    const another = windowAt(`${ORIGIN}/index.html`);
    expect(isOurSender({ sender: another, senderFrame: another.mainFrame }, ours, ORIGIN)).toBe(false);
    expect(isOurSender({ sender: another, senderFrame: ours.mainFrame }, ours, ORIGIN)).toBe(false);
  });

  it.each(['file:///etc/passwd', 'https://example.org/index.html', 'about:blank', 'minute-book://application/index.html', 'minute-book://app.example.org/', 'data:text/html,minute-book://app/'])('not those of our window once it is at %s', (url) => {
    const led = windowAt(url);
    expect(isOurSender({ sender: led, senderFrame: led.mainFrame }, led, ORIGIN)).toBe(false);
  });

  it('not those of a frame that is gone', () => {
    expect(isOurSender({ sender: ours, senderFrame: null }, ours, ORIGIN)).toBe(false);
  });
});
