/** One double hour of the organ clock. */
export interface OrganHour {
  name: string
  element: 'Wood' | 'Fire' | 'Earth' | 'Metal' | 'Water'
  /** Hour of the clock at which it begins; each lasts two hours. */
  startHour: number
  /** What the time is held to be good for, in our own words. */
  care: string
}

/**
 * The twelve meridians in the order of the daily circulation of qi, the gallbladder from 23:00 (zi). Source of the order and
 * the elements: Giovanni Maciocia, The Foundations of Chinese Medicine, 3rd ed., chapters on the channels and the five elements.
 */
export const organHours: readonly OrganHour[] = [
  { name: 'Gallbladder', element: 'Wood', startHour: 23, care: 'Be asleep if you can; leave decisions for the morning.' },
  { name: 'Liver', element: 'Wood', startHour: 1, care: 'Sleep deeply; if you wake, breathe out slowly and let plans wait.' },
  { name: 'Lung', element: 'Metal', startHour: 3, care: 'Keep warm and breathe gently; an early riser can sit still now.' },
  { name: 'Large Intestine', element: 'Metal', startHour: 5, care: 'Get up, drink water and give the body time to empty itself.' },
  { name: 'Stomach', element: 'Earth', startHour: 7, care: 'Eat a warm breakfast without hurry.' },
  { name: 'Spleen', element: 'Earth', startHour: 9, care: 'Do the work that asks for a clear head.' },
  { name: 'Heart', element: 'Fire', startHour: 11, care: 'Meet people, eat in good company and avoid overheating.' },
  { name: 'Small Intestine', element: 'Fire', startHour: 13, care: 'Sort what came in this morning: food, papers, impressions.' },
  { name: 'Bladder', element: 'Water', startHour: 15, care: 'Use the second wind for study or steady work, and drink enough.' },
  { name: 'Kidney', element: 'Water', startHour: 17, care: 'Slow down and guard your reserves; a light supper is enough.' },
  { name: 'Pericardium', element: 'Fire', startHour: 19, care: 'Turn to those you love; talk, play, make music.' },
  { name: 'Triple Burner', element: 'Fire', startHour: 21, care: 'Dim the lights and bring the day to rest.' },
]
