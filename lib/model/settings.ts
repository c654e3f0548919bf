/** Under this name the user's settings lie in `storage.local` (store/settings), and their changes are reported. */
export const SETTINGS = 'settings';
