import type { FaceWords } from './words.js'

/** The reading in English: what the tradition sees in proportions. A picture and no verdict. */
export const en: FaceWords = {
  titles: {
    dominant: '{Element} leads',
    weakest: '{Element} shows least',
    even: 'Five elements in balance',
    thirds: 'The {third} third is the longest',
    symmetry: 'Left and right',
  },
  dominant: {
    wood: 'Wood holds {share} of the balance; it is counted from length beside width, height in the brow and little weight in the jaw. Tradition gives such a face to people who plan, grow and push upward, and who need room above them.',
    fire: 'Fire holds {share} of the balance; it is counted from an outline that narrows and from lower features that come to a point. Tradition gives such a face to quick, warm people, who catch on at once, speak before they have finished thinking, and need rest from their own pace.',
    earth:
      'Earth holds {share} of the balance; it is counted from breadth beside height, a full jaw and a generous nose. Tradition gives such a face to people one leans on, who hold, feed and remember, and who do not care to be hurried.',
    metal:
      'Metal holds {share} of the balance; it is counted from a broad forehead, strong cheekbones and a square chin. Tradition gives such a face to people of clear lines, who order and decide, and whose tenderness is kept for few.',
    water:
      'Water holds {share} of the balance; it is counted from a full lower face, soft lips and open eyes. Tradition gives such a face to people of depth and patience, who feel their way, wait, and find the gap in any wall.',
  },
  weakest: {
    wood: 'Wood shows least, with {share}. By the tradition you begin things by other means than a push: you are asked, or you drift into them. Borrow a little wood where a start is overdue, in the form of a date, a plan and somebody waiting.',
    fire: 'Fire shows least, with {share}. By the tradition you do not warm up quickly, and others may miss the sign that you are pleased. Borrow a little fire by saying it aloud, sooner and with more color than you think necessary.',
    earth:
      'Earth shows least, with {share}. By the tradition you do not settle by yourself and may forget to eat when something interests you. Borrow a little earth from regular meals, a fixed seat, and a person who stays.',
    metal:
      'Metal shows least, with {share}. By the tradition lines blur for you: yes and no, yours and mine. Borrow a little metal where it counts, with a short answer, a tidy drawer, and an end to the conversation.',
    water:
      'Water shows least, with {share}. By the tradition waiting is not your gift, and what lies deep is passed over. Borrow a little water by sleeping on it, listening to the end, and leaving one question without an answer.',
  },
  thirds: {
    upper:
      'From hairline to brow your face takes {share} of its height, the longest of the three courts. The old manuals read the upper court for youth and for thinking: much is said to be laid down early, and the mind goes first. {depth}',
    middle:
      'From brow to nose your face takes {share} of its height, the longest of the three courts. The old manuals read the middle court for the years of work and for will: you are said to come into your own between thirty-five and fifty. {depth}',
    lower:
      'From nose to chin your face takes {share} of its height, the longest of the three courts. The old manuals read the lower court for later life and for what one can enjoy: the best is said to come last, and to be shared at table. {depth}',
  },
  even: 'The five elements share this face between {low} and {high} each, and a difference that small may be the camera. Tradition gives an even face to people who can take any of five ways into a matter and who have to choose one.',
  mirrored:
    'The two sides of this face mirror each other exactly. No living face does that, so the picture was probably drawn, averaged or flipped. Send another one, taken straight from the front in even light, if you would like to read your own two sides.',
  symmetry:
    'The two sides of this face mirror each other {share}, and the {part} agree least. The tradition reads the left side as what one shows and the right as what one keeps, or the other way around in some schools, so take the difference as a question and not as a flaw.',
  to: 'to {percent}',
  almost: 'almost exactly',
  percent: '{share} percent',
  parts: { brows: 'brows', eyes: 'eyes', nose: 'sides of the nose', mouth: 'sides of the mouth', outline: 'sides of the outline' },
  elementNames: { wood: 'wood', fire: 'fire', earth: 'earth', metal: 'metal', water: 'water' },
  thirdNames: { upper: 'upper', middle: 'middle', lower: 'lower' },
  depth: [
    'Lengths in a picture depend on the angle of the camera as well.',
    'Which of this did you know of yourself before anyone measured it?',
    'Who looks out when the mirror is turned to the wall?',
  ],
}
