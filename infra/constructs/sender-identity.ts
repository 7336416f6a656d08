import { CfnOutput, Stack } from 'aws-cdk-lib'
import { CfnEmailIdentity } from 'aws-cdk-lib/aws-ses'
import type { Construct } from 'constructs'
import type { Deployment } from '../read-context.ts'

/**
 * The domain that letters come from, as an identity of SES: signed by DKIM with 2,048 bits, and with a MAIL FROM
 * domain of its own, so that SPF too speaks for the domain people see (standards EM-01). What stands in the DNS is
 * for the owner of the domain to enter; the outputs say what.
 */
export function senderIdentity(scope: Construct, { sender }: Deployment): CfnEmailIdentity {
  const domain = sender.split('@')[1]!
  const mailFrom = `letters.${domain}`
  const identity = new CfnEmailIdentity(scope, 'SenderDomain', {
    emailIdentity: domain,
    dkimAttributes: { signingEnabled: true },
    dkimSigningAttributes: { nextSigningKeyLength: 'RSA_2048_BIT' },
    // A hiccup of the DNS is to hold up no letter: DKIM alone carries DMARC then.
    mailFromAttributes: { mailFromDomain: mailFrom, behaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
    // Events tell what became of letters; SES would also send it to the sender, which nobody reads.
    feedbackAttributes: { emailForwardingEnabled: false },
  })
  const { region } = Stack.of(scope)
  const record = (id: string, description: string, value: string) =>
    new CfnOutput(scope, `Dns${id}`, { value, description: `DNS record for letters: ${description}` })
  const dkim = [
    [identity.attrDkimDnsTokenName1, identity.attrDkimDnsTokenValue1],
    [identity.attrDkimDnsTokenName2, identity.attrDkimDnsTokenValue2],
    [identity.attrDkimDnsTokenName3, identity.attrDkimDnsTokenValue3],
  ]
  for (const [index, [name, value]] of dkim.entries())
    record(`Dkim${index + 1}`, 'DKIM signature', `${name} CNAME ${value}`)
  record('MailFromMx', 'bounces come back to SES', `${mailFrom} MX 10 feedback-smtp.${region}.amazonses.com`)
  record('MailFromSpf', 'SPF', `${mailFrom} TXT "v=spf1 include:amazonses.com -all"`)
  record(
    'Dmarc',
    'DMARC; watch with p=none first',
    `_dmarc.${domain} TXT "v=DMARC1; p=reject; adkim=s; aspf=r"`,
  )
  return identity
}
