import { contextBridge, ipcRenderer } from 'electron';
import { PROJECTION_BRIDGE_NAME, PROJECTION_NOW_CHANNEL, PROJECTION_SHOW_CHANNEL } from '@shared/projection/bridge';
import type { ProjectionBridge } from '@shared/projection/bridge';

// The page for the room is told what to show. No operation of the record can be asked for from here.
const bridge: ProjectionBridge = {
  now: () => ipcRenderer.invoke(PROJECTION_NOW_CHANNEL),
  subscribe: (listener) => {
    const forward = (_event: unknown, value: Parameters<typeof listener>[0]): void => {
      listener(value);
    };
    ipcRenderer.on(PROJECTION_SHOW_CHANNEL, forward);
    return () => {
      ipcRenderer.removeListener(PROJECTION_SHOW_CHANNEL, forward);
    };
  },
};

contextBridge.exposeInMainWorld(PROJECTION_BRIDGE_NAME, bridge);
