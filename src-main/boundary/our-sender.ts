/** What is looked at of a frame: where it is from. */
type Frame = { readonly url: string };

/** Who sent a message, as Electron says it; the frame is null when it is gone already. */
type Sent = { readonly sender: unknown; readonly senderFrame: Frame | null };

/**
 * Whether a message comes from the top frame of our own window, on our own protocol. Anything else is not answered (docs/security.md, item 17).
 * @param contents of our window
 * @param origin of our pages, without a slash at the end
 */
export function isOurSender(sent: Sent, contents: { readonly mainFrame: Frame }, origin: string): boolean {
  return sent.senderFrame !== null && sent.sender === contents && sent.senderFrame === contents.mainFrame && sent.senderFrame.url.startsWith(`${origin}/`);
}
