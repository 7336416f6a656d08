import { type Alarm, AlarmStatusWidget, Dashboard, GraphWidget } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import type { Deployment } from '../read-context.ts'

/** One page for whoever was woken: which alarms are on, and for each what it measures. Counts only, no addresses. */
export function dashboard(scope: Construct, { prefix }: Deployment, alarms: Alarm[]): Dashboard {
  const graphs = alarms.map(
    (alarm) =>
      new GraphWidget({
        title: alarm.node.id.replace(/Alarm$/, ''),
        left: [alarm.metric],
        leftAnnotations: [alarm.toAnnotation()],
        width: 8,
        height: 5,
      }),
  )
  const board = new Dashboard(scope, 'Dashboard', { dashboardName: `${prefix}health` })
  board.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 4 }))
  board.addWidgets(...graphs)
  return board
}
