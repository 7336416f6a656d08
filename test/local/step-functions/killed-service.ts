/**
 * Runs the service in a process that the kill test kills. Arguments: the data directory, and before which call
 * to die.
 */
import { setImmediate } from 'node:timers/promises'
import { startStepFunctions } from '../../../local/step-functions/service.ts'
import { asWork, UNITS } from './kill-machine.ts'

const [dataDir = '', dieAt = '0'] = process.argv.slice(2)
let calls = 0
const service = await startStepFunctions({
  dataDir,
  clock: { now: () => 0, at: () => () => {}, next: () => undefined },
  async invoke(_name, payload) {
    if (++calls === Number(dieAt)) process.kill(process.pid, 'SIGKILL')
    await setImmediate()
    return { payload }
  },
  region: 'eu-west-2',
  account: '000000000000',
  machines: [asWork],
})
await service.handle({
  method: 'POST',
  path: '/',
  rawQuery: '',
  headers: { 'x-amz-target': 'AWSStepFunctions.StartExecution' },
  body: Buffer.from(
    JSON.stringify({ stateMachineArn: asWork.arn, name: 'killed', input: JSON.stringify(UNITS) }),
  ),
})
await service.settled()
process.exit(0)
