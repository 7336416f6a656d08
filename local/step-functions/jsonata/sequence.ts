/**
 * Marks an array as a JSONata sequence, so that one element stands for itself: $range(1, 9, 9) is 1 (recorded
 * on AWS).
 */
export function sequence<T>(items: T[]): T[] {
  Object.defineProperty(items, 'sequence', { value: true })
  return items
}
