import { AccessDenied, type Need, type WireRequest, type WireService } from '../contracts.ts'
import { functionName } from '../lambda/function-name.ts'
import type { Deployed } from '../template/deployed.ts'
import { checkTrust } from './check-trust.ts'
import { evaluate } from './evaluate.ts'
import { grantsOf, isGranted } from './grants-of.ts'
import { rolesOf } from './roles-of.ts'

/** Who asks: a role, and what is called like that in the log and after it in its ARN as a session. */
interface Caller {
  roleArn: string
  session: string
}

export interface AccessOptions {
  deployed: Deployed
  /** The functions, each with the access key id that it signs with. */
  functions: { name: string; roleArn: string; accessKeyId: string }[]
  /** Hears of everything that was refused, one line each. */
  report?(line: string): void
}

export type Access = ReturnType<typeof createAccess>

/**
 * IAM for one stack. A function is known by the access key id with which it signs, a state machine and a schedule by
 * the role they have; each may do what the policies of its role allow. API Gateway and EventBridge may invoke what
 * the functions' permissions let them. Everybody else who calls an AWS API is the account's owner and may do
 * everything, and so may state machines with a role that the template does not have, which the owner made.
 *
 * @throws TemplateRefused for roles that their service may not assume and policies that cannot be evaluated.
 */
export function createAccess({ deployed, functions, report = console.error }: AccessOptions) {
  const { region, account } = deployed
  const roles = rolesOf(deployed)
  const grants = grantsOf(deployed)
  checkTrust(deployed)
  const callers = new Map(
    functions.map(({ name, roleArn, accessKeyId }): [string, Caller] => [
      accessKeyId,
      { roleArn, session: name },
    ]),
  )
  const functionArn = (name: string) => `arn:aws:lambda:${region}:${account}:function:${functionName(name)}`

  function deny(session: string, roleArn: string, need: Need, explicit: boolean): never {
    const { action, resource } = need
    const role = roleArn.split('/').pop()
    const user = `arn:aws:sts::${account}:assumed-role/${role}/${session}`
    const why = explicit
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`
    report(`IAM: AccessDenied: ${session} with the role ${role} may not ${action} on ${resource} ${why}`)
    throw new AccessDenied(user, need, why)
  }

  function authorizeCaller({ roleArn, session }: Caller, needs: Need[]): void {
    const statements = roles.get(roleArn)
    if (!statements) return
    for (const need of needs) {
      const decision = evaluate(statements, need)
      if (decision !== 'allowed') deny(session, roleArn, need, decision === 'explicit')
    }
  }

  /** Throws `AccessDenied` unless a role may do all of it. `session` is who has taken the role on. */
  const authorize = (roleArn: string, session: string, needs: Need[]) =>
    authorizeCaller({ roleArn, session }, needs)

  return {
    authorize,

    /** Throws `AccessDenied` unless a role may invoke a function. */
    authorizeInvoke: (roleArn: string, session: string, nameOrArn: string) =>
      authorize(roleArn, session, [{ action: 'lambda:InvokeFunction', resource: functionArn(nameOrArn) }]),

    /** Throws `AccessDenied` unless a permission of the function lets the service invoke it for this source. */
    authorizeService(service: string, source: string, nameOrArn: string): void {
      if (isGranted(grants, service, functionName(nameOrArn), source)) return
      const need = { action: 'lambda:InvokeFunction', resource: functionArn(nameOrArn) }
      const why = 'because no resource-based policy allows the lambda:InvokeFunction action'
      report(`IAM: AccessDenied: ${service} for ${source} may not ${need.action} on ${need.resource} ${why}`)
      throw new AccessDenied(service, need, why)
    },

    /** A service that functions reach only as far as their roles allow. */
    guard(service: WireService): WireService {
      return {
        name: service.name,
        accepts: service.accepts,
        needs: service.needs,
        refuse: service.refuse,
        async handle(request: WireRequest) {
          const caller = callers.get(accessKeyIdOf(request.headers) ?? '')
          if (!caller) return service.handle(request)
          try {
            authorizeCaller(caller, service.needs(request))
          } catch (error) {
            if (error instanceof AccessDenied) return service.refuse(error)
            throw error
          }
          return service.handle(request)
        },
      }
    },
  }
}

/** From a signed request: `AWS4-HMAC-SHA256 Credential=ASIA…/20261121/eu-west-2/dynamodb/aws4_request, …`. */
const accessKeyIdOf = ({ authorization }: Record<string, string>): string | undefined =>
  /^AWS4-HMAC-SHA256 .*?Credential=([^/,\s]+)\//.exec(authorization ?? '')?.[1]
