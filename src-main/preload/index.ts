import { contextBridge, ipcRenderer, webFrame } from 'electron';
import { BRIDGE_NAME, EVENT_CHANNEL, INVOKE_CHANNEL } from '@shared/bridge';
import type { Bridge } from '@shared/bridge';

// Four functions and nothing else: no channel names, no ipcRenderer, no event object reach the page. The two of spelling ask this window's dictionary.
const bridge: Bridge = {
  invoke: (name, input) => ipcRenderer.invoke(INVOKE_CHANNEL, name, input),
  subscribe: (listener) => {
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]): void => {
      listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, forward);
    };
  },
  misspelt: (word) => webFrame.isWordMisspelled(word),
  suggestions: (word) => webFrame.getWordSuggestions(word),
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
