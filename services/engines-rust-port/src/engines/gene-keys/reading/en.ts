import type { GeneKeysWords } from './words.js'

/** The reading in English. The labels are Richard Rudd's; no text of his books is here, every sentence is this project's own. */
export const en: GeneKeysWords = {
  title: '{sphere}: key {gate}, {shadow} to {gift}',
  again: [
    'It is key {gate} once more, as in your {other}. Two spheres that share a key rise and fall together: every step from {shadow} toward {gift} in one of them is a step in both.',
    'Here you meet the key of your {other} again. What {shadow} spoils in one place it spoils in the other, and {gift}, once learned, needs no second lesson.',
    'This sphere and your {other} are both of key {gate}. When you notice {shadow} here, look there for its cause; {gift} is often easier to begin on that side.',
    'Key {gate} rules your {other}, too. A theme that holds two places is hard to overlook: {shadow} will come by both doors, and so will {gift}.',
    'You have this key, {gate}, from your {other}. Take what you know of {shadow} and {gift} there, and see how it changes its clothes for this room.',
  ],
  againDeep: [
    'It is key {gate} once more, as in your {other}. One flame behind two windows: {gift} shows through both of them, and {siddhi} does not know of the wall between.',
    'The key of your {other} comes back. {gift} was never in one place only, and {siddhi} is not in any.',
    'This sphere and your {other} share key {gate}. Two mirrors face each other: between them {gift} goes on without end, and {siddhi} is the glass.',
    'Key {gate} again, from your {other}. Where the same note sounds twice, {gift} is the string and {siddhi} the silence that both end in.',
    'What was said of your {other} holds here. {gift} knows both rooms; {siddhi} has taken the house down.',
  ],
  fromCore:
    'The key is that of your Core, {gate}. {shadow} was the hurt, and {gift} is the craft that came of tending it; somebody who has never been hurt there cannot do this work as you do.',
  fromCoreDeep:
    'The key is that of your Core, {gate}. {gift} grew where the pain was, and in {siddhi} nobody could say any longer which of the two it had been.',
  fromLifeWork:
    'The key is that of your Life’s Work, {gate}. People notice {gift} before you have explained what you do, and when {shadow} sets the tone no explanation will help.',
  fromLifeWorkDeep:
    'The key is that of your Life’s Work, {gate}. {gift} is what they see, {siddhi} is why they go on looking, and neither of them was put in the window by you.',
  sameSiddhi: 'the last {gift}',
  spheres: {
    life_work: {
      title: 'Life’s Work',
      intro: [
        'This is what you are here to do, whatever your job is called.',
        'Your Life’s Work is the part you cannot stop playing, so its shadow is the one you meet most often in daylight.',
        'Behind all that you do there is one gesture, and this is its name.',
      ],
    },
    evolution: {
      title: 'Evolution',
      intro: [
        'This is where you are challenged, over and over, until you learn to use the push.',
        'Your Evolution is what you would rather not have to learn; you meet it in other people first.',
        'What opposed you all along was also what was growing you.',
      ],
    },
    radiance: {
      title: 'Radiance',
      intro: [
        'This is what keeps you well: live it, and others say you look rested.',
        'Your Radiance is dimmed by one habit of the body more than by any event.',
        'Light was never made by you; something only stopped standing before it.',
      ],
    },
    purpose: {
      title: 'Purpose',
      intro: [
        'This is what holds you deep down and what you lean on when plans fail.',
        'Your Purpose lies so low that you mistake it for the floor; you notice it when it gives way.',
        'Under every reason for living there is a quiet that needs none.',
      ],
    },
    attraction: {
      title: 'Attraction',
      intro: [
        'This is what you send out before you have said a word, and by which the same kind of person keeps finding you.',
        'Your Attraction explains a pattern: who comes, what they stir up, and why it seems like fate.',
        'Whoever came to you came through this door, and each of them was sent by life.',
      ],
    },
    iq: {
      title: 'IQ',
      intro: [
        'This is how your thinking protects you when you feel cornered, and how it serves you when you do not.',
        'At about school age the mind took over a post that nobody else was guarding; here you see its strategy.',
        'The mind guarded the heart for years. It may be thanked and relieved.',
      ],
    },
    eq: {
      title: 'EQ',
      intro: [
        'This is how your feelings defend themselves, mostly against people you love.',
        'In your teens feeling learned to attack or to hide; this key shows which, and what for.',
        'A feeling that is allowed to end turns out to be energy.',
      ],
    },
    sq: {
      title: 'SQ',
      intro: [
        'This is how your heart opens again, and it starts with something small.',
        'As a small child you knew how to love without a reason; the knack of it was covered, not lost.',
        'Love here has no object yet and is in no hurry to find one.',
      ],
    },
    core: {
      title: 'Core',
      intro: [
        'This is the oldest hurt, the one other hurts grew around.',
        'Your Core wound came before words, so it shows in the body and in sudden overreactions.',
        'The wound is also the place where you are least able to pretend.',
      ],
    },
    vocation: {
      title: 'Vocation',
      intro: [
        'This is the skill that grew out of the old hurt, and people will pay you for it.',
        'Your Vocation is the wound at work: what you had to learn in order to live, others now need.',
        'What hurt you and what you have to give come out of one root.',
      ],
    },
    culture: {
      title: 'Culture',
      intro: [
        'This tells you with whom you do well: the group in which your work multiplies.',
        'Your Culture shows what you bring into a team, and what you bring down on it on a bad day.',
        'There is a circle in which you are not a separate thing.',
      ],
    },
    brand: {
      title: 'Brand',
      intro: [
        'This is how your work is recognized from outside, the note people remember you by.',
        'Your Brand is what people say of you when you have left the room; it is made by tone and not by effort.',
        'What shines does not know what it looks like.',
      ],
    },
    pearl: {
      title: 'Pearl',
      intro: [
        'This is where prosperity comes from once the rest is in order, and it tends to come by simplifying.',
        'Your Pearl is found by giving up a struggle that you took for your duty.',
        'What you were looking for is small, round and already in the hand.',
      ],
    },
    relating: {
      title: 'Relating',
      intro: [
        'This is how you talk with people, and how you listen when you do.',
        'Misunderstandings in your life have a common form; look for it in this key.',
        'Words go out and come home, and between them someone was heard.',
      ],
    },
    stability: {
      title: 'Stability',
      intro: [
        'This is what you can build on, if you build slowly.',
        'You test this ground more than any other, and trust it late.',
        'The ground does nothing, and everything that was ever built stands on it.',
      ],
    },
    creativity: {
      title: 'Creativity',
      intro: [
        'This is where the new breaks in, seldom at a convenient hour.',
        'You are most original where you were once told you were odd.',
        'Something makes itself by way of you, and signs with no name.',
      ],
    },
  },
  lines: [
    [
      [
        'In line 1 it begins alone: make something of it by yourself before you discuss it.',
        'In line 1 you want to be sure before you show it; creating is how you get sure.',
        'In line 1 it goes inward until there is no bottom.',
      ],
      [
        'Line 1 needs ground under it: read, ask and practice, and the fear of being found out will pass.',
        'Line 1 hides a private doubt whether you are enough for this; it is answered by doing it, never by thinking.',
        'Line 1 is the floor, and it is also the one who stands there.',
      ],
      [
        'On line 1 it is a matter of self-reliance: do this without an audience first.',
        'On line 1 you check the lock again; look what it is that you are keeping in.',
        'On line 1 it is dark, and you can hear the roots.',
      ],
      [
        'Line 1 lays the first stone; do not build on it until it has stopped moving.',
        'Line 1 would rather know than be known here; let one person see the draft.',
        'Line 1 asks nothing of the building. It holds.',
      ],
    ],
    [
      [
        'In line 2 it comes out in company and in play, so do not rehearse it.',
        'In line 2 you do it gracefully until you are watched; let yourself be caught at it.',
        'In line 2 it dances, and nobody is dancing.',
      ],
      [
        'Line 2 has it by nature: do it often and explain it seldom.',
        'Line 2 denies the gift because it came free; count what others thank you for.',
        'Line 2 opens like a window in another room.',
      ],
      [
        'On line 2 it needs the right people about; leave the ones who make it stiff.',
        'On line 2 you shut the door and hope for a knock; you might also open.',
        'On line 2 two breathe, and there is one breath.',
      ],
      [
        'Line 2 works by passion: when the pleasure has gone out of it, stop for today.',
        'Line 2 hears praise as a demand; take it as weather.',
        'Line 2 knows the step and has forgotten who taught it.',
      ],
    ],
    [
      [
        'In line 3 it wants change and experiment; expect to do it wrong three times.',
        'In line 3 you have been burned by it and joke about that; the joke knows more than you say.',
        'In line 3 it falls, laughs, and is not broken.',
      ],
      [
        'Line 3 learns it by bumping into it: keep notes on what did not work.',
        'Line 3 leaves before it can be left; stay one more day and see.',
        'Line 3 drops the cup, and the floor is new.',
      ],
      [
        'On line 3 it likes movement: change the place, the order or the tool, and it comes alive again.',
        'On line 3 you are ashamed of the broken tries; they are what people trust you for.',
        'On line 3 nothing lasts, and it is light work.',
      ],
      [
        'Line 3 adapts faster than the plan, so write the plan in pencil.',
        'Line 3 mistakes restlessness for a verdict; ask it again after a meal.',
        'Line 3 is the hinge, which goes nowhere and lets all through.',
      ],
    ],
    [
      [
        'In line 4 it is shared through friendship: serve a few people with it, and they will tell others.',
        'In line 4 you fear it will cost you someone’s love; it has cost you more to hold it back.',
        'In line 4 it loves by serving and forgets that it has served.',
      ],
      [
        'Line 4 brings it to a circle: speak about it where you are already known.',
        'Line 4 measures this by who stays; some were only passing, and that is no verdict.',
        'Line 4 lays another place at the table.',
      ],
      [
        'On line 4 a warm word carries it further than a good argument.',
        'On line 4 the heart closes quickly and politely; say that it has.',
        'On line 4 it is given away and is still there.',
      ],
      [
        'Line 4 needs one true friend for this more than ten contacts.',
        'Line 4 keeps a short list of those who hurt it; read it with somebody who is on it.',
        'Line 4 sits beside you and wants nothing.',
      ],
    ],
    [
      [
        'In line 5 it is practical and others rely on it; offer the solution and leave the lecture.',
        'In line 5 you feel used by people’s hopes; say what you can give before they guess.',
        'In line 5 it gives power away, and has more.',
      ],
      [
        'Line 5 is asked for it in a crisis; agree on the task and on the end of it.',
        'Line 5 carries a picture that others hung on you; you may take it off the wall.',
        'Line 5 comes, does it, and has no name to leave.',
      ],
      [
        'On line 5 it works for strangers better than for family, so keep the two apart.',
        'On line 5 you rescue in order not to be blamed; let something go wrong that is not yours.',
        'On line 5 a mirror, and in it everyone but you.',
      ],
      [
        'Line 5 has to organize this: one rule that fits all, and one exception.',
        'Line 5 fears the day when they see that it is only you; let it be Tuesday.',
        'Line 5 holds the crown for whoever comes next.',
      ],
    ],
    [
      [
        'In line 6 it takes years and is worth them; be patient and keep your eyes open.',
        'In line 6 you stand apart and judge what you long to join; come two steps nearer.',
        'In line 6 it sees from afar that nothing was ever far.',
      ],
      [
        'Line 6 teaches it by example, so do it and say little about it.',
        'Line 6 waits for someone who would be worth it; that one is waiting, too.',
        'Line 6 looks down from the roof, and the roof is gone.',
      ],
      [
        'On line 6 it has an early chapter, a long pause and a late one; notice in which of them you are.',
        'On line 6 you hold it to an ideal that you would not wish on a friend.',
        'On line 6 the whole of it is seen, and nobody sees.',
      ],
      [
        'Line 6 wants perspective: decide about this after a long walk.',
        'Line 6 is lonely up there and calls it overview; wave to somebody.',
        'Line 6 has trusted so long that it forgot there was a choice.',
      ],
    ],
  ],
  keys: {
    1: [
      'In Entropy the color has gone out of things and you wait for something outside to bring it back.',
      'Freshness comes when you make a small thing in your own way, whatever the mood.',
      'Beauty is what remains when nothing has to be improved before it is looked at.',
    ],
    2: [
      'Dislocation feels like being in the wrong film: right efforts, wrong place, always slightly late.',
      'With Orientation you stop steering and notice where you are being turned.',
      'In Unity there is no place to be lost in.',
    ],
    3: [
      'In Chaos you try to fix the whole at once and are overrun by parts.',
      'Innovation takes the disorder as raw material and plays with one piece of it.',
      'Innocence meets each moment as the first one, and so it is.',
    ],
    4: [
      'Intolerance has its answer ready and hears the question as an attack.',
      'Understanding puts the answer aside and looks until the other makes sense.',
      'Forgiveness sees that there was never anyone to hold it against.',
    ],
    5: [
      'Impatience breaks the rhythm of things in order to be done with them.',
      'With Patience you fall back into step, and what was stuck moves by itself.',
      'In Timelessness nothing is early and nothing is late.',
    ],
    6: [
      'Conflict arises when you defend a border that no one is crossing, or leave open one that everyone does.',
      'Diplomacy feels for the moment at which both sides can lower their guard.',
      'Peace has no borders to defend, and so it has no enemy.',
    ],
    7: [
      'Division makes you lead in order to be above, or follow in order to be safe.',
      'Guidance asks what the group already knows and helps it to hear.',
      'Virtue leads by being there, with nobody noticing a leader.',
    ],
    8: [
      'Mediocrity copies what has worked for others and calls it being sensible.',
      'Style is the courage to look like yourself in public.',
      'Exquisiteness: every leaf is done with care, and none is done for show.',
    ],
    9: [
      'Inertia is busy with trifles and so never gets to the thing.',
      'Determination takes one small step in the same direction every day.',
      'Invincibility is a drop of water that has no wish to beat the stone.',
    ],
    10: [
      'Self-Obsession keeps checking the mirror, either to admire or to correct.',
      'Naturalness forgets the mirror, since it is busy with what it loves.',
      'Being asks nothing of you, and you have always been doing it.',
    ],
    11: [
      'In Obscurity you see images and take them for orders, or are ashamed of them and see none.',
      'Idealism gives one of the images a body that can stand in the world.',
      'Light shows all things and is itself not one of them.',
    ],
    12: [
      'Vanity holds back the heart until the audience is good enough.',
      'Discrimination chooses word and hour so that the feeling arrives without a drop lost.',
      'Purity speaks, and nothing of the speaker sticks to the words.',
    ],
    13: [
      'Discord listens for what confirms the old story and hears only that.',
      'Discernment hears the pain behind the story and lets it be told once to the end.',
      'Empathy has no side from which to listen.',
    ],
    14: [
      'Compromise sells your strength to a goal that is not yours and wonders where it went.',
      'Competence is what comes of doing what you love, thoroughly.',
      'Bounteousness gives without looking at the level in the jar.',
    ],
    15: [
      'Dullness lives by the average and finds days interchangeable.',
      'Magnetism lets the extremes be; people lean toward whoever is at ease with their own seasons.',
      'In Florescence each thing blooms at its hour, and yours is one of them.',
    ],
    16: [
      'Indifference looks on and says that somebody ought to do something.',
      'Versatility starts, with whatever skill is at hand, and picks up the rest on the way.',
      'Mastery has forgotten its craft, and the craft goes on.',
    ],
    17: [
      'Opinion takes a corner of the picture and argues from it.',
      'Far-Sightedness steps back until the corner finds its place.',
      'Omniscience knows nothing in particular, and nothing is hidden from it.',
    ],
    18: [
      'Judgement sees the flaw first, in you or in them, and feels clean for having seen it.',
      'Integrity mends what it can reach, beginning with its own part.',
      'Perfection includes the crack and would be less without it.',
    ],
    19: [
      'Co-Dependence reads every face for a sign that you may stay.',
      'Sensitivity feels the need and lets it be the other’s, or yours, without bargaining.',
      'Sacrifice gives up the one who was giving something up.',
    ],
    20: [
      'Superficiality talks and hurries across the surface so as not to sink into the moment.',
      'Self-Assurance rests in what is happening and acts out of it.',
      'Presence is all that has ever taken place.',
    ],
    21: [
      'Control grips hardest where it is most afraid, and loses the thing it grips.',
      'Authority takes charge of its own realm and leaves other people theirs.',
      'Valour gives itself up to something greater, and bows to it standing.',
    ],
    22: [
      'Dishonour closes the heart after a hurt and listens with folded arms.',
      'Graciousness stays courteous to the pain, and lets it finish its sentence.',
      'Grace arrives unearned, often by the door that suffering left open.',
    ],
    23: [
      'Complexity says it in a hundred words because it fears the one.',
      'Simplicity waits for the one, and then says it.',
      'Quintessence is so plain that it has been overlooked since the beginning.',
    ],
    24: [
      'Addiction goes around the same thought, or glass, and calls it the last time.',
      'Invention notices the gap in the circle and steps out by it.',
      'Silence was there between all the thoughts, and they were made of it.',
    ],
    25: [
      'In Constriction the breath is short, and the world is held at arm’s length.',
      'Acceptance breathes out, and what was unbearable becomes merely so.',
      'Universal Love takes the bitter with the sweet and does not call them by those names.',
    ],
    26: [
      'Pride sells itself above its price, or below it so as to be contradicted.',
      'Artfulness uses charm for a thing worth wanting, and winks while it does.',
      'Invisibility works without leaving a signature.',
    ],
    27: [
      'Selfishness gives with a hook in it, or keeps all for a bad day.',
      'Altruism feeds what is hungry, and counts you among the hungry.',
      'In Selflessness the bread breaks itself.',
    ],
    28: [
      'Purposelessness looks for danger in order to feel alive, or avoids all of it and feels nothing.',
      'Totality puts the whole of you into what is there to be done.',
      'Immortality has looked at death so long that it saw through it.',
    ],
    29: [
      'Half-Heartedness says yes with a foot in the door and then blames the room.',
      'Commitment gives the second foot as well, and finds out later what the room was for.',
      'Devotion has forgotten that it could leave.',
    ],
    30: [
      'Desire burns for what is not here and passes by the table that is laid.',
      'Lightness wants as children want: wholly, and not for long.',
      'Rapture is longing that has stopped asking for anything.',
    ],
    31: [
      'Arrogance speaks for people it has not listened to.',
      'Leadership says aloud what the many were about to say.',
      'Humility is a voice with nobody above or below it.',
    ],
    32: [
      'Failure, or the fear of it, makes you hold on to what is dying, or never plant at all.',
      'Preservation knows what is worth keeping and lets the rest go to seed.',
      'Veneration sees the ancestors and the unborn at one table.',
    ],
    33: [
      'Forgetting makes you live the same chapter again with other names in it.',
      'Mindfulness withdraws, remembers, and sees the pattern.',
      'Revelation: the story turns out to have been told to itself.',
    ],
    34: [
      'Force pushes without looking whether the thing is ready to move.',
      'Strength is at rest in its muscles and moves when it is time.',
      'Majesty does nothing by effort, like an animal crossing a clearing.',
    ],
    35: [
      'Hunger turns from one experience to the next, and each of them tastes of the last.',
      'Adventure goes along with the unforeseen, and for love.',
      'Boundlessness has nowhere left to go, and is glad.',
    ],
    36: [
      'In Turbulence you fear the next wave so much that you never surface.',
      'Humanity lets itself be shaken and comes out softer.',
      'Compassion no longer divides suffering into yours and mine.',
    ],
    37: [
      'Weakness gives in for the sake of harmony, and keeps a secret account.',
      'Equality treats child, guest and chief as kin.',
      'Tenderness is so strong that it never has to close its hand.',
    ],
    38: [
      'Struggle has forgotten what it was for, and goes on out of honor.',
      'Perseverance fights for something and lays the sword down at evening.',
      'Honour bows to the opponent and finds its own face.',
    ],
    39: [
      'Provocation presses on the sore spot to see who is at home.',
      'Dynamism uses the same spark to get someone moving, you first.',
      'Liberation breaks the last cage, the one with the door open.',
    ],
    40: [
      'Exhaustion works for a love it could have had by asking.',
      'Resolve knows when to stop, and closes the shop without guilt.',
      'Divine Will is what happens when yours has gone to rest.',
    ],
    41: [
      'Fantasy lives in the next life, and lets this one go by on the other track.',
      'Anticipation feels what is coming and clears a space for it.',
      'Emanation: all that could be rises out of a single stillness.',
    ],
    42: [
      'Expectation has written the ending and sulks at the play.',
      'Detachment goes with the story to its real end.',
      'Celebration makes the feast of the end and the feast of the beginning one.',
    ],
    43: [
      'Deafness hears itself so well that no one else gets through.',
      'Insight breaks in by a side door, and the mind makes room.',
      'Epiphany: all at once, and it had always been known.',
    ],
    44: [
      'Interference sees in a new face the one who hurt you, and acts accordingly.',
      'Teamwork smells who belongs with whom and puts them together.',
      'Synarchy is an order in which each one’s place is the best place.',
    ],
    45: [
      'Dominance hoards, for fear there will not be enough to go around.',
      'Synergy pools what there is, and finds it more than it was.',
      'Communion: one loaf, and nobody counts.',
    ],
    46: [
      'Seriousness carries the body like a suitcase to the next appointment.',
      'Delight comes back into the hands, the feet, the taste of water.',
      'Ecstasy is the body with nobody in the way.',
    ],
    47: [
      'Oppression drags the past along and cannot find the handle.',
      'Transmutation looks at the dark piece long enough for it to turn.',
      'Transfiguration: the old face, and light comes through it.',
    ],
    48: [
      'Inadequacy looks down the well and sees no water, and so it never lets down the bucket.',
      'Resourcefulness lets it down, and draws what is needed for today.',
      'Wisdom is the dark at the bottom, which was never empty.',
    ],
    49: [
      'Reaction cuts people off before they can do it to you.',
      'Revolution changes the rule that made both of you behave so.',
      'Rebirth burns the house down with love, and there is a garden.',
    ],
    50: [
      'Corruption begins with one small thing that everybody agrees not to mention.',
      'Equilibrium mentions it, and sets the pot straight.',
      'Harmony is many notes and no guard.',
    ],
    51: [
      'Agitation lives on alarm and calls it being awake.',
      'Initiative jumps first, and the fear is behind it.',
      'Awakening: the shock goes all the way through, and there was no one to be hit.',
    ],
    52: [
      'Stress cannot sit, because stillness would bring the feeling up.',
      'Restraint sits, lets the feeling come, and lets it leave in its own time.',
      'Stillness is what the mountain does.',
    ],
    53: [
      'Immaturity keeps starting over so as never to be tested.',
      'Expansion lets the first thing grow until it outgrows you.',
      'Superabundance begins everywhere at once, and has all the time there is.',
    ],
    54: [
      'Greed looks up the ladder and never at the person on the same rung.',
      'Aspiration works for something larger and rises by the way.',
      'Ascension finds that the top and the ground are one place.',
    ],
    55: [
      'Victimisation waits for the world to give back its mood.',
      'Freedom feels the low as fully as the high and looks for no culprit.',
      'Freedom, in the end, is not yours: it is what you were carried by.',
    ],
    56: [
      'Distraction reaches for the next stimulus as soon as the room is quiet.',
      'Enrichment tastes slowly, and tells what it tasted.',
      'Intoxication needs no drink; the air is enough.',
    ],
    57: [
      'Unease listens for danger and finds it in each sound.',
      'Intuition listens in the same way and hears what is in tune.',
      'Clarity is hearing with nobody behind the ear.',
    ],
    58: [
      'Dissatisfaction drives you on to the place where you would at last enjoy what you had.',
      'Vitality enjoys now, and improves things out of the overflow.',
      'Bliss has no cause, and cannot be lost by lack of one.',
    ],
    59: [
      'Dishonesty keeps back one small thing, and the whole closeness is built around it.',
      'Intimacy says that thing, and bears the pause that follows it.',
      'Transparency has no inside left to hide in.',
    ],
    60: [
      'Limitation sees the wall and forgets the three open sides.',
      'Realism works with the wall, and leans something against it.',
      'Justice is slow, and everything gets its due season.',
    ],
    61: [
      'In Psychosis the mind must know and tears at the veil until it tears itself.',
      'Inspiration waits beside the question and is visited.',
      'Sanctity: the question kneels, and that was the answer.',
    ],
    62: [
      'Intellect counts the trees and doubts there is a forest.',
      'Precision finds the one detail by which all of it can be understood.',
      'Impeccability does the small thing completely.',
    ],
    63: [
      'Doubt turns on you and asks for proof that you may exist.',
      'Inquiry turns the same keen edge to the world and learns from it.',
      'Truth is what is still there when doubt has eaten its fill.',
    ],
    64: [
      'Confusion shuffles the pictures faster and faster to make them lie still.',
      'Imagination lets them move, and follows one.',
      'Illumination: the film stops, and the screen was bright all the while.',
    ],
  },
}
