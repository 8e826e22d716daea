import { contextBridge, ipcRenderer } from 'electron';
import type { ChannelNames } from '../shared/ipc/names';
import { exposeBridge } from './expose';

/** Put there by the build (electron.vite.config.ts). */
declare const CHANNEL_NAMES: ChannelNames;

exposeBridge(contextBridge, ipcRenderer, CHANNEL_NAMES);
