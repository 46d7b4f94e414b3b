/** How a request to the provider ended, for `external_api_requests_total`. */
export const requestOutcomes = ['success', 'client_error', 'rate_limited', 'server_error', 'timeout', 'network_error', 'invalid_answer'] as const
export type RequestOutcome = (typeof requestOutcomes)[number]

/** A request to the provider that brought no usable answer. Its message holds nothing of the request. */
export class ProviderFault extends Error {
  constructor(
    readonly outcome: Exclude<RequestOutcome, 'success'>,
    message: string,
    /** The provider says that the day's quota is used up. */
    readonly quotaGone = false,
  ) {
    super(message)
    this.name = 'ProviderFault'
  }

  /** Whether the same request may succeed shortly: after 429, 5xx and timeouts. */
  get retryable(): boolean {
    return !this.quotaGone && ['rate_limited', 'server_error', 'timeout'].includes(this.outcome)
  }
}
