import type { Plugin } from 'vite';

export function without(): Plugin;
