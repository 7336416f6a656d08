import { assets } from 'countersign:assets'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { environment } from '../aws/environment.ts'
import { NOT_THIS_WAY, throughFrontDoor } from './through-front-door.ts'

const came = throughFrontDoor(environment('ORIGIN_KEYS').ORIGIN_KEYS)

/** Style sheets, scripts and icons. Their addresses change with their content, so browsers may keep them for ever. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  if (!came(event)) return NOT_THIS_WAY
  const asset = Object.hasOwn(assets, event.rawPath) ? assets[event.rawPath] : undefined
  if (!asset) return { statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' }
  return {
    statusCode: 200,
    headers: {
      'content-type': asset.contentType,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
    body: asset.text,
  }
}
