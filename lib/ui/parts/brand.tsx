import { useSurface } from '../surface';

/** The extension's name beside its sign. */
export function Brand() {
  const { words } = useSurface();
  return (
    <p class="brand">
      <img src="/icon/48.png" width="20" height="20" alt="" />
      {words.manifest.name}
    </p>
  );
}
