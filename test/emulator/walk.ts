import assert from 'node:assert/strict'
import { items } from '../journeys/aws.ts'
import { lend } from '../journeys/browse.ts'
import type { AwsCall } from './aws-call.ts'
import { openBrowser } from './browser.ts'
import type { Deployed } from './deploy-assembly.ts'
import { emulatedCloud, forClients } from './emulated-cloud.ts'
import { openFrontDoor, send } from './front-door.ts'
import { journey } from './journey.ts'
import { makeAccount } from './make-account.ts'
import type { Names } from './name-server.ts'
import { outside } from './outside.ts'
import type { Emulator } from './start-emulator.ts'

export interface Walk {
  emulator: Emulator
  deployed: Deployed
  aws: AwsCall
  names: Names
  say(words: string): void
}

/** Says a sentence and whether it holds. What it needs from the ones before it is kept by the caller. */
export type Step = (sentence: string, holds: () => Promise<void>) => Promise<boolean>

/** Drives what was deployed, sentence by sentence; how many did not hold. */
export async function walk({ emulator, deployed, aws, names, say }: Walk): Promise<number> {
  let [held, failed] = [0, 0]
  const step: Step = async (sentence, holds) => {
    const began = performance.now()
    try {
      await holds()
      held++
      say(`  holds   ${sentence} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
      return true
    } catch (error) {
      failed++
      const why = String((error as Error).message)
        .split('\n')
        .slice(0, 12)
      say(`  FAILS   ${sentence}\n          ${why.join('\n          ')}`)
      return false
    }
  }
  const origin = await aws<Distribution>('cloudfront', 'get_distribution_config', {
    Id: deployed.idOf('AWS::CloudFront::Distribution'),
  })
  const key = origin.DistributionConfig.Origins.Items[0]?.CustomHeaders.Items[0]?.HeaderValue ?? ''
  assert.ok(key.length >= 32, 'the distribution has the origin’s key, resolved')
  const api = deployed.idOf('AWS::ApiGatewayV2::Api')
  const fetch = openFrontDoor(emulator.port, { address: deployed.address, api, key })
  const cloud = emulatedCloud(emulator, deployed)
  await outside(step, {
    address: deployed.address,
    fetch,
    past: (path) =>
      send(
        emulator.port,
        new URL(path, deployed.address),
        new Headers({ host: `${api}.execute-api.localhost:${emulator.port}` }),
        {},
      ),
    edge: (path) =>
      send(
        emulator.port,
        new URL(path, deployed.address),
        new Headers({ host: new URL(deployed.address).host }),
        {},
      ),
  })
  const pool = deployed.idOf('AWS::Cognito::UserPool')
  for (const [who, groups] of [
    ['round-manager', ['round-manager']],
    ['everything', ['viewer', 'case-worker', 'round-manager', 'data-protection']],
    ['nobody', []],
  ] as const)
    lend(who, openBrowser(fetch, await makeAccount(aws, pool, who, [...groups])))
  await journey(step, { cloud, items: () => items(forClients(cloud, emulator)), aws })
  await step('no function asks for a machine outside', async () => {
    assert.deepEqual(names.refused, [])
  })
  say(`\n${held} of ${held + failed} hold.`)
  return failed
}

interface Distribution {
  DistributionConfig: {
    Origins: { Items: { CustomHeaders: { Items: { HeaderValue: string }[] } }[] }
  }
}
