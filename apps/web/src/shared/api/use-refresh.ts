import { useEffect, useRef } from 'react';

/** Reads again every `everyMs` while somebody looks, and at once when they come back to the page. 0: never. */
export function useRefresh(reload: () => void, everyMs: number): void {
  const latest = useRef(reload);
  latest.current = reload;
  useEffect(() => {
    if (everyMs === 0) return;
    const refresh = () => {
      if (document.visibilityState === 'visible') latest.current();
    };
    const timer = setInterval(refresh, everyMs);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [everyMs]);
}
