/** Moves the item at `place` of a binary heap (the first item on top) down to where it belongs. */
export function siftDown(heap: number[], place: number, before: (a: number, b: number) => boolean): void {
  if (place >= heap.length) return;
  const item = heap[place];
  for (let child = 2 * place + 1; child < heap.length; child = 2 * place + 1) {
    if (child + 1 < heap.length && before(heap[child + 1], heap[child])) child++;
    if (!before(heap[child], item)) break;
    heap[place] = heap[child];
    place = child;
  }
  heap[place] = item;
}
