import { type App, Validations } from 'aws-cdk-lib'

/**
 * Has cdk-nag look at every resource while the app is synthesized, which then fails on any finding that is neither
 * cured nor acknowledged. Asked for with `-c nag=true`: every deployment does, starting on one machine does not.
 */
export async function checkRules(app: App): Promise<void> {
  // Loading its rules takes longer than all the rest of a synthesis.
  const { AwsSolutionsChecks } = await import('cdk-nag')
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
}
