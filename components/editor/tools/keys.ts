const isApple = () => /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')

/** A shortcut as the keys of this machine are called. */
export const keysForPeople = (keys: string): string =>
  isApple()
    ? keys.replace('Mod', '⌘').replace('Alt', '⌥').replace('Shift', '⇧').replaceAll('+', '')
    : keys.replace('Mod', 'Ctrl')
