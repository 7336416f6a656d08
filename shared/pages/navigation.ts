/** The three places of the console, in the order of its navigation. */
export const CONSOLE_PLACES = [
  { id: 'runs', href: '/console' },
  { id: 'tasks', href: '/console/tasks' },
  { id: 'register', href: '/console/register' },
] as const
