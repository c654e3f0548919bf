import type { Plugin } from 'vite';

export const FILE: string;
export function licences(): { plugin(): Plugin; write(outDir: string): void };
