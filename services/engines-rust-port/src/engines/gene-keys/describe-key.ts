import { oppositeGate } from '@selemene/traditions'
import { codonRings, keyLabels } from './data/keys.js'

/** What is known of a Gene Key, apart from its line. */
interface GeneKey {
  gate: number
  shadow: string
  gift: string
  siddhi: string
  /** The key across the wheel. */
  programming_partner: number
  codon_ring: string
  amino_acid: string
}

const keys: ReadonlyMap<number, GeneKey> = new Map(
  codonRings.flatMap((ring) =>
    ring.keys.map((gate) => {
      const [shadow, gift, siddhi] = keyLabels[gate] as readonly [string, string, string]
      return [
        gate,
        { gate, shadow, gift, siddhi, programming_partner: oppositeGate(gate), codon_ring: ring.name, amino_acid: ring.aminoAcid },
      ] as const
    }),
  ),
)

/** The labels, partner, ring and amino acid of a key 1–64. */
export const describeKey = (gate: number): GeneKey => keys.get(gate) as GeneKey
