/** The cookie that carries the console's key. The local cloud sets it; nothing on AWS does. */
export const CONSOLE_COOKIE = 'countersign_console'
