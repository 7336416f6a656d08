/** So many are written at the same time. */
const AT_ONCE = 8

/** Does something so many times, a few at once: with the numbers from `first` to before `end`. */
export async function inLanes(
  first: number,
  end: number,
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = first
  const lane = async () => {
    for (let index = next++; index < end; index = next++) await work(index)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}
