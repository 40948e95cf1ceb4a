import { useState } from 'react';

/** A text field that survives a reload: kept on the device until it is sent or given up. */
export function useKeptText(key: string, initial: string): [string, (text: string) => void, () => void] {
  const [text, setText] = useState(() => localStorage.getItem(key) ?? initial);
  const write = (next: string) => {
    setText(next);
    if (next === initial) localStorage.removeItem(key);
    else localStorage.setItem(key, next);
  };
  return [text, write, () => localStorage.removeItem(key)];
}
