const HOME = '/console'

/**
 * Where somebody goes after signing in: the page of the console that was asked for, or its front page. Whatever is no
 * path of the console of this very service becomes the front page, so that no link of others can use our sign-in to
 * lead elsewhere.
 */
export function wayBack(wanted: string | undefined): string {
  if (!wanted?.startsWith('/') || wanted.length > 1000 || !URL.canParse(wanted, 'https://here.invalid'))
    return HOME
  // Parsed as a browser does, which also takes out "..", back slashes, tabs and line breaks.
  const { origin, pathname, search } = new URL(wanted, 'https://here.invalid')
  const own = origin === 'https://here.invalid' && (pathname === HOME || pathname.startsWith(`${HOME}/`))
  return own ? `${pathname}${search}` : HOME
}
