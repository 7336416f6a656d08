import type { Invoke } from '../contracts.ts'
import type { Access } from '../iam/access.ts'
import type { Lambda } from '../lambda/service.ts'

/**
 * The ways in which the services of the local cloud reach one another, each only as far as IAM lets it: a role's
 * policies, or the permission of the function. All throw or reject with `AccessDenied`.
 */
export function withRoles(access: Access, { invoke, invokeEvent }: Pick<Lambda, 'invoke' | 'invokeEvent'>) {
  const invokeFor =
    (service: string) =>
    async (name: string, payload: string, source: string): ReturnType<Invoke> => {
      access.authorizeService(service, source, name)
      return invoke(name, payload)
    }
  return {
    gateway: { invoke: invokeFor('apigateway.amazonaws.com') },
    bus: {
      invokeEvent(name: string, payload: string, rule: string) {
        access.authorizeService('events.amazonaws.com', rule, name)
        invokeEvent(name, payload)
      },
    },
    stepFunctions: {
      async invoke(name: string, payload: string, roleArn: string): ReturnType<Invoke> {
        access.authorizeInvoke(roleArn, 'state-machine', name)
        return invoke(name, payload)
      },
      authorize: (roleArn: string, needs: Parameters<Access['authorize']>[2]) =>
        access.authorize(roleArn, 'state-machine', needs),
    },
    scheduler: (startExecution: (machineArn: string, name: string, input: string) => Promise<void>) => ({
      async startExecution(machineArn: string, name: string, input: string, roleArn: string) {
        access.authorize(roleArn, 'schedule', [{ action: 'states:StartExecution', resource: machineArn }])
        await startExecution(machineArn, name, input)
      },
      invokeEvent(name: string, payload: string, roleArn: string) {
        access.authorizeInvoke(roleArn, 'schedule', name)
        invokeEvent(name, payload)
      },
    }),
  }
}
