import type { Plugin } from 'vite';

export function noMarkup(): Plugin;
