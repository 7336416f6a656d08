/** The places of the console, in the order of its navigation. */
export const CONSOLE_PLACES = [
  { id: 'runs', href: '/console' },
  { id: 'tasks', href: '/console/tasks' },
  { id: 'questions', href: '/console/questions' },
  { id: 'register', href: '/console/register' },
  { id: 'directory', href: '/console/directory' },
] as const
