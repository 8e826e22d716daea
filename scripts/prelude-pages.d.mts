import type { Plugin } from 'vite';

/** Vite plugin: writes the start pages that have a first screen in them. */
export function preludePages(): Plugin;
