/** Types of setup.mjs, which has to run before TypeScript is there. */
export const ROOT: string;
export function spoken(): 'de' | 'en';
export function tell(german: string, english: string): void;
export function npm(args: readonly string[], env?: Readonly<Record<string, string>>): number;
export function ensurePackages(): void;
export function findBrowser(): string | undefined;
export function ensureBrowser(): string;
export function ensureFirefox(): string;
export function extensionId(folder: string): string;
export function newProfile(profile: string, extension: string): void;
