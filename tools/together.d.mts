import type { Plugin } from 'vite';

export function together(): Plugin;
