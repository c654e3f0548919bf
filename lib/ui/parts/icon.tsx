const PATHS = {
  done: 'M4.5 12.5l5 5 10-11',
  open: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
  wait: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 1.5',
  alert: 'M12 4.5L3.5 19.5h17zM12 10v4.5M12 17v.1',
  save: 'M12 4v11M7.5 10.5L12 15l4.5-4.5M5 20h14',
  go: 'M5 12h13M13 7l5 5-5 5',
} as const;
export type IconName = keyof typeof PATHS;

/** A line drawing that repeats what a word beside it says. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="2.2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
