import type { HexagramText } from '../hexagram-text.js'

/** Hexagrams 49 to 64. Own wording, written for this project on the traditional sense of the Zhouyi and its Image commentary. */
export const texts49To64: readonly HexagramText[] = [
  // 49
  {
    judgment: 'A change of skin is believed only once its day has come. If it is timely and just it goes all the way, and regret has no ground.',
    image: 'Fire within the lake, each fighting the other. Put the calendar in order and make the seasons clear.',
    lines: [
      'Wrapped tight in yellow cowhide. It is not yet time to change anything.',
      'When the day itself has come, then overturn. Setting out is right.',
      'Haste leads into harm and so does hesitation. When the talk of change has gone round three times, it may be believed.',
      'Regret is past, one is trusted. Now the very order of things can be altered.',
      'The great one changes as a tiger does, stripes clear for all to see. No oracle needs asking; people believe.',
      'The noble change as a leopard does, finely; lesser people change their faces. Stay with what is won and push no further.',
    ],
  },
  // 50
  {
    judgment: 'The vessel in which raw things become food for guests and gods. What serves something higher prospers from the root.',
    image: 'Wood feeds the fire beneath the cauldron. Take your right place, and so make firm what life has given you to do.',
    lines: [
      'The cauldron is turned with its feet up, and the stale remains pour out. Even a lowly position has its worth, as a secondary wife is honored for her son.',
      'There is food in the cauldron. My companions are envious, but they cannot get at me.',
      'The handles have come off and the pheasant’s fat is not eaten. Wait for the rain; it will cool regret, and things end well.',
      'The legs give way, the prince’s meal is spilled and his person soiled. The task was too heavy for the one entrusted with it.',
      'Yellow handles and a carrying bar of gold. The modest one in the middle finds strong helpers.',
      'A carrying bar of jade, hard and gently lustrous. Great good, and nothing that would not be furthered.',
    ],
  },
  // 51
  {
    judgment: 'The thunderclap comes and everyone starts; afterwards there is talk and laughter. For a hundred miles it frightens, and the one at the altar does not let fall the ladle.',
    image: 'Thunder upon thunder. In fear and trembling look over your life and put it right.',
    lines: [
      'Shock, and wide eyes; after it, laughing words. To have been afraid first is fortunate.',
      'Shock with danger, and your treasures lost as you climb the nine hills. Do not run after them; on the seventh day they are yours again.',
      'Shock that leaves one dazed. Let it move you to act and no harm follows.',
      'Shock that ends in the mud. The energy sticks where there is neither resistance nor direction.',
      'Shock to and fro, again and again. With the center kept nothing is lost, and there is work to do.',
      'Shock that leaves only trembling and staring eyes. Do not press on; it struck your neighbor, not you, and though people talk, keep still in time.',
    ],
  },
  // 52
  {
    judgment: 'Still the back, so that the self is no longer felt; walk through the courtyard and be caught by no one there. To rest when it is time to rest is without fault.',
    image: 'Mountain stands beside mountain. Do not let thought stray beyond the place you are in.',
    lines: [
      'Stilling the toes, before the first step. Keep this stillness long, and no mistake is made.',
      'Stilling the calves. One cannot save the one whom one follows, and the heart is not glad.',
      'Stilling the hips and stiffening the loins. Rest by force smothers the heart.',
      'Stilling the whole trunk. This is rest in oneself, and blameless.',
      'Stilling the jaws. When words come in order, regret goes.',
      'Stilling out of a generous nature. Here rest is complete, and good.',
    ],
  },
  // 53
  {
    judgment: 'Step by step, as a bride is led home by all the proper stages. What grows slowly stands firmly.',
    image: 'On the mountain grows a tree, seen from far because it took its time. Live in goodness and dignity, and customs improve around you.',
    lines: [
      'The wild goose nears the shore. The young one is anxious and people talk, but there is no fault in beginning.',
      'The wild goose nears the cliff. There it eats and drinks in contentment and shares its food.',
      'The wild goose nears the dry upland, which is no place for it. The man goes off and does not come back, the child is not born; only defense makes sense here.',
      'The wild goose nears the trees and perhaps finds a level branch. To be flexible is to be safe.',
      'The wild goose nears the hilltop. For three years the wife has no child; in the end nothing can prevent what is right.',
      'The wild goose nears the heights of the clouds. Its feathers may be used in the sacred dance, for a finished life leaves a pattern.',
    ],
  },
  // 54
  {
    judgment: 'The girl enters the house in a subordinate place and by her own desire. Pushing forward is harmful, and no aim is served by it.',
    image: 'Thunder stirs above the lake. See what is perishable in the light of its lasting end.',
    lines: [
      'The younger sister goes along as second wife. A lame one can still walk; within that place one can advance.',
      'A one-eyed one can still see. Alone and in the half light, keep faith as a recluse would.',
      'The girl is still waiting, and returns home to go as a servant. She wanted more than was possible.',
      'The girl lets the date pass. A late marriage comes in its own time.',
      'When King Yi gave his daughter, her sleeves were less fine than those of her maid. The moon is almost full; such modesty is good.',
      'The basket is held out and holds no fruit; the sheep is stabbed and does not bleed. A form without its content is of no use.',
    ],
  },
  // 55
  {
    judgment: 'Fullness is here and it cannot stay. Do not grieve about that; be like the sun at noon and shine on everything.',
    image: 'Thunder and lightning arrive at once, complete. Decide the cases before you, and carry the sentence out.',
    lines: [
      'You meet the ruler who is your equal. You may be together for the full ten days; going to him earns respect.',
      'The awning is so thick that at noon the Dipper can be seen. Going forward meets suspicion; wake the other by being truthful.',
      'The undergrowth is so thick that at noon small stars appear. The right arm is broken, and it is nobody’s fault.',
      'The awning is so thick that at noon the Dipper is seen, but here you come upon a ruler of your own kind. That is fortunate.',
      'Bright lines come forth. To call able people brings blessing and renown.',
      'The house is lavish and shut off. He looks out by the gate and sees no one; for three years there is nobody.',
    ],
  },
  // 56
  {
    judgment: 'A stranger in a strange land gets along by small things. Have few claims and good manners, and be loyal to the road.',
    image: 'Fire moves on the mountain and does not linger. Use penalties clearly and carefully, and do not let cases drag on.',
    lines: [
      'The traveler busies himself with trifles. By that he draws misfortune on himself.',
      'The traveler reaches an inn, his goods still with him, and gains a young servant’s loyalty.',
      'The traveler’s inn burns down and his servant is lost. Being overbearing abroad is dangerous.',
      'The traveler has found a stopping place and an ax to guard himself. Still his heart is not glad; it is no home.',
      'He shoots at a pheasant and it falls to the first arrow. It ends in praise and a commission.',
      'The bird’s nest burns. The traveler laughed at first and must then cry out; by carelessness he lost his cow.',
    ],
  },
  // 57
  {
    judgment: 'What is gentle gets in everywhere and succeeds in small matters. It needs a goal, and someone great to follow.',
    image: 'Wind follows upon wind. Spread your instructions in the same way, and then act on them.',
    lines: [
      'Forward and back. In such wavering the firmness of a soldier helps.',
      'Creeping beneath the bed. What is hidden there needs priests and diviners in great number; searching it out is right.',
      'Probing over and over. To think a matter through again and again without deciding is humiliating.',
      'Regret fades; three kinds of game are taken in the hunt. Modesty with energy has brought results.',
      'No good beginning, but an end. Three days of thought before the change and three days of watching after it bring good fortune.',
      'Creeping beneath the bed, one loses goods and ax. Too deep a search leaves no strength to act.',
    ],
  },
  // 58
  {
    judgment: 'Joy opens people and succeeds. Let it be firm inside and mild outside, and it keeps clear of mere pleasing.',
    image: 'Two lakes join and neither runs dry. Talk and practice together with friends.',
    lines: [
      'Joy in harmony, wanting nothing. This is good.',
      'Joy that is sincere, even among cheap pleasures. Regret goes.',
      'Joy that comes from outside to fill a gap. It does harm.',
      'Weighing one joy against another gives no peace. Turn from the sick one, and you have something to be glad about.',
      'Trusting what wears you down. There is danger in that, even for the good.',
      'Joy that draws others in and is drawn. It no longer steers itself.',
    ],
  },
  // 59
  {
    judgment: 'What had hardened is melted and scattered. The king goes to his temple, for a common reverence joins people; the great river can be crossed.',
    image: 'Wind drives over the water and breaks up the ice. The kings of old made offerings to the Highest and built temples.',
    lines: [
      'Bring help at once, with a strong horse. A rift is easiest to heal before it opens.',
      'While all dissolves, run to what supports you. Regret vanishes.',
      'Dissolve what circles around yourself. That leaves nothing to regret.',
      'Dissolve your own faction, and great good comes. Out of scattering arises a gathering such as ordinary minds do not think of.',
      'Like sweat his great call goes out and breaks the fever. The king opens his stores and remains, free of blame.',
      'Dissolve the blood. Leave, keep far away, go out; that is no fault.',
    ],
  },
  // 60
  {
    judgment: 'Limits are good: they let a life have shape, as joints do the bamboo. Limits that are bitter should not be kept up.',
    image: 'Water stands above the lake, which holds only so much. Set number and measure, and talk over what right conduct is.',
    lines: [
      'Not going out past the inner door. When it is shut, knowing so is no mistake.',
      'Not going out past the outer gate, when it stands open. By hesitating one misses the time.',
      'Keeping no measure, one comes to sigh. For that there is nobody to blame but oneself.',
      'Limits that one is at ease with. They succeed without effort.',
      'Limits that taste sweet. Begin with yourself, and others will go along and esteem it.',
      'Limits that taste bitter. To insist on them is harmful; once they have done their work, let remorse go.',
    ],
  },
  // 61
  {
    judgment: 'Truth at the center reaches even pigs and fishes. With such trust one may cross the great river, so long as one stays upright.',
    image: 'Wind moves over the lake and stirs what lies beneath. Weigh criminal cases with understanding, and put off the sentence of death.',
    lines: [
      'To be ready and composed is good. With secret reservations there is no rest.',
      'A crane calls from the shade and its young one answers. I have good wine in my cup, and will share it with you.',
      'You find your counterpart, and now drum, now stop, now weep, now sing. Your strength lies in the other, and so does your weakness.',
      'The moon is nearly full and one of the paired horses breaks away. To leave one’s fellow for the higher is no fault.',
      'Truth that holds all together as with a chain. There is nothing to blame.',
      'The cock’s cry climbs to heaven, and the cock stays on the ground. To go on with mere words is harmful.',
    ],
  },
  // 62
  {
    judgment: 'Small things may be done and great ones may not. The flying bird leaves its call behind: it is better not to go up, better to stay below.',
    image: 'Thunder sounds close upon the mountain. Exceed a little on the modest side: in conduct be more respectful, in mourning more grieved, in spending more thrifty.',
    lines: [
      'A bird that takes off before it should meets harm by flying.',
      'Passing by the grandfather you meet the grandmother; not reaching the prince, you meet his minister. Stopping short at the fitting place is blameless.',
      'If you do not take more than usual care, someone may come from behind and strike you.',
      'Without fault you meet him and do not pass him. To go is dangerous and to be on guard is needed; do not insist for ever.',
      'Thick clouds and no rain from our western land. The prince aims his corded arrow and fetches the hidden one out of the cave.',
      'You pass him by and do not meet; the bird flies off from you. To overshoot like this is called calamity.',
    ],
  },
  // 63
  {
    judgment: 'Everything is in place, and only small things are still to be done. Good at the beginning, it falls into disorder at the end unless you keep watch.',
    image: 'Water hangs over the fire and the kettle boils. Think of the trouble that may come, and guard against it beforehand.',
    lines: [
      'He drags at his wheels and wets his tail. Braking when all are rushing keeps him without blame.',
      'The lady loses the curtain of her carriage. Do not hunt for it; in seven days it comes back.',
      'The High Ancestor punished the land of demons and took three years to subdue it. Such labors are not for small people.',
      'Fine silk has rags ready for the leak. Be careful the whole day.',
      'The eastern neighbor kills an ox and gains less real blessing than the western with a simple offering. The right time counts, and the right mind.',
      'His head goes under. Looking back in mid-stream, one is in danger.',
    ],
  },
  // 64
  {
    judgment: 'Nearly across, the little fox wets its tail. Success is close and not yet there; until the last step is taken, nothing is gained.',
    image: 'Fire is above the water and they do not meet. Distinguish things with care, and bring each to the place where it can work.',
    lines: [
      'The tail gets wet. Not knowing how far one’s strength goes, one is embarrassed.',
      'He drags at his wheels. To hold back and remain true is good.',
      'It is not finished, and a direct attack would go wrong. Yet with help the great river can be crossed.',
      'Be resolute and remorse goes. Stirred to punish the land of demons, he is rewarded after three years with a great domain.',
      'Resolution leaves no regret. The light of a noble person is trusted and good.',
      'Drinking wine in good confidence is no fault. Whoever wets his head in it loses what he was confident of.',
    ],
  },
]
