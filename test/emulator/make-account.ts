import { randomBytes } from 'node:crypto'
import type { AwsCall } from './aws-call.ts'
import type { Account } from './browser.ts'

/** Makes an account as docs/console.md tells an operator to: created, with a password of its own, put into its groups. */
export async function makeAccount(
  aws: AwsCall,
  pool: string,
  name: string,
  groups: string[],
): Promise<Account> {
  const email = `${name}@example.org`
  const password = `Aa1-${randomBytes(12).toString('hex')}`
  const who = { UserPoolId: pool, Username: email }
  await aws('cognito-idp', 'admin_create_user', {
    ...who,
    UserAttributes: [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'name', Value: name },
    ],
    TemporaryPassword: password,
    MessageAction: 'SUPPRESS',
  })
  await aws('cognito-idp', 'admin_set_user_password', { ...who, Password: password, Permanent: true })
  for (const GroupName of groups) await aws('cognito-idp', 'admin_add_user_to_group', { ...who, GroupName })
  return { email, password }
}
