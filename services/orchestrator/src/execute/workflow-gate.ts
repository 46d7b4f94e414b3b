import type { Tier } from '@selemene/contracts'
import { overloaded } from '@selemene/service'

/**
 * Workflows that may be under way at once when one of this tier comes. Each holds its answers in memory and asks up to thirteen engines:
 * beyond this they would only wait for each other. Fewer than an engine's slots and waiting places together, so that none of
 * those let in loses an engine to the others; the rest is kept for higher tiers.
 */
const mostAtOnce: Record<Tier, number> = { free: 48, premium: 64, enterprise: 96 }

export interface WorkflowGate {
  /** Lets a workflow of this tier in; what it returns lets the next one in. Throws OVERLOADED. */
  enter(tier: Tier): () => void
  /** Workflows refused since the start. */
  readonly refused: Readonly<Record<Tier, number>>
}

export function createWorkflowGate(): WorkflowGate {
  const refused: Record<Tier, number> = { free: 0, premium: 0, enterprise: 0 }
  let inside = 0
  return {
    refused,
    enter(tier) {
      if (inside >= mostAtOnce[tier]) {
        refused[tier] += 1
        throw overloaded()
      }
      inside += 1
      return () => {
        inside -= 1
      }
    },
  }
}
