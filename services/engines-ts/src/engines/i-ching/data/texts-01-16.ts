import type { HexagramText } from '../hexagram-text.js'

/** Hexagrams 1 to 16. Own wording, written for this project on the traditional sense of the Zhouyi and its Image commentary. */
export const texts01To16: readonly HexagramText[] = [
  // 1
  {
    judgment: 'Creative force is at its origin and nothing stands in its way. It comes to fruit in whoever keeps true to the course from first impulse to end.',
    image: 'The sky turns again each day and never grows weary. Take that rhythm into yourself: renew your own effort instead of waiting to be moved.',
    lines: [
      'The dragon still lies under the water. The strength is real, but its hour is not; keep it out of sight and out of use.',
      'The dragon comes up into the open field. Ability begins to be seen, and it pays to seek out someone of larger stature.',
      'Busy through the whole day and still watchful at dusk. The position is risky, and this very alertness keeps it free of fault.',
      'A leap may be tried over the deep, or not. You stand between two courses; choose by your own measure and no reproach follows.',
      'The dragon is on the wing in its own element. Strength and place agree; those who see it are helped by drawing near.',
      'The dragon has flown beyond where it can turn. Height without a way back ends in regret.',
    ],
    allLines: 'Many dragons are seen and none of them puts itself first. Power shared without a leader’s vanity is fortunate.',
  },
  // 2
  {
    judgment: 'Carry as the earth carries, with the stamina of a mare. Running ahead you lose the way, following you find your guide; look for company where work is shared, part from it where the task is yours alone, and rest in what is right.',
    image: 'The ground bears whatever is set upon it. Widen your own nature until it can hold people and things without sorting them first.',
    lines: [
      'Frost crunches underfoot, and solid ice is on its way. Read the small sign while it is still small.',
      'Straight, square and wide, as the earth is by nature. Nothing needs to be rehearsed for it to turn out well.',
      'Keep your best work covered and stay with it. If you serve in a public matter, finish the task and leave the credit to others.',
      'A sack with its mouth tied. Nothing escapes to be praised and nothing escapes to be blamed; in such times reserve is right.',
      'A lower garment in yellow, the color of the middle. Worth that shows itself modestly and from within brings the highest good.',
      'Dragons struggle on the open plain and their blood runs dark and yellow. What ought to yield has made itself a rival, and both are hurt.',
    ],
    allLines: 'When everything yielding is on the move, what helps is to hold to the end what was begun.',
  },
  // 3
  {
    judgment: 'A sprout pushes against hard soil. The start is full of promise and tangle alike; do not march off anywhere, but find helpers and let things take root.',
    image: 'Cloud and thunder are gathered and the rain has not yet fallen. Work as one sorts a snarl of threads, laying warp and weft until there is order.',
    lines: [
      'Circling at the threshold like a boulder that will not roll. Hold your ground, keep your aim, and win people by standing below them.',
      'Horses pull apart and the wagon stands. The stranger is no robber but a suitor; even so she waits, and gives her word only when the long cycle is done.',
      'Chasing the deer without a forester leads only deeper into the wood. Someone who reads signs would rather let it go.',
      'The team pulls apart again, but here a partner may be sought. Go toward the offered hand; asking is no weakness.',
      'Richness is there but cannot yet be poured out. Small, careful gifts succeed, while a grand gesture spoils everything.',
      'The horses turn about and tears run like blood. Where no step forward is left, grief should not be made into a dwelling.',
    ],
  },
  // 4
  {
    judgment: 'The inexperienced must come to the teacher, not the teacher to them. The first question deserves its answer; asking again and again only muddies the water.',
    image: 'A spring wells up at the foot of a mountain, not knowing where it will flow. Form character by thorough action, filling each hollow before going on.',
    lines: [
      'To wake the unformed, a firm rule may help at first. Its purpose is to take the shackles off; made into a habit, it shames both sides.',
      'Be patient with the untaught and courteous to the gentle. The one who can bear with others is fit to carry the household.',
      'Do not bind yourself to one who throws everything away at the sight of gold. Nothing good follows from such a match.',
      'Caught fast in one’s own imaginings, with no one near to correct them. This is the folly that ends in embarrassment.',
      'The openness of a child who is willing to be shown. This not-knowing is fortunate.',
      'If foolishness must be struck, strike to stop the harm and not to do some. Guarding against the error is worth more than punishing it.',
    ],
  },
  // 5
  {
    judgment: 'What is needed will come and cannot be hurried. With inner certainty the waiting itself has light in it, and then even the great river can be crossed.',
    image: 'Clouds climb the sky and rain will follow in its time. Until then eat, drink and be of good cheer; worry makes no rain.',
    lines: [
      'Waiting on the open land, well away from the danger. Keep to your ordinary life as long as it lasts.',
      'Waiting on the sand of the bank. There is a little talk against you; stay calm and it comes out well.',
      'Waiting in the mud, a step too far. The exposed position itself calls the attacker; take care now.',
      'Waiting in blood, in the pit itself. Do not thrash about; yield, listen, and leave the hole by the way that opens.',
      'Waiting over food and wine. A pause in the middle of hard things is to be enjoyed, without forgetting where you were going.',
      'You have fallen into the pit after all, and three guests arrive whom no one called. Receive them with respect and it turns for the better.',
    ],
  },
  // 6
  {
    judgment: 'You are sincere and yet you are blocked. Meet halfway while caution still serves; fighting to the bitter end is ruin, a fair arbiter is worth finding, and large ventures must wait.',
    image: 'Heaven moves one way and water runs the other. Quarrels are settled at their source, so think the beginning through.',
    lines: [
      'Let the matter drop before it becomes a cause. There are a few words back and forth, then it ends well.',
      'Against a stronger party the case cannot be won. Go home and make yourself small; those who depend on you are spared as well.',
      'Live on what was honestly earned before you. It is an anxious time that ends well, if in public service you claim no triumph.',
      'The contest could go on, but you turn round and accept how things lie. Peace comes of this change of mind.',
      'Bring the dispute before one who is just and central. Here contending brings great good.',
      'Suppose the belt of honor is won: before the morning is over it has been snatched away three times. Such victories do not keep.',
    ],
  },
  // 7
  {
    judgment: 'An army needs a just cause and someone of ripe experience at its head. With both, there is success and nothing to reproach.',
    image: 'Water is stored unseen within the earth. Strength is gathered in the same way, by keeping people well and giving them room.',
    lines: [
      'Set out in good order. If discipline is poor at the start, even a good cause turns out badly.',
      'The leader stands in the midst of the troops and shares their lot. Three times the sovereign sends a mark of trust.',
      'The wagon comes back loaded with the dead. Command has fallen to too many or to the wrong one.',
      'The force draws back and makes camp on the safe side. To retire when one cannot win is no disgrace.',
      'Game has come into the field and may rightly be taken. Let the eldest lead; if the younger interfere, the carts will carry corpses however good the aim.',
      'After the victory the ruler gives out lands and titles. Reward the deserving, but put no petty person in charge.',
    ],
  },
  // 8
  {
    judgment: 'Union is fortunate. Ask once more whether you have the constancy to be its center or its member; the hesitant will gather by degrees, and whoever comes too late misses it.',
    image: 'Water lies on the earth and flows together wherever it can. So rulers of old gave out lands and kept up friendly ties with those who held them.',
    lines: [
      'Join with sincerity, as plain as a filled clay bowl. Such fullness attracts good from where it was never expected.',
      'Let the bond come from within yourself. Held to with self-respect, it is well.',
      'You are keeping company with people who are not for you.',
      'Show openly whom you stand by. Loyalty toward one who leads well is in place.',
      'The king hunts with beaters on three sides and lets the game in front run free. Those who belong come without being warned or driven.',
      'A union with no head to it. Where the right beginning was missed, there is no right end.',
    ],
  },
  // 9
  {
    judgment: 'A gentle force holds a strong one for a while. Thick clouds come up from the western land and still no rain falls; success lies in small preparation.',
    image: 'Wind crosses the sky and can only brush it. When great deeds are out of reach, refine the way you speak and appear.',
    lines: [
      'Turning back to one’s own road before any force is used. How could there be blame in that?',
      'Drawn along with others into the return. To turn back in good company is not to lose oneself.',
      'The spokes have sprung from the wheel. Husband and wife glare past each other, for neither would slow down.',
      'Honesty lets the blood drain off and fear depart. You can restrain the strong only by being trusted.',
      'Sincerity is a cord between neighbors. What makes you rich is that you do not stay rich alone.',
      'The rain has come and there is rest; the gathered power is full, like a moon about to wane. Pressing further from here is dangerous.',
    ],
  },
  // 10
  {
    judgment: 'You walk behind the tiger and come near its tail, and it does not bite. Good bearing and good humor carry you through where strength alone would not.',
    image: 'The sky is above and the lake below, each in its place. Seeing differences of rank that rest on worth, people become settled in mind.',
    lines: [
      'Go on simply, in plain shoes. With nothing to prove, you may advance unharmed.',
      'The road is level for one who walks apart and quiet. The recluse’s steadiness is fortunate.',
      'The one-eyed claim to see and the lame to march; this walker treads on the tail and is bitten. So it goes with a soldier who plays the prince.',
      'Treading on the tail, but with a caution close to trembling. It ends in good fortune.',
      'Decisive steps. They may be right, yet resolution that forgets its danger becomes danger.',
      'Look back along the track and weigh the signs it shows. If the whole round is sound, great good comes of it.',
    ],
  },
  // 11
  {
    judgment: 'The small departs and the great draws near. What is above bends down and what is below rises, and in their meeting everything thrives.',
    image: 'Heaven and earth mingle. A ruler helps this along by dividing the seasons and suiting the work to the place, so that people are held up on both sides.',
    lines: [
      'Pull up a blade of grass and the sod comes with it. In good times one able person draws others along; set out.',
      'Bear with the rough, wade the river without a boat, forget nothing that is distant and favor no faction. So one comes to walk in the middle.',
      'There is no plain that meets no slope, no departure without return. Stay firm in the hardship, do not brood on what must change, and enjoy what you have.',
      'Fluttering down lightly, not boasting of means. Neighbors are met without calculation, because the wish is mutual.',
      'A sovereign gives his daughter below her rank. The high one who honors the lower brings blessing and great good.',
      'The rampart sinks back into its ditch. Use no army now; give your orders among your own people, and expect embarrassment even if you are right.',
    ],
  },
  // 12
  {
    judgment: 'The great departs and the small moves in. Above and below have lost touch, and upright people get no hearing; it is no failure of theirs.',
    image: 'Heaven and earth draw apart. Take your worth indoors, keep out of the way of harm, and let no salary tempt you into the open.',
    lines: [
      'A tuft of grass comes up with all its roots. This time several withdraw together, and staying true brings good.',
      'The lesser sort thrive on flattery and on being borne. One of stature lets the blockage stand and so is not absorbed by it.',
      'Shame is carried under the robe. Those who took what they had no right to begin to feel it.',
      'To act on a higher call is without fault. Those of like mind come to share in the blessing.',
      'The standstill is giving way. Keep asking what could still go wrong, and you tie your good to a clump of mulberry roots.',
      'The blockage is tipped over. It does not leave by itself; first there was obstruction, afterwards gladness.',
    ],
  },
  // 13
  {
    judgment: 'Fellowship in the open, not behind a fence. With an aim shared by all and one clear mind among them, even hard crossings succeed.',
    image: 'Fire rises to join the sky. A community is not a crowd: give each group its place and tell things apart.',
    lines: [
      'Meeting at the gate, where everyone can see. A bond that begins without secrets is free of blame.',
      'Fellowship kept within the clan. Closing the circle against others is a narrow thing and brings regret.',
      'Weapons hidden in the grass, a lookout on the hill. For three years mistrust keeps anyone from rising.',
      'He climbs on the wall and finds he cannot attack. Held up by his own sense of right, he comes round, and that is good.',
      'First the two weep aloud and afterwards they laugh. It takes a great struggle for hearts that belong together to meet.',
      'Companionship in the fields outside the town. It is not yet the union of all, and there is no cause for remorse.',
    ],
  },
  // 14
  {
    judgment: 'Great holdings under a light hand. One who is bright, modest and placed in the middle gathers everything, and it prospers from the ground up.',
    image: 'Fire high in the sky lights up good and bad alike. Put a stop to what is harmful and give room to the good; so one agrees with heaven’s kind intent.',
    lines: [
      'Wealth that has touched nothing harmful yet. It stays so if you remember how hard it is to keep it clean.',
      'A large wagon stands ready to be loaded. With means and helpers equal to the weight, you may set out.',
      'A nobleman lays what he has before the sovereign. A petty person could not do it, and would be harmed by owning so much.',
      'Telling apart what is yours from what is your neighbor’s splendor. Without rivalry there is no fault.',
      'Trust that is given meets trust, and dignity keeps it from growing slack. Good fortune.',
      'Help from heaven itself. To one who is devoted, true and respectful in abundance, nothing fails to turn out well.',
    ],
  },
  // 15
  {
    judgment: 'Modesty opens the way. Whoever can be great without display carries things through to their end.',
    image: 'A mountain stands inside the earth. Take from where there is too much, add where too little, and weigh things until they are even.',
    lines: [
      'Modest about being modest. In this spirit one may cross great waters, because one makes no fuss about the crossing.',
      'Modesty that has become one’s voice. It sounds without effort, and constancy brings good.',
      'Great labor and no claim made on it. Such a person finishes the work, and people are won.',
      'Modesty in every movement, up and down. Nothing stands against it so long as it is no pose.',
      'No parading of wealth before the neighbors, and yet it may be right to act with force. What resists reason may be set straight.',
      'Modesty that is heard, and is strong enough for arms. Turn them first on the disorder in your own town.',
    ],
  },
  // 16
  {
    judgment: 'Gladness sets people in motion. When it moves along the line of what they are ready for, helpers can be named and armies led.',
    image: 'Thunder bursts out of the ground and the year breathes freely. The ancient kings made music for it, honoring merit and bringing heaven and forefathers to the feast.',
    lines: [
      'Crowing over one’s own good mood. Joy that boasts of its connections soon turns sour.',
      'Firm as rock amid the mood. One who sees the first sign and does not wait the day out acts at the right time.',
      'Gazing upward for a nod and waiting too long. Hesitation brings regret upon regret.',
      'The source from which the gladness springs. Do not doubt, and friends gather about you as hair is caught in a clasp.',
      'Always ailing and still not dying. The pressure that denies you ease also keeps you from being lost in it.',
      'Gladness gone blind. Even when it has run its whole course, one may still turn round without blame.',
    ],
  },
]
