/** The events that the local SES tells of, as destinations list them. Nobody here opens, clicks or subscribes. */
export const eventTypes = ['send', 'delivery', 'bounce', 'complaint', 'deliveryDelay', 'reject'] as const
export type EventType = (typeof eventTypes)[number]

/** What EventBridge calls them, and SES in `eventType` (SES developer guide, "SES events schema reference"). */
export const eventNames: Record<EventType, { detailType: string; eventType: string }> = {
  send: { detailType: 'Email Sent', eventType: 'Send' },
  delivery: { detailType: 'Email Delivered', eventType: 'Delivery' },
  bounce: { detailType: 'Email Bounced', eventType: 'Bounce' },
  complaint: { detailType: 'Email Complaint Received', eventType: 'Complaint' },
  deliveryDelay: { detailType: 'Email Delivery Delayed', eventType: 'DeliveryDelay' },
  reject: { detailType: 'Email Rejected', eventType: 'Reject' },
}
