import { useEffect, useState } from 'react';

/** An answer that comes sooner isn't waited for: nothing fades for it. */
const LATE_MS = 200;

/** True once something has been waited for so long that it should be seen. */
export function useLate(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) {
      setLate(false);
      return undefined;
    }
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isLate;
}
