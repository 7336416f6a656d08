/** The condition of writing an item whose version is still `was`; 0: there must be none. */
export const versionIs = (was: number) =>
  was === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :was',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':was': was },
      }
