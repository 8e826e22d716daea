// The peer of the benchmark: the least that an Electron program can be, one window with a button in it.
const { app, BrowserWindow } = require('electron');
const path = require('node:path');

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1120,
    height: 760,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  return window.loadURL(`file://${path.join(__dirname, 'index.html')}`);
});
app.on('window-all-closed', () => app.quit());
