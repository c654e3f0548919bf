/** The entry of a list that a text is; undefined for all that is not on it. */
export function oneOf<T extends string>(list: readonly T[], text: string): T | undefined {
  return list.find((one) => one === text);
}
