import type { HexagramText } from '../hexagram-text.js'

/** Hexagrams 33 to 48. Own wording, written for this project on the traditional sense of the Zhouyi and its Image commentary. */
export const texts33To48: readonly HexagramText[] = [
  // 33
  {
    judgment: 'Darkness is advancing and withdrawal is the right strength. Retire in good time and in good order; in small things one may still hold one’s ground.',
    image: 'The mountain climbs and the sky keeps its distance above. Hold small-minded people off with reserve instead of with hatred.',
    lines: [
      'At the tail of the retreat, closest to the pursuer. Now attempt nothing.',
      'Held fast with a strap of yellow oxhide. The weaker one clings so firmly to the right that no one can tear it loose.',
      'The withdrawal is tied down and grows painful. While you cannot leave, keep those about you as helpers and not as counselors.',
      'Leaving willingly, though fond of what is left. It is easy for the noble, and the small cannot do it.',
      'A friendly and fitting departure. Hold to the decision without bitterness.',
      'Leaving with a light heart and wide wings. No doubt remains, and everything serves.',
    ],
  },
  // 34
  {
    judgment: 'Great strength is on the move. What it needs most is to stay in the right, for power that forgets to ask becomes mere force.',
    image: 'Thunder rolls up in the sky. Set no foot on a path that does not accord with decency.',
    lines: [
      'Power in the toes. To advance on that alone leads surely to harm.',
      'Steadiness at the moment when the gates begin to open. This is fortunate.',
      'The crude use all their power, the wise let theirs rest. A ram that butts the hedge gets his horns caught.',
      'The hedge gives way and the horns are free. Power that works quietly, like the axle of a great cart, moves the load.',
      'The ram is let go, lightly. With no one left to oppose, hardness can be given up without regret.',
      'The ram has butted the hedge and can go neither forward nor back. See how stuck you are, and the difficulty begins to resolve.',
    ],
  },
  // 35
  {
    judgment: 'The loyal prince is given horses in great number and is received three times in a single day. Rising is easy when the one above is clear and the one below is devoted.',
    image: 'The sun comes up over the earth. Make the brightness that is yours by nature brighter.',
    lines: [
      'Advancing and pushed back. Where trust is still missing stay generous and calm, and no error is made.',
      'Advancing with a heavy heart. Remain true, and great happiness comes to you from a motherly hand.',
      'All of them consent. With others behind you, regret falls away.',
      'Advancing like a great rat, grasping in the dark. To keep on so is dangerous.',
      'Remorse has gone; take neither gain nor loss to heart. To go on from there is good in every way.',
      'Advancing with lowered horns is right only against the faults of your own town. Know the danger in it, for carried further it shames you.',
    ],
  },
  // 36
  {
    judgment: 'The light is wounded and must go under cover. Know how hard the time is, and keep faith inwardly.',
    image: 'The sun has sunk into the earth. Live among the many with your brightness veiled, and see clearly all the same.',
    lines: [
      'The bright bird flies with drooping wings. He goes three days unfed to reach his aim, and his hosts talk behind his back.',
      'Wounded in the left thigh, he still brings help with the strength of a horse. Good fortune.',
      'On the hunt in the south the great chief of darkness is taken. Long-standing wrong should not be put right in a hurry.',
      'Having reached into the left side of the belly, one learns the heart of the darkness, and then goes out by gate and courtyard.',
      'The light of Prince Ji, who feigned madness at the tyrant’s court. What cannot be shown can still not be put out.',
      'No light any more, only dark. He had climbed to the sky, and now he falls into the depths of the earth.',
    ],
  },
  // 37
  {
    judgment: 'The household stands by the constancy of the one who keeps its center. Where each is truly in place at home, the world outside comes right as well.',
    image: 'Wind is born from fire. Let your words have matter in them and your conduct a lasting shape.',
    lines: [
      'Clear limits within the family from the beginning. Regret does not arise.',
      'She follows no private whim and sees to the food within. Quiet attention to what is near brings good.',
      'Sharp tempers in the house are regretted, yet it stands; endless giggling ends in shame. Between the two, too strict is safer.',
      'She is the wealth of the house, who balances what comes in and what goes out. Great good fortune.',
      'He comes among his own as a king, and no one need be afraid. Love rules here.',
      'Trusted and worthy of respect. What a person asks of himself first gives him authority to the end.',
    ],
  },
  // 38
  {
    judgment: 'Two who live under one roof look in different directions. Great common works are out of reach, small things succeed.',
    image: 'Fire goes up and the lake seeps down. Join with others and still remain yourself.',
    lines: [
      'A lost horse need not be chased; it comes back by itself. When you meet hostile people, be civil, and so avoid harm.',
      'You meet your lord in a side lane. An informal encounter is no disloyalty.',
      'The wagon is dragged back, the ox is stopped, the driver marked and shamed. It is a bad beginning with a good end.',
      'Alone amid estrangement you meet one who began as you did. Mutual trust carries both over the danger.',
      'The kinsman bites straight through the skin that divides you. Why not go with him?',
      'So estranged that a friend looks like a muddy pig or a cart of ghosts. You draw the bow and then lower it: he is a suitor, no raider, and rain clears the air.',
    ],
  },
  // 39
  {
    judgment: 'An abyss before you and a cliff behind. Take the easy ground and not the steep, join with others, and look for someone who can see the whole.',
    image: 'Water lies upon the mountain. When the way outside is barred, turn back to yourself and cultivate what is there.',
    lines: [
      'Going on meets the barrier, coming back meets praise. Wait for the moment.',
      'The king’s servant meets barrier on barrier and it is not for his own sake. He has to go straight in.',
      'Going on meets the barrier, so he turns back. Those at home are glad of it.',
      'Going on meets the barrier; coming back brings allies. Gather before you move.',
      'In the thick of the obstruction, friends come. One who stays at the post in great need draws helpers.',
      'Going on leads into difficulty, coming back to great things. Your experience is needed here; seek the one who leads.',
    ],
  },
  // 40
  {
    judgment: 'The tension breaks. Where nothing more is left to do, return to ordinary life at once; where something is left, do it soon.',
    image: 'Thunder comes and rain comes down. Pardon errors and be lenient about wrongdoing, as the storm clears and is gone.',
    lines: [
      'The knot has just come loose. There is nothing to say and nothing to blame.',
      'Three foxes are killed in the field and a yellow arrow is gained. Straight and moderate means remove the flatterers.',
      'A porter with a load on his back rides in a carriage. He calls the robbers on himself; such show is a disgrace.',
      'Free yourself from your big toe. Then the companion comes whom you can trust.',
      'Only you can untie yourself. The petty see that you mean it, and withdraw.',
      'The prince shoots the hawk from the top of a high wall. The last stubborn thing is brought down, and all is well.',
    ],
  },
  // 41
  {
    judgment: 'Giving up something in good faith is blessed at the root. What should one use? Two small bowls will do for the offering.',
    image: 'At the mountain’s foot the lake evaporates to feed its slopes. Lessen your anger and dam your appetites.',
    lines: [
      'Your own work done, hurry to help; but weigh how much you may take or give. Even help has its measure.',
      'Keep upright and start nothing rash. Without diminishing yourself you add to others.',
      'Three walking together become fewer by one; one walking alone finds a friend. A close bond has room for two.',
      'Lessen the ailment quickly, and others come quickly and gladly.',
      'Someone adds to your store, and not even ten pairs of tortoise oracles could gainsay it. It is meant for you.',
      'Increase that takes nothing from anyone. You have somewhere to go and win helpers, and no longer a house that is only your own.',
    ],
  },
  // 42
  {
    judgment: 'What stands above gives to what is below. It is a time to set out and to dare the great crossing, since it does not last.',
    image: 'Wind and thunder strengthen each other. See something good and move to it; find a fault in yourself and be rid of it.',
    lines: [
      'Fit to carry out a great work. Strength lent from above asks to be used unselfishly.',
      'Someone adds to your store, and ten pairs of tortoises could not speak against it. Be steadfast always; a king might bring such a gift before God.',
      'Enriched by a calamity. Be sincere, keep to the middle, and report to the prince with your seal of office.',
      'Walk in the middle, and the prince will follow your counsel. You may be trusted even with the moving of a capital.',
      'With a truly kind heart there is no need to ask. What you have given is known as your nature.',
      'One who increases nobody is struck by someone. His heart does not keep to anything for long.',
    ],
  },
  // 43
  {
    judgment: 'The last dark thing must be named openly in the king’s court. Speak the truth of it, begin with your own town, and do not reach for arms.',
    image: 'The lake has climbed to the sky and will break. Share wealth out downwards, and do not rest on your merits.',
    lines: [
      'Strong in the toes and eager. To go without being equal to it is the mistake.',
      'An alarm, and arms in the night and evening. One who is prepared need not be afraid.',
      'Resolve that shows in the cheekbones is unlucky. The noble one goes alone through the rain, is splashed and grumbled at, and is not at fault.',
      'The hips are raw and walking is hard. Let yourself be led like a sheep and regret would end, but such words are heard and not believed.',
      'Weeds need a firm hand, again and again. Go down the middle and stay clear of blame.',
      'No cry of warning any more. The seed of evil was overlooked, and in the end it brings harm.',
    ],
  },
  // 44
  {
    judgment: 'The dark element comes back in by chance and seems harmless. She is strong; do not take her as a partner for life.',
    image: 'Wind goes everywhere under the sky. A prince makes his orders known in this way to all four directions.',
    lines: [
      'Stopped with a brake of bronze. A lean pig is already restless; if you let it run, it will do harm.',
      'A fish is in the kitchen sack. Keep it there without fault, and do not set it before the guests.',
      'The hips are raw and walking is hard. You are tempted and held back; seeing the danger keeps you from great error.',
      'The fish is gone from the sack. One who is too far from the people loses them, and trouble rises.',
      'A melon under willow leaves. Keep your lines hidden and let them ripen, and something drops to you from heaven.',
      'Meeting with the horns. Proud distance is awkward, but it is not blameworthy.',
    ],
  },
  // 45
  {
    judgment: 'People gather. The king comes to the temple to find the point where all are one; seek a great leader and bring great offerings, then you may go forward.',
    image: 'The lake rises above the land. Where much collects much can break out, so put your defenses in order against the unforeseen.',
    lines: [
      'Sincere but not to the end: now scattered, now gathered. Call out, and after one clasp of the hand you laugh; do not worry.',
      'Let yourself be drawn in. If you are true, even the small summer offering is welcome.',
      'Longing to gather, and sighing. Nothing here helps; go to the circle’s center all the same, at the cost of a little pride.',
      'Great good, and so no blame. You gather people for the one above and not for yourself.',
      'You have the position that gathers others. If some still lack trust, keep long and steady at your best until doubt goes.',
      'Laments, sighs and tears. Whoever is misunderstood at the edge may weep, and is not to blame.',
    ],
  },
  // 46
  {
    judgment: 'Climbing by growth, as a tree does. See the one who can help, have no fear, and set out toward the light of the south.',
    image: 'Wood pushes up within the earth. Adapt to what is there and add the small to the small until it is high.',
    lines: [
      'Rising with the consent of those above. Trust meets you at the root; great good.',
      'With a true heart even a small offering serves. Manner may be plain where intention is clear.',
      'Rising into a town with no one in it. Nothing stops you, and nothing promises that it will last.',
      'The king makes offering on Mount Qi. Such a rise is at home in what has long been honored.',
      'Going up by the stairs. Omit no step, and good comes of it.',
      'Climbing on in the dark. What helps now is the unbroken will to be right, and not the wish for more height.',
    ],
  },
  // 47
  {
    judgment: 'Exhausted and hemmed in, the great person stays of good cheer and comes through. What you say will not be believed; let deeds and patience speak.',
    image: 'The water has drained from the lake. Give your life to what you mean to do.',
    lines: [
      'Sitting stuck at the stump of a bare tree, then straying into a gloomy valley. For three years one is not seen.',
      'Oppressed in the midst of wine and food, and then the scarlet sashes arrive. Make an offering with patience; to press on would be wrong.',
      'Pressed by stone and leaning upon thorns, he enters his house and does not find his wife. He is cornered by what need not have cornered him.',
      'He comes very slowly, held up in a golden carriage. It is embarrassing, and it reaches its goal.',
      'Nose and feet are cut off, and those in crimson sashes weigh upon him. Relief comes by degrees; it helps to make offerings.',
      'Tangled in creepers, tottering, saying that each movement will be regretted. Feel the regret and move; that brings good.',
    ],
  },
  // 48
  {
    judgment: 'Towns are moved but the well stays, neither less nor more, and all come and draw. If the rope falls short or the jar breaks, the good is missed at the last inch.',
    image: 'Water is raised over wood. Encourage people at their labor, and have them help one another.',
    lines: [
      'The well is full of mud and no one drinks. An old well that nobody tends has not even birds for company.',
      'From the side of the well one shoots at minnows, and the jar is cracked and leaks. Good water is put to no use.',
      'The well is cleaned and still nobody drinks. It aches the heart, for if only the king were clear-sighted all could share the blessing.',
      'The well is being lined with brick. Work on yourself now, though it gives nothing yet; it is no fault.',
      'The well is clear, its spring is cold, and people drink of it.',
      'The well is drawn from without a cover. It can be relied upon, and that is the greatest good.',
    ],
  },
]
