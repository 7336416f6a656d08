export const place = { region: 'eu-west-2', account: '123456789012', configurationSets: ['letters'] }
