import type { HexagramText } from '../hexagram-text.js'

/** Hexagrams 17 to 32. Own wording, written for this project on the traditional sense of the Zhouyi and its Image commentary. */
export const texts17To32: readonly HexagramText[] = [
  // 17
  {
    judgment: 'To be followed, first learn to follow. Adapting to the time succeeds greatly, provided that what you go along with is right.',
    image: 'Thunder has gone to rest in the lake. As evening falls, follow the hour and go indoors to recover.',
    lines: [
      'The one in charge changes course. Go out of your own door and listen to more than your friends; contact of that kind gets things done.',
      'Holding on to the little boy, you let the grown man slip. One cannot keep both the trivial and the worthy.',
      'Holding on to the grown man, you let the boy go. You find what you looked for; stay with it.',
      'Your following brings a catch, yet to persist in it is dangerous. Walk the road openly and with clear motives, and there is no stain.',
      'Giving full trust to what is excellent. This is fortunate.',
      'Held fast and bound in loyalty. The king shows such allegiance by making offerings on the western mountain.',
    ],
  },
  // 18
  {
    judgment: 'Something has been let go bad and can be mended. Cross the great river; consider what came before the start for three days, and what must come after it for three more.',
    image: 'Wind is trapped low against the mountain and things decay. Stir people up, as wind does, and then feed what is good in them.',
    lines: [
      'Mending what a father left. With a capable child the elder is cleared of blame; the risk is real and the end good.',
      'Mending what a mother left. Here a gentle touch is needed; do not insist too hard.',
      'Mending what a father left, somewhat too briskly. There is a little regret and no serious fault.',
      'Being lenient with what a father spoiled. Let it go on longer and you will be ashamed of it.',
      'Mending what a father left, and praised for it. Help that was asked for counts as much as strength.',
      'No longer in the service of kings and lords. One may set oneself an aim higher than office.',
    ],
  },
  // 19
  {
    judgment: 'Strength is approaching and growing, and what is begun now does well. It will not last for ever: before the eighth month the tide will have turned, so use the time.',
    image: 'The bank of earth looks down on the lake and holds it. Have no end of thought for teaching, and no bounds in sheltering people.',
    lines: [
      'Drawing near in common with others. Keep to your purpose, and good comes of it.',
      'Drawing near in common, sure of the ground. Whatever is undertaken goes well.',
      'Drawing near in too easy a way. Nothing is gained by it, but whoever is sorry in time makes no lasting mistake.',
      'Drawing near completely, with the whole heart. There is nothing to reproach.',
      'Drawing near wisely: the great one knows whom to call and leaves them free to act.',
      'Drawing near with generous simplicity, though one could stand aloof. Good fortune, no blame.',
    ],
  },
  // 20
  {
    judgment: 'The hands are washed and the offering is not yet made. In that pause of full attention people look up and are moved without a word.',
    image: 'Wind travels over the land and reaches every corner. So the old kings toured their regions, looked at how people live, and taught accordingly.',
    lines: [
      'Looking as a child does. In an ordinary person that may pass; in one who should know better it is a disgrace.',
      'Looking through the crack of a door. The view is narrow, and enough only for those who keep to the house.',
      'I look at what my own life brings forth, and from that I judge whether to go on or go back.',
      'Beholding the splendor of the realm. Such a one is best used as the king’s guest, with influence and independence.',
      'I look at my life in its effects on others. If they are well, I am without blame.',
      'The life itself is looked at, free of the self. One who has seen so far is without fault.',
    ],
  },
  // 21
  {
    judgment: 'Something lies between the jaws and keeps them from closing. Bite through it: matters of justice call for clear decision.',
    image: 'Thunder and lightning together. Make the penalties plain and the laws firm, so that everyone knows both.',
    lines: [
      'Feet in the stocks so that the toes cannot be seen. A first offense checked early goes no further.',
      'Biting so deep into soft flesh that the nose disappears. It is somewhat too eager, yet justified.',
      'Biting old dried meat and striking poison. The task stirs up old resentment; a small discomfort, no true fault.',
      'Biting gristle dried on the bone, and finding a metal arrowhead. Be hard and straight; remember the difficulty and stay true.',
      'Biting tough lean meat, and finding yellow gold. Be just as gold is and aware of the danger, and no error is made.',
      'The neck in the wooden collar so that the ears vanish. One who will no longer hear comes to harm.',
    ],
  },
  // 22
  {
    judgment: 'Beauty lends form and ease to what is already sound. In small matters it helps you along; it cannot settle the great ones.',
    image: 'A fire at the foot of the mountain lights up its slopes. Use such light for the day’s business, and do not presume to decide weighty cases by it.',
    lines: [
      'Adorning the feet by leaving the carriage and walking. Going honestly on one’s own legs is ornament enough.',
      'Adorning the beard, which moves only as the chin moves. Outward grace has no life apart from what wears it.',
      'All shining and steeped in charm. Let it not make you lazy; lasting constancy keeps the good in it.',
      'Decked out or plain? A white horse comes as if on wings; it is no raider but one who woos, and simplicity is the answer.',
      'Grace among hills and gardens, with a roll of silk that is thin and small. The shabby gift embarrasses, and its sincerity is welcome in the end.',
      'Adorned in plain white. Where ornament has become unneeded, nothing can be held against it.',
    ],
  },
  // 23
  {
    judgment: 'What supports you is being eaten away from below. There is nowhere useful to go; wait out the season.',
    image: 'The mountain rests upon the earth and stands only as broad as its base. Those above make their house safe by giving generously to those below.',
    lines: [
      'The bed is hollowed at its legs. Those who stayed loyal are undone first, unnoticed.',
      'The bed is hollowed at its frame. With no one at your side, do not hold out stubbornly.',
      'You break with those who are doing the damage. That is no fault, even if it leaves you alone.',
      'The bed is gone and the skin is reached. The harm can no longer be kept off.',
      'Led like fish upon a string, the dark ones come with the favor of the court. By turning to the one above, they make everything good again.',
      'A large fruit is left uneaten on the bough. The worthy are given a carriage, while the destroyers bring down their own roof.',
    ],
  },
  // 24
  {
    judgment: 'After the turning point light comes back by itself. Friends arrive without harm, the path goes out and home again, and on the seventh day the return is here.',
    image: 'Thunder is under the ground at the winter solstice. The kings of old closed the passes then; let what is just returning rest, and do not drive it.',
    lines: [
      'Turning back after a short way. No great remorse is needed, and the good is great.',
      'A calm return. To come down in the wake of a good person is happy.',
      'Returning over and over. The wavering is dangerous, yet each coming back is right.',
      'Walking in the midst of others, you return alone. It is for the sake of the way, and needs no reward.',
      'Turning back with a large heart. Looking honestly into oneself leaves nothing to regret.',
      'Astray past the point of return. Misfortune comes from within and without; armies sent in this state are beaten, and ten years do not mend it.',
    ],
  },
  // 25
  {
    judgment: 'Act without ulterior purpose and the way is wide open. If you are not as you should be, it harms you, and no undertaking prospers.',
    image: 'Thunder rolls beneath the sky and all things awaken in their own truth. The kings of old fed everything in its season out of this fullness.',
    lines: [
      'Going forward with an unplanned heart. The first impulse may be trusted.',
      'Do not plow for the sake of the harvest or break land for the sake of its yield. Work done for itself gets where it is going.',
      'Trouble without deserving it: a cow was tethered here, the passer-by led it off, and the villagers are suspected.',
      'What truly belongs to you can be held to without fault.',
      'An illness that you did not bring on yourself. Use no medicine against it; it will pass as it came.',
      'Even a guileless act goes wrong when its time is over. There is nothing to gain now by moving.',
    ],
  },
  // 26
  {
    judgment: 'Great strength is held and stored. Do not eat only at your own table, but serve in the wider world; the great crossing can be made.',
    image: 'The sky is held within the mountain. Gather many words and deeds of those who went before, and let them build up your own character.',
    lines: [
      'There is danger on the road. It helps to stop.',
      'The wagon has its axle brace taken out. Standing still is no defeat but a time for gathering strength.',
      'A good horse runs with others. Remember the hardness of the road, practice driving and defense each day, and you have somewhere to go.',
      'A board on the horns of a young bull. Wildness that is checked before it gores brings great good.',
      'The tusks of a gelded boar. Changing what drives the fury is better than fighting the teeth.',
      'The open road of heaven. What was dammed up so long now goes through freely.',
    ],
  },
  // 27
  {
    judgment: 'Look at what people nourish, and at what they themselves look for to fill their mouths. In that both you and others may be known.',
    image: 'Thunder stirs at the foot of the mountain, as jaws move beneath a still head. Take care with what goes out as words and with what comes in as food.',
    lines: [
      'You let go of your own oracle tortoise and stare at my moving jaws. Envy of another’s portion is unworthy.',
      'Turned upside down, one goes for food to the summit, off the usual path. To live by others’ gifts in this way leads to trouble.',
      'Feeding on what does not nourish. For ten years nothing can be made of it.',
      'Going up the hill for nourishment, on behalf of others. With the fixed eye and keen hunger of a tiger one looks for helpers; that is no fault.',
      'You have left the common road and know that you lack strength for it. Stay under the guidance of a wiser one, and cross no great river.',
      'The one from whom the others are fed. Stay aware of the weight of it; then great things may be attempted.',
    ],
  },
  // 28
  {
    judgment: 'The roof beam bends under a load that is too great. An extraordinary time wants movement and a place to go.',
    image: 'The lake has risen over the trees. Be able to stand alone without fear, and to leave the world without dejection.',
    lines: [
      'Spreading white rushes under what is set down. In heavy matters, excess of care is no mistake.',
      'A dry poplar puts out new shoots from the root; an old man takes a young wife. An unusual bond renews things.',
      'The roof beam sags until it breaks. One who will not accept support cannot be helped.',
      'The roof beam is held up. It is good, unless you reach for something more behind it.',
      'A dry poplar breaks into flower; an old woman takes a young husband. Blossom without new roots earns neither blame nor praise.',
      'Wading in until the water closes overhead. It ends badly, and there is no guilt in it, for the aim was worth more than safety.',
    ],
  },
  // 29
  {
    judgment: 'Danger upon danger, like water in a gorge. Being true in the heart carries you through, and what is done in that spirit counts.',
    image: 'Water flows on, fills each hollow and reaches its end. Keep steadily to good conduct, and go over what is to be taught again and again.',
    lines: [
      'Grown used to the chasm, one slips into a hole at its bottom. Habit in danger is itself the danger.',
      'The gorge is steep here. Ask only for small gains and do not hope to be out in one stride.',
      'Chasm in front and chasm behind. Whatever you try takes you further in; stop where there is a foothold and wait.',
      'A jar of wine, two bowls of grain, in simple earthenware, passed in by the window. In need, plain sincerity is enough and the form may be dropped.',
      'The water in the gorge does not overflow; it rises just to the brim. Wanting no more than the way out is the way out.',
      'Bound with ropes and shut in by a hedge of thorns. For three years the road is not found.',
    ],
  },
  // 30
  {
    judgment: 'Fire lives by what it clings to. Clear light lasts by accepting its dependence; tend the quiet cow within, and it goes well.',
    image: 'Brightness rises twice. By carrying the light on from day to day a great person illumines all four quarters.',
    lines: [
      'At daybreak footprints run this way and that. Meet the bustle with composure from the first step and you avoid error.',
      'Yellow light, the sun at midday. Balance at the center brings the highest good.',
      'The light of the sinking sun. Some beat the pot and sing, others moan that they are old; both have forgotten how to stand in the moment.',
      'It comes all at once, blazes, dies down and is thrown away. Nothing fed that flame.',
      'Tears in streams, sighs and sorrow. Seeing truly how little lasts turns the heart, and this is fortunate.',
      'The king sends the bright one out to set things right. Strike at the leaders and let the followers live; that is without blame.',
    ],
  },
  // 31
  {
    judgment: 'Two beings affect one another. The stronger places himself below the gentler, as in courtship, and what attracts in this way lasts.',
    image: 'There is a lake upon the mountain, held because its top is hollow. Receive people by keeping a space empty within.',
    lines: [
      'The influence is felt in the big toe. There is a wish to move and no movement as yet.',
      'The influence is felt in the calves, which start by themselves. Going is a mistake, staying is good.',
      'The influence is felt in the thighs, and one runs after what one is attached to. To follow each stirring is humbling.',
      'Stay upright and remorse goes. If the mind darts to and fro, only those on whom you fix your thought will follow.',
      'The influence is felt in the back of the neck, where the will sits firm. There is no remorse, and no great sway either.',
      'The influence is felt in jaws, cheeks and tongue. It is all talk.',
    ],
  },
  // 32
  {
    judgment: 'What endures is not what stands still but what keeps its measure as it moves. Have a direction and nothing is amiss.',
    image: 'Thunder and wind come and go and always belong together. Stand firm without changing your bearing.',
    lines: [
      'Digging too deep too soon. To demand permanence at the very beginning spoils it.',
      'Remorse fades. Strength that keeps to the middle can keep on.',
      'Not constant in who one is. Somebody else’s disgrace is added to one’s own, and regret stays.',
      'No game in this field. However long you hunt in the wrong place, nothing will be caught.',
      'Constancy in following is a virtue in one role and a failing in another. Whoever must decide cannot only comply.',
      'Agitation made permanent. Endless hurry wears out whatever it serves.',
    ],
  },
]
