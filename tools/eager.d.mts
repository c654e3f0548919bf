import type { Plugin } from 'vite';

export function eager(): Plugin;
