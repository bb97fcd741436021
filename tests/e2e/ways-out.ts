/**
 * The ways by which a page could send something out. Runs inside the page, so it is one self-contained function; each way
 * asks for a path of its own, so that the catcher can tell which one got through.
 */
export function tryWaysOut(address: string): void {
  const http = `http://${address}`;
  const attempt = (way: () => void): void => {
    try {
      way();
    } catch {
      // Refused at once is what is hoped for; the catcher is the judge.
    }
  };
  const add = (tag: string, attributes: Record<string, string>, text = ''): HTMLElement => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    document.body.append(element);
    return element;
  };
  attempt(() => void fetch(`${http}/fetch`, { mode: 'no-cors' }).catch(() => undefined));
  attempt(() => {
    const request = new XMLHttpRequest();
    request.open('GET', `${http}/xhr`);
    request.send();
  });
  attempt(() => void navigator.sendBeacon(`${http}/beacon`, 'x'));
  attempt(() => void new WebSocket(`ws://${address}/websocket`));
  attempt(() => void new EventSource(`${http}/eventsource`));
  attempt(() => void add('img', { src: `${http}/img` }));
  attempt(() => void add('script', { src: `${http}/script` }));
  attempt(() => void add('iframe', { src: `${http}/iframe` }));
  attempt(() => void add('object', { data: `${http}/object` }));
  attempt(() => void add('video', { src: `${http}/video` }));
  attempt(() => void add('link', { rel: 'stylesheet', href: `${http}/stylesheet` }));
  attempt(() => void add('link', { rel: 'prefetch', href: `${http}/prefetch` }));
  attempt(() => void add('style', {}, `body { background-image: url(${http}/css) }`));
  attempt(() => add('div', { onclick: `fetch('${http}/inline-handler', { mode: 'no-cors' })` }).click());
  attempt(() => void add('img', { src: 'nothing:', onerror: `fetch('${http}/onerror', { mode: 'no-cors' })` }));
  attempt(() => void add('script', {}, `fetch('${http}/inline-script', { mode: 'no-cors' })`));
  attempt(() => void add('script', { src: `data:text/javascript,fetch('${http}/data-script',{mode:'no-cors'})` }));
  attempt(() => void new Function(`fetch('${http}/eval', { mode: 'no-cors' })`)());
  attempt(() => {
    const form = add('form', { action: `${http}/form`, method: 'post', target: 'elsewhere' }) as HTMLFormElement;
    form.submit();
  });
  attempt(() => void window.open(`${http}/window`));
  attempt(() => {
    const link = add('a', { href: `${http}/download`, download: 'minutes.docx' });
    link.click();
  });
  attempt(() => {
    const worker = new Worker(`data:text/javascript,fetch('${http}/worker',{mode:'no-cors'})`);
    worker.terminate();
  });
  attempt(() => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${address}` }] });
    peer.createDataChannel('x');
    void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  });
}
