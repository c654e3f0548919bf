import type { Plugin } from 'vite';

export function verifyPage(): Plugin;
