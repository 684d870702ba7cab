import { useCallback, useLayoutEffect, useRef } from 'react';

/** A callback that never changes and always does what the newest one does; for listeners that outlive a render. */
export function useLatest<Arguments extends unknown[]>(callback: (...given: Arguments) => void) {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...given: Arguments) => latest.current(...given), []);
}
