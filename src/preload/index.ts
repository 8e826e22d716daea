import { contextBridge, ipcRenderer } from 'electron';
import { exposeBridge } from './expose';

exposeBridge(contextBridge, ipcRenderer, process.argv);
