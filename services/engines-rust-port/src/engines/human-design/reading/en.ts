import { english } from '@selemene/engine'
import type { HumanDesignWords } from './words.js'

/** The reading in English. Terms are those of Ra Uru Hu's teaching; every sentence is this project's own. */
export const en: HumanDesignWords = {
  grammar: english,
  titles: {
    type: '{type}: {strategy}',
    authority: '{authority} authority',
    profile: 'Profile {profile}, {name}',
    cross: '{cross}',
    definition: '{definition} definition',
    channel: 'Channel {gates}: {name}',
    defined: '{Center}, defined',
    open: '{Center}, open',
    gate: 'Gate {gate}: {name}',
    variable: '{variable}: {color}',
    transit: 'The sky over your chart',
    noTransit: 'The sky over your chart',
  },
  types: {
    Generator: [
      'You are built to answer. Let people, work and places come toward you, and watch what your body does before your mind explains it: a lean, a sound, a lift, or nothing at all. Say yes to what gets the lift. Work taken on that way leaves you pleasantly tired at night; work you forced leaves frustration, which is the cue to stop and ask again.',
      'Much of your frustration began with beginning: you saw what should be done and pushed. Your energy does not start cold, it wakes up when something calls it. That can feel passive to a mind trained to take charge, and the fear underneath is that nothing will come if you wait. Keep a week’s list of what did come, and how your body met it.',
      'A hum goes on in you that needs no reason. When life touches it, it swells, and action follows as a sound follows a struck string. Satisfaction was never at the end of the task; it was in the hum. What happens to your idea of purpose if answering is all that is asked?',
    ],
    'Manifesting Generator': [
      'You answer first and then move fast. Wait for something to light you up, try a piece of it, and tell whoever is affected before you change course. You will skip steps; going back for one is cheaper than crawling through all of them. When you feel both frustrated and angry, you have either started without a response or run off without a word.',
      'You may have been told to pick one thing and finish it. Your way is closer to tasting: several pots on the stove, some of them taken off as soon as you know enough. Guilt about unfinished work often belongs to a teacher or a parent. Ask of each abandoned thing whether it lost your body’s interest, or only got hard.',
      'Speed, in you, is what remains when hesitation has nothing to hold. It can be so quick that you meet your own decision on the way back. Between the response and the leap lies a small silence. Rest in it once today, without using it for anything.',
    ],
    Projector: [
      'You see how other people’s energy could be used better, and you have less of it to spend than they do. In the large matters, work, love, home and where you live, wait until you are recognized and asked. Advice given uninvited costs you twice: it is not heard, and it leaves you bitter. Meanwhile study what you love, and stop before you are spent.',
      'Being seen matters more to you than you like to admit. Because recognition feeds you, it is tempting to earn it by working like those around you, and then to resent that nobody noticed. Bitterness marks the places where you guided without being asked. Look for the few who ask you questions and then wait for the answer; with them you do not have to prove anything.',
      'Your gift is attention that goes all the way into another. It needs an open door on the other side, and it needs you to come home again afterward. When no invitation is there, you are not being refused: you are being left alone with your own seeing. What do you see when you turn it around?',
    ],
    Manifestor: [
      'You can start things without being asked, and others feel it before you speak. That is why they try to slow you down. Tell the people your move will touch what you are about to do: a sentence is enough, and it is information, not a request. Anger tells you that you were blocked or that you kept quiet. Begin, hand over, rest.',
      'Early on you learned that asking led to no, so you may have learned to vanish and act alone, or to wait for permission that never felt right. Both keep you angry. Informing is the third way: it leaves the decision yours and takes the surprise out of it for others. Notice whom you avoid telling; that is where you still expect a fence.',
      'Out of you something moves that asked nobody, you included. It comes from quiet and wants to go back to quiet as soon as it is done. Peace, for you, is no reward for managing people. It is there before the impulse and after it. Can you find it in between?',
    ],
    Reflector: [
      'None of your centers is fixed, so you take in whatever is around you and show it back, often more clearly than the people it belongs to. Choose your places with care: the right room does half of your deciding. For anything large, let the Moon go once around, about twenty-eight days, talk with different people as it does, and see what is still true at the end.',
      'You have probably been asked all your life who you really are, and given a different honest answer each time. Inconsistency is how you are made. Disappointment grows when you take on a mood or a plan as yours because you were near it long enough. Check at the edges: who are you an hour after leaving?',
      'Everything passes through you and nothing stays, and still there is one who notices the passing. The Moon has a face for every night and is never a different Moon. Surprise is what it feels like to meet a moment without yesterday’s answer. What is it like to be the clearing, and not what crosses it?',
    ],
  },
  authorities: {
    Emotional: [
      'There is no truth for you in the heat of a moment. Feeling runs in you as a wave: hopeful, flat, low, and up again. Say “let me come back to you”, look at the same question from at least two different moods, and decide when the charge has gone out of it. What still looks right on a dull afternoon is right.',
      'High on the wave you promise; low on it you cancel; in both you are sincere. The pressure to answer at once is often a wish to end the discomfort of not knowing. Let people wait: those who are right for you grow more interested, not less. You are looking for a calm that comes with about as much certainty as you will ever get.',
      'Hope and pain are one movement seen from two sides, and it is always moving. Clarity does not arrive by stopping it. It comes like the sight of the bottom when the water is still for a breath. Let the wave be long; there is someone it passes through.',
    ],
    Sacral: [
      'Your answer lives below the navel and speaks in sounds: an “uh-huh” that goes toward, a flat “uh-uh” that goes away, or silence, which means not now. It answers the present only, so ask it things that can be met with yes or no. Get a friend to put the questions to you aloud, and take the first sound, not the sentence that follows it.',
      'The gut answers in half a second, and then the mind comes in with courtesy, money and what people will think. Most regrets begin in that second half-second. You will not hear the response when the question is “what should I do with my life”; offer yourself something you could touch, and see which way you lean.',
      'The sound comes before the one who claims it. It has no reasons and does not look ahead; in that it is close to the breath. Listen to it once without doing what it says and without refusing. What is already answering, before you answer?',
    ],
    Splenic: [
      'You know in an instant, and quietly: this is safe, this is not, go, leave. The signal comes once and does not raise its voice, so act on it in small things until you trust it with large ones. If you need to sleep on a matter or talk it through, you are usually talking yourself out of what you knew at the door.',
      'What speaks in you is old and concerned with staying well, and it is drowned out by fear of seeming rude or rash. Recall three times when you ignored a first impression. The cost is your evidence. Learn to tell the brief, cool knowing from anxiety, which repeats itself and argues.',
      'The present speaks once and is gone. To hear it there has to be somebody here. No memory can repeat it, no plan can order it, and so trusting it is already a kind of presence. Which knowing passed through just now, so lightly that you let it go?',
    ],
    'Ego Manifested': [
      'Your will decides, and you hear it in what you say when you do not stop to make it sound modest. Speak about the matter without preparing, then listen: “I want”, “I will”, “I’m having no part of it”. If your heart is not in it, do not promise, since you feel bound by your word and keep it at your own expense.',
      'You may have been taught that wanting is selfish and learned to wrap it in what is good for everyone. Unwrapped, it serves people better: they know where you stand. Watch for the moment you say “we should”; ask whether there was an “I want” before it, and what made you change the pronoun.',
      'The will that says “I” speaks in you with great simplicity. Before it takes hold of this or that, it is a plain warmth in the chest. Stay with the warmth a moment longer than usual. Does it need the thing it is about to ask for?',
    ],
    'Ego Projected': [
      'Ask two questions before you agree: what do I want here, and what is in it for me? For you they are clean questions. Your heart has strength in stretches and needs rest in between, so commit to what it wholeheartedly wants and let the rest go to someone else. An invitation that does not feed you is no invitation.',
      'Being asked flatters the will and makes it promise. Later you find you have pledged energy to somebody else’s wish. The test is the body’s center: does the chest widen or set its jaw? Notice how often you deliver to show that you are worth something, and to whom you are still showing it.',
      'Wanting is quiet when nobody has to be impressed. Then it is hardly more than a direction of the heart. Wait with it until it asks for nothing back. What remains of “me” when nothing is being proved?',
    ],
    'Self-Projected': [
      'You find out what is right by hearing yourself say it. Take the matter to somebody who likes you and will not give advice, talk, and listen to your own voice: where it is easy and sure, where it goes thin. You are listening for direction, “that is me” or “that is not me”, and it is there before any reason.',
      'In your head everything can be argued; in your voice it cannot. If people rush in with solutions you lose the thread, and go home with their direction. Tell them beforehand that you only need ears. The sentence that surprised you when it came out is the one to write down.',
      'The voice that tells your way is not thinking, it is being said. Hear it as you would hear somebody you love speaking in the next room. Who spoke, and who recognized it?',
    ],
    Mental: [
      'No voice inside you has the last word, and no inner voice needs to. Talk a decision over with several people you trust, in different places, and pay more attention to what you hear yourself say than to their counsel. Check the room as well: in the wrong surroundings nothing comes clear. Give it time; days for a small matter, weeks for a large one.',
      'Your mind is a fine adviser to others and a poor one to you: it can make a case for anything. What you call indecision is often a lack of the right air. Notice where you think well, at whose table, on which walk, and take your hard questions there. Do not let urgency that is not yours choose for you.',
      'Nothing within decides, and yet a way appears, as a landscape appears when the mist lifts. You did not lift it. Sit in a good place, let the question be as large as the sky there, and see what is still standing when you have stopped turning it over.',
    ],
    Lunar: [
      'Your timing is the Moon’s. Over some twenty-eight days it passes through every gate and lights you up in a sequence that repeats each month. Note in a calendar how a large question looks, day by day, and talk it over with people in different places. Decide at the end of the round, when the answers have stopped changing.',
      'Pressure to know at once is nearly always someone else’s, felt through your openness. You are allowed to have no opinion for a month. As you get used to your own pattern you will recognize certain days as reliable ones, and others as borrowed weather. Let that record, and not the loudest person in the room, be your confidence.',
      'The Moon does not decide on which night it is real. Each view of the question is complete while it lasts, and goes. When all have gone by, something has been seen that no single night contained. Could you be patient enough to let life answer?',
    ],
  },
  authorityOfType: {
    Emotional: {
      Generator: 'As a Generator you will still feel the gut’s first response; take it as the opening of the matter and give the wave the last word.',
      'Manifesting Generator':
        'Your gut answers quickly and your feet faster still; agree with yourself that no leap of size is made on the day of the first response.',
      Projector: 'An invitation that is meant for you will still be there after the wave has turned, and so will your interest in it.',
      Manifestor: 'The urge to start comes strong and is not yet the time to start; inform people once the feeling has settled, not while it climbs.',
    },
    Splenic: {
      Projector:
        'With an invitation, the first instant tells you whether the person is good for you; recognition comes from outside, and this comes from within.',
      Manifestor: 'Since you also have the power to act on it at once, tell people as you go, even if all you can say is that it felt right.',
    },
    Sacral: {
      Generator: 'There is no need to hurry after it: the yes brings enough energy for the whole of the work.',
      'Manifesting Generator':
        'You tend to be in motion before the sound has faded; check it again after the first step, and turn around without shame if it has gone.',
    },
  },
  profiles: {
    '1/3': {
      name: 'Investigator and Martyr',
      text: [
        'You want ground under your feet before you move, and then you find out by bumping into things whether the ground holds. Read, ask, look it up; then try it, and count each failure as research. The two lines work well together when you stop hiding the mistakes: they are the part of your knowledge that no book had.',
        'Insecurity drives you to study and trial breaks what you studied. You may feel that both prove something against you. They do not: the first line builds foundations, the third tests them. Shame about what went wrong is the only thing that stops the cycle from paying off.',
        'Dig, build, watch it fall, dig again. After enough rounds you begin to trust neither the floor nor the fall, but the one who keeps looking. What would you explore if no outcome could count against you?',
      ],
    },
    '1/4': {
      name: 'Investigator and Opportunist',
      text: [
        'You learn a subject down to its base and pass it on to people you know. Your chances in work and love come through friends and friends of friends, hardly ever through strangers. So do your homework, and then tend your circle: a dinner, a call, a favor. If you want to leave a place, have the next one ready first.',
        'You look sociable, and inside you are checking whether your foundation will hold. With friends you can be influential because they trust that you have done the reading. The soft spot is dependence on their approval: when a friendship breaks it shakes the ground as well.',
        'Something solid in you wants to be shared, and it can be shared only where there is warmth. Let depth and friendship be one thing. What do you know so well that you could say it kindly?',
      ],
    },
    '2/4': {
      name: 'Hermit and Opportunist',
      text: [
        'You do well alone, busy with what you love, and you are called out of it by the people who know you. Both are needed. Guard your hours behind the closed door without apology, and leave one window open to your circle, because somebody in it sees a talent in you that you take for granted and will come with the call that fits.',
        'You cannot easily explain what you are good at; it comes by nature. Others see it through the window and interrupt. The trouble starts when you answer every knock to be nice. Learn the difference between a call that makes you come alive and a mere demand on your friendliness.',
        'Doing a thing for no one, with the door shut, is close to prayer for you. Then a voice you know calls your name. Go out without leaving the place where you were. Is there a door at all?',
      ],
    },
    '2/5': {
      name: 'Hermit and Heretic',
      text: [
        'People project on you: they think you can fix what they cannot, and sometimes you can. You would rather be left in peace. Come out for the calls where you have a practical answer, solve the problem, and go home before expectation turns to blame. Say clearly what you will not take on, since they will not guess it.',
        'You half hope to be discovered and half dread it. Behind the closed door you feel the gaze of others, who expect a rescuer. When you let them down it was often their picture that failed, and yet it is your name that suffers. A reputation for honest limits protects you better than hiding.',
        'They see a savior in you, and you see a person who wants to be let alone. Both are images. In the quiet, before anyone looks in, what are you?',
      ],
    },
    '3/5': {
      name: 'Martyr and Heretic',
      text: [
        'You find out what works by finding out what does not, and people then come to you for the practical answer. Make your experiments while they are small, break off what has proved itself false, and speak only from what you tried. Your word counts in a crisis, because you have been in several.',
        'You leave, or are left, more often than others, and may read that as a flaw in you. Bonds are made and broken in this profile until they are true. Others cast you as the one who will fix it; check whether you are taking the part to make up for earlier mistakes.',
        'All those wrecks, and somebody always swam ashore. That one carries no scar. From there you can help without being the helper. What have you never lost in anything you lost?',
      ],
    },
    '3/6': {
      name: 'Martyr and Role Model',
      text: [
        'Until about thirty you learned by trial, and often the hard way; from thirty to fifty you need distance to make sense of it; after that, people look to you because you do not pretend. Do not hurry the stages. When you feel pulled back into chaos and up to the roof on one and the same day, that is your profile, not a failure to decide.',
        'One part of you dives in, the other watches from above and sighs. You may distrust your own enthusiasm because you remember how it ended. What heals the split is optimism that has been through it: you can expect the best of people with your eyes open.',
        'Experience below, the wide view above, and a ladder between. You have been up and down it so often that you know every rung. Sit in the middle once. Who goes up and down?',
      ],
    },
    '4/6': {
      name: 'Opportunist and Role Model',
      text: [
        'Your life runs through your friendships, and over time those friends come to take you as an example. Choose the network carefully, because it carries your work, your home and your luck. After fifty the influence grows of itself. Until then, keep a little apart when you need to see clearly, and do not end one thing before the next is there.',
        'You want closeness and you want to look at it from the roof, and you may offer people a warm face while holding back your judgment. Trust is the theme: who deserves it, and can it be perfect? It cannot. Those who stayed after seeing you fail are your circle.',
        'Friendship is your way of knowing the world, and watching is your way of loving it. Somewhere they become one. Whom do you look at without wanting them to be different?',
      ],
    },
    '4/1': {
      name: 'Opportunist and Investigator',
      text: [
        'Your path is set and not much given to bending: you stand on foundations you have examined, and you share them with the people around you. Study what you teach. Find those who want it, and do not remake yourself for the others; you would break before you bent. Few people have this profile, so expect to be the odd one out.',
        'Others experience you as friendly, and then come up against a wall. That wall is your ground, and without it you are lost. You suffer when loved ones want you to change your mind to keep the peace. State your fixed points early and kindly; those who stay will know what they are staying with.',
        'A line has been drawn for you, narrow and straight, and you walk it in company. There is an ease in not having to choose the way. Can you feel the firmness without making it hard?',
      ],
    },
    '5/1': {
      name: 'Heretic and Investigator',
      text: [
        'People expect practical help from you, often before they know you. Behind that you are a researcher who wants to be sure. So do your groundwork, wait until the trouble is real, offer a solution that works for everybody, and withdraw. Promise less than they imagine. Your reputation is made quickly, for good or ill, and is hard to mend.',
        'You can feel the projection the moment you walk into a room. It is flattering, and it is not about you. Under it the first line worries: do I know enough? When you have the foundation, the projection works in your favor; when you bluff, it burns. Ask what is expected before you answer.',
        'They look at you and see what they need. You look for the bottom of things and find another layer. Neither look has reached you. Stay with what is not seen, and let your answers come from there.',
      ],
    },
    '5/2': {
      name: 'Heretic and Hermit',
      text: [
        'You have an inborn ability that you would like to keep to yourself, and a field around you that makes others expect great things of it. You have to motivate yourself; no call from outside will do it for long. Choose few causes, prepare in private, come out when you can really help, and give people a date on which you will go home.',
        'You may have learned to look ordinary so that nobody would ask anything. Projection finds you anyway. The strain lies between not trusting your talent and resenting that it is used. Start from what you do for the joy of it; heresy that grows out of that is worth the trouble it makes.',
        'What you are by nature needs no audience, and an audience gathers. Let it be like weather over a house in which you are at home. What in you has never been expected of you?',
      ],
    },
    '6/2': {
      name: 'Role Model and Hermit',
      text: [
        'Your life has three acts: trial until about thirty, the roof until about fifty, and then being seen for what you are. All through it you need solitude and a talent you hardly notice. Do not judge the first act by the third. When you withdraw, say so; people take your distance for a verdict on them.',
        'You look for the perfect, a partner, a calling, a truth, and pull back when it shows a crack. Behind the aloofness there is a person who would like to be called by name. Let a few people see you in the undignified stages; being an example does not mean being above it.',
        'From the roof everything is clear and nothing is close. Inside the house the hermit is humming. You do not have to come down in order to be near, nor go in to be yourself. Whose eyes are looking?',
      ],
    },
    '6/3': {
      name: 'Role Model and Martyr',
      text: [
        'You want to see things from above, and life keeps pulling you back into the laboratory. The pattern does not end at thirty. Build in room for experiments all your life, leave what has stopped working, and do not swear never again. What you can teach at fifty is how to begin anew without bitterness.',
        'The sixth line trusts and the third has evidence to the contrary, and you can feel yourself swing between faith and cynicism in an afternoon. Mistakes hit you harder because part of you believed you were past them. You are not past them; you are good at them.',
        'Wisdom here has dirt under its nails. It has fallen off the roof and found the ground friendly, and has stopped asking life to be different before it says yes. What if there is nothing to rise above?',
      ],
    },
  },
  angles: {
    'Right Angle': 'A right-angle cross is a personal one: you are working at your own story, and what you mean to others follows from it.',
    Juxtaposition:
      'A juxtaposition cross is a fixed one: it runs between the personal and the shared on a rail of its own, and it does not change its mind.',
    'Left Angle':
      'A left-angle cross is worked out with others: you meet people whom you seem to have some business with, and your purpose becomes clear between you.',
  },
  quarters: [
    'Your conscious Sun stands in the Quarter of Initiation, where purpose comes by way of the mind: learning, teaching, and putting experience into thought.',
    'Your conscious Sun stands in the Quarter of Civilization, where purpose comes by way of form: making, saying and building things that others can use.',
    'Your conscious Sun stands in the Quarter of Duality, where purpose comes by way of bonding: the other person is where you find out what you are for.',
    'Your conscious Sun stands in the Quarter of Mutation, where purpose comes by way of transformation: what you carry forward leaves you different from what you were.',
  ],
  crossGates: 'Its four gates are {one} and {two} in what you know of yourself, {three} and {four} in what others see first.',
  definitions: {
    None: 'No two of your centers are joined, so nothing in you is switched on all the time. Energy reaches you from people, places and the sky, and is different every day. Do not build your week as if it would be like the last one. What you can rely on is your sensitivity to whether a place is healthy.',
    Single: [
      'Everything defined in you hangs together, so you take things in and digest them by yourself and fairly quickly. Others may experience you as self-contained. Do not wait for company to begin your thinking; do ask now and then whether those with you have got as far as you have.',
      'Because the parts of you talk to each other without a gap, you may not feel what others mean by needing someone to complete them. It can make you independent, and it can make you deaf to a partner’s slower rhythm. Look for company that is chosen, not required.',
      'One circuit, closed upon itself: wherever you touch it, all of it hums. It gives you the sense of a single self. See whether the hum has an owner.',
    ],
    Split: [
      'Two parts of you work well and do not touch, so you need time, and often another person, to bring them together. Take a decision out of the house: sit in a coffee shop or near a friend, and the two halves begin to talk. Do not settle for the first person who makes you feel whole; there are many.',
      'You may have felt since childhood that something was missing, and looked for it in whoever happened to bridge the gap. The gap is part of you and no wound. See if it is the person you want, or the bridge.',
      'Two islands and a stretch of water. Most of your longing has been for the ferry. Look at the water once: it belongs to you as much as the land does.',
    ],
    'Triple Split': [
      'Three parts of you are defined and none of them touches the others. You need a variety of people and public places to feel connected, more than any one partner can supply. Move around in the course of a day, let decisions ripen over several settings, and do not let yourself be pressed.',
      'Staying in one company too long, you feel stuck and blame the company. It cannot bridge everything. Busy streets, shared offices and a wide circle do you good, and they take a burden from the ones you love.',
      'Three voices in different rooms of a house. You have tried to make them agree. Leave the doors open and listen from the hall.',
    ],
    'Quadruple Split': [
      'Four areas are defined in you, nearly everything is fixed, and the parts do not meet on their own. You are slow to come together and solid when you have. Nobody should hurry you. Give large decisions weeks, and let several people be near while they set.',
      'You may be called rigid by people who want a quick answer. Inside, the work of bringing four parties to the table is going on. Being hurried makes you dig in. Tell those close to you how long you really take.',
      'So much stands firm in you, and between the firm places lies open country. Wholeness here is a slow arrival from four directions. Let the last one take its time.',
    ],
  },
  areas: 'These centers are joined in you: {areas}.',
  channels: {
    '1-8':
      'What you make in your own way becomes an example when somebody shows it around. You are creative in public and cannot do it to order. Promote others’ originality and yours will find its stage; try to fit in and the spark goes out. Expect melancholy between two works: it is the field lying fallow.',
    '2-14':
      'You have a sense for the way ahead and the fuel to go there, and you seldom know how you know. Resources gather around what truly is your direction. You keep the beat for other people too: they come along because you walk. Do not let money choose the road; it follows it.',
    '3-60':
      'Change comes in you as a pulse: long stretches in which nothing moves, then a jump. It cannot be pulled. Accept the limits that hold at the moment, stay with the muddle, and the new order appears on its own day. Sadness in the waiting time has no cause you need to find.',
    '4-63':
      'You doubt, and you look for the formula that answers the doubt. It makes you useful wherever a pattern has to be tested before people rely on it. Turn the question outward, to work and to others’ problems; pointed at your own life, it only keeps you awake. An answer is a hypothesis until it has been tried.',
    '5-15':
      'You live by a rhythm of your own, with odd hours and long swings, and you are well as long as nobody straightens it. People feel the flow and fall in with it. Defend your habits, meals, sleep and walks. When you are forced into another tempo, small things go wrong at once.',
    '6-59':
      'You break through the distance between people; intimacy, and with it children or shared creations, comes easily once the mood is right. The field is warm and others may read an invitation into it. Wait out your wave before you open the door, and know which closeness you mean.',
    '7-31':
      'You can lead when the group has chosen you, and you look ahead in patterns that will hold for many. Influence is yours, command is not. Wait to be asked, represent those who asked you, and step down as soon as they no longer do. Pushing yourself forward gets you opponents who would have voted for you.',
    '9-52':
      'You can sit still and bring everything to bear on one point. Details do not bore you when the subject has caught you. Without such a subject you fidget or go heavy. Choose the one thing, remove what would interrupt you, and do not count the hours. Others concentrate better in your company.',
    '10-20':
      'You are fully yourself in the moment and say so. This is a commitment to live by your own principles now and not one day. It has no use for being liked. Your presence wakes up people who have been postponing themselves. Speak when it is your turn, and let the example do the arguing.',
    '10-34':
      'You follow your own conviction with a great deal of strength, and do not bend to how it is usually done. It is at its best in answer to life; started from stubbornness it isolates you. Love your way of behaving enough not to explain it, and others are encouraged to love theirs.',
    '10-57':
      'You survive by being yourself, with an instinct that corrects your conduct from one moment to the next. There is grace in how you handle things: tools, rooms, manners. Trust the quick sense for what is right for the body. What you create is marked by that, and looks simple only afterwards.',
    '11-56':
      'You collect ideas and impressions and turn them into stories that others like to hear. Not all of them need to be acted on; most are for telling. You look for stimulation, and belief grows out of what moved you. Enjoy being a seeker. People pay you in attention if you know when to end.',
    '12-22':
      'When the mood is there you touch people with voice, gesture and timing, and when it is not there you had better keep silent. You are social by feeling and cannot be social by appointment. Strangers can be moved by you deeply. Honor the off days; they are what give the others their charge.',
    '13-33':
      'You take in what people tell you, keep it, and after a time apart give it back as a lesson. Confidences come to you everywhere. You need to withdraw in order to reflect; a decade may pass before a memory shows its sense. Then tell it, and it serves more people than you.',
    '16-48':
      'You have depth and you have the urge to practice, and talent lives between the two. Repetition is your friend: ten years on the same piece do not bore you. Fear of not being good enough comes with the depth and does not go away before you begin. Show the work at the stage it is in.',
    '17-62':
      'You arrange details into a picture and can explain how things hang together. You organize by nature. It becomes an opinion before you notice, so ask whether anyone requested it. Given to people who want to understand, your clarity is a relief; given to those who do not, it is criticism.',
    '18-58':
      'You see at once what could be better, and you have the joy in life that wants to make it so. Point it at systems, methods and public things, and it is a service. Point it at the people you love and they will feel they are never enough. You are seldom content, and that is your engine.',
    '19-49':
      'You are sensitive to what people need and to whether the rules between them are kept: food, shelter, respect, a place at the table. Bonds matter, and you will end one if its principle is broken. Say what you need before it becomes a matter of rejection. Touch and shared meals settle more than talk.',
    '20-34':
      'You are busy, and strong, and the energy goes straight into doing. When the work answers something in you, it is a pleasure to watch. If not, you run all day and wonder why. Ask before you start, since nobody can stop you later. You cannot wait well; let the hands have something small.',
    '20-57':
      'You know and you say it in the same breath. The insight is for this moment and does not come again, so do not polish it. People may be startled by how exact it is. Your fear looks ahead to the future; the knowing is only ever here. Speak when it is there and be silent when it is gone.',
    '21-45':
      'You want to be in charge of your own resources, and of what you eat, earn and own. Being managed makes you ill-tempered. At best you provide for a group and let others serve while you govern. Be clear about who owns what. Money works for you when your will has rest.',
    '23-43':
      'You know in your own way, in flashes, and the art is to put it into words that others can follow. Timing decides whether it sounds like genius or like nonsense. Wait until someone asks, then say it plainly. Rehearse your sentence in advance; the insight will not mind.',
    '24-61':
      'You think about what cannot be known, and the thought comes round and round until it clicks. Silence helps; forcing does not. Music and mystery feed you. You are inspiring to those who love a question. Take no decision from an inspiration, however bright: it is for wondering at.',
    '25-51':
      'You meet shocks with a heart that gets up again, and by going first you open a way for others. Competition brings you to life. What happens to you is often sudden and strips something away. Afterward you are more yourself. Do not provoke the shock for its own sake; life supplies it.',
    '26-44':
      'You have a nose for what people want and the charm to deliver it. You can sell anything, and do it well when you believe in it. The memory in you recognizes patterns from the past: trust that first whiff. Work hard and briefly, be paid properly, and rest. Exaggeration is forgiven if the goods are real.',
    '27-50':
      'You look after people, values and the young, and others hand you responsibility because you take it. Make sure that it is yours. Your caring keeps a family or a group alive when the rules it rests on are sound. You may change the rules when they no longer nourish. Feed yourself first; it is no theft.',
    '28-38':
      'You are stubborn and you need something worth being stubborn about. Life feels like a struggle, and the question is only whether you picked it. Without a cause you fight those close to you. Find what gives it meaning, take the risk, and let your refusal to give up be seen by people who have nearly done so.',
    '29-46':
      'You say yes and go all the way through, and find out only at the end what it was for. Success meets you when you were in the right place with your whole body and expected nothing. So be careful with the yes. Once given, stay in it, without asking at the halfway point what you are getting.',
    '30-41':
      'A feeling, a fantasy, a longing for experience: it burns, and you follow. Much of your life begins that way. Expectation is the trap, for the real thing never matches the picture. Enter for the sake of the experience itself, after the wave has turned once, and you will have stories and no regrets.',
    '32-54':
      'You want to rise, and you have an instinct for what will last. Work, loyalty and being noticed by those above you carry you further than cleverness. Ambition is not shameful here. Check what you serve: if the enterprise is sound, you transform it and yourself; if not, you wear out climbing.',
    '34-57':
      'Power and intuition meet in you without going by way of thought. You respond with the whole body, precisely and at once, as an animal does, and you are hard to catch off guard. Listen to the ear before the strength is used. You do best on your own feet and make a poor follower.',
    '35-36':
      'You are hungry for what you have not done yet, and you learn by living through the crisis of the first time. Few things surprise you by now. Boredom drives you on, and feeling colors it: wait a wave before a new adventure. What you bring home is the story, and it saves others a journey.',
    '37-40':
      'You belong to people by agreements: I give this, you give that, and we eat together. Family and community are made of such bargains, and you feel it when one is broken. Say the terms out loud. Work for those you love, and then be alone without guilt; rest is part of the deal.',
    '39-55':
      'Your moods come and go by themselves, and you touch others in a way that sets theirs going. Abundance is for you a state of spirit, and it cannot be argued into being. When you are low, stay away from explanations. When it turns, you are passionate, generous and good to be near.',
    '42-53':
      'You start things and bring them through their whole cycle, and only then do you know what they were. Stopping halfway leaves you unsettled for years. So start small, and finish. Others are drawn in at the start and you carry them to the end. Let it end properly before the next one.',
    '47-64':
      'Images from the past stream through your mind and now and then fall into a sense. You cannot order it to happen. Let them run as a film, talk about them, and one day the meaning is there. It is for telling others. The pressure to understand your own life at once is what gives you the headache.',
  },
  centerNames: {
    Head: 'Head',
    Ajna: 'Ajna',
    Throat: 'Throat',
    G: 'G center',
    Heart: 'Heart',
    Spleen: 'Spleen',
    'Solar Plexus': 'Solar Plexus',
    Sacral: 'Sacral',
    Root: 'Root',
  },
  centers: {
    Head: {
      defined: {
        text: 'Your Head is defined: questions press on you in a steady way, and they are the same kind of questions year after year. You inspire others by what you cannot stop wondering about.',
        depth: [
          'Write the question down and give it a time of day; it does not have to be solved to be left.',
          'Pressure to answer is not the same as an answer you need. Whose mind were you trying to quiet by it?',
          'The question was there before you asked it. Rest a moment in not knowing.',
        ],
      },
      open: {
        text: 'Your Head is open, so you pick up the questions that are in the air and feel urged to answer them. Many of them have nothing to do with your life.',
        depth: [
          'Before you think about something, ask if it matters to you. If not, let it go back where it came from.',
          'Confusion and doubt are often borrowed here. Notice after which company your mind will not be still.',
          'Thoughts fly in and out by an open window. You are neither the birds nor the window.',
        ],
      },
    },
    Ajna: {
      defined: {
        text: 'Your Ajna is defined. You process things in one dependable way, and you can be certain, or at least sound it, since your thinking keeps its shape under pressure.',
        depth: [
          'Offer your thinking to others as counsel; make your own choices by your authority.',
          'A fixed way of thinking feels like the truth from inside. Who might see this and not be wrong?',
          'Concepts build a house with great skill. Step outside once; the weather is not a concept.',
        ],
      },
      open: {
        text: 'Your Ajna is open. You can think along with anyone and look at a matter from several sides, and no way of thinking is yours for good.',
        depth: [
          'You do not owe anybody certainty. “I see it like this today” is a whole sentence.',
          'Pretending to be sure costs you more than it brings. Where did you learn that doubt would be held against you?',
          'A mind without walls can let an idea be only an idea. What is it like when none is held?',
        ],
      },
    },
    Throat: {
      defined: {
        text: 'Your Throat is defined: you have a dependable way of speaking and acting, and whatever in your chart is joined to it gets said or done. People know your voice.',
        depth: [
          'You need not fill silences. Choose the moment, and the same words do twice the work.',
          'What comes out of you is wired to one source. When you are pressed, which part of you does the talking?',
          'Between impulse and word there is a breath. Everything you have said has passed through it.',
        ],
      },
      open: {
        text: 'Your Throat is open. Your voice changes with the company, and there is a pull to speak or to act so as to be noticed.',
        depth: [
          'Wait for the pause and for someone’s eyes. You are heard best when you have been asked.',
          'Talking too much is often the fear of being invisible. What happens in your body if you let the pause be?',
          'Many voices have passed through you. Listen for the quiet they came out of.',
        ],
      },
    },
    G: {
      defined: {
        text: 'Your G center is defined. You have a steady sense of who you are, and you keep to a direction even when you could not name it. Others find their bearings near you.',
        depth: [
          'Follow the pull, and do not expect others to see the goal before you arrive.',
          'You may take your way for the way. Love here leaves room for people who turn off earlier.',
          'Something in you has never been lost. It has no name, and every road runs through it.',
        ],
      },
      open: {
        text: 'Your G center is open. Who you are, and where you are going, shows itself through places and people. In the right place the right people appear; in the wrong one nothing works.',
        depth: [
          'If you do not like the room, leave it; that is sound practice for everything larger.',
          'You have looked for an identity as if you had mislaid it. Which of the selves you have tried on were lovely to wear?',
          'No fixed center, and still you are here. What is it that every place has found at home?',
        ],
      },
    },
    Heart: {
      defined: {
        text: 'Your Heart is defined: you have willpower at your command, and when you promise something you can keep it. Work comes in stretches, and rest must follow.',
        depth: [
          'Promise seldom and keep it. Ask for what you are worth, and stop when the will is used up.',
          'You may expect of others the same strength of will and call its absence weakness. They are built otherwise.',
          'Will without a wish behind it is plain warmth. Feel it before you spend it.',
        ],
      },
      open: {
        text: 'Your Heart is open. Willpower comes and goes, so you cannot live by promises, and there is nothing in you that has to be proved to anyone.',
        depth: [
          'Say “I will see what I can do”, and mean it. Set your price by the value of the work, not by how you feel about yourself that day.',
          'Notice how much you have done in order to be worth something. Who was keeping the account?',
          'Nothing to prove, nothing to improve. Let that be true for the space of one breath.',
        ],
      },
    },
    Spleen: {
      defined: {
        text: 'Your Spleen is defined. You have a running sense of what is safe and wholesome, in the instant, and a certain ease in the body that others find restful.',
        depth: [
          'Trust the first quiet no: about food, people, and the road home. It does not come twice.',
          'Because you feel safe, you may overlook how frightened others are. Which of your own instincts do you explain away?',
          'Now is the only moment this center knows. It has never worried about tomorrow.',
        ],
      },
      open: {
        text: 'Your Spleen is open. You are finely tuned to well-being and to fear, your own and other people’s, and you may cling to what feels safe long after it has stopped being good for you.',
        depth: [
          'Let no sudden fright decide for you, and ask of whatever makes you feel secure if it still does you good.',
          'Ask of each thing you cannot leave: does it do me good, or does it only take a fear away?',
          'Fear comes in, shakes itself like a dog, and lies down. It is a guest in the house.',
        ],
      },
    },
    'Solar Plexus': {
      defined: {
        text: 'Your Solar Plexus is defined, so your feelings make a weather of their own, from bright to low and back, and everyone in the room can feel it.',
        depth: [
          'Let people know what the weather is, and sleep on whatever matters.',
          'You look for reasons for a mood that has none. What would change if it were allowed to be only a mood?',
          'The wave is deep and asks for nothing but time. Let it carry you, and do not row.',
        ],
      },
      open: {
        text: 'Your Solar Plexus is open: you take in other people’s feelings and make them larger. Calm is your natural state when you are by yourself.',
        depth: [
          'When a strong feeling arrives, go to another room for ten minutes and see if it comes along.',
          'You have learned to keep the peace by not saying the true thing. What would it cost to say it gently?',
          'An empty bowl gives back every sound in the room. It does not become the sound.',
        ],
      },
    },
    Sacral: {
      defined: {
        text: 'Your Sacral is defined: you have life force that fills up again overnight, provided that it was used up on something you had said yes to.',
        depth: [
          'Go to bed tired. If you are restless at night, the day held too little of what you answer to.',
          'Strength that is always there is easily given to whoever asks. When did you last feel a no in the gut and go ahead?',
          'There is a motor humming underneath your plans. It was never waiting for them.',
        ],
      },
      open: {
        text: 'Your Sacral is open. You borrow energy from those around you and can outwork them for a while, and then it is gone. Knowing when enough is enough is the lesson here.',
        depth: [
          'Lie down before you are tired, alone, and finish the day an hour before the others do.',
          'You may be proud of how much you get done on strength that is not yours. What are you when you rest?',
          'Energy came, moved your hands, and left. What stayed was not tired.',
        ],
      },
    },
    Root: {
      defined: {
        text: 'Your Root is defined. Pressure works on you in a constant way; you have your own tempo, and deadlines set by others change it little.',
        depth: [
          'Start when your own drive is on. Forcing it when it is off costs the whole day.',
          'Those around you feel your push and may think they have to keep up. Do they know it is only your engine?',
          'The drive was running before it found a purpose. Sit on it as on a purring machine, and go nowhere.',
        ],
      },
      open: {
        text: 'Your Root is open: stress around you grows in you, and you hurry to get things done so that you can be free of it. The list is never empty.',
        depth: [
          'Ask what will happen if this waits until tomorrow. Mostly nothing will.',
          'Haste feels like virtue and is a way to get rid of a feeling. Whose hurry are you in?',
          'Pressure rises, and it passes. Stillness does not have to be earned by finishing.',
        ],
      },
    },
  },
  openGates: {
    none: [
      'No gate in it is active, which makes you an especially clean mirror there, and now and then quite at a loss.',
      'None of its gates is active, so you have no standpoint here to defend and may not even notice what enters.',
      'All its gates are silent: what you meet here is new each time, and nobody has taught you how to hold it.',
    ],
    own: {
      Head: {
        one: 'Gate {gates} is your one foothold in it, and its question is the one that keeps coming back.',
        many: 'Gates {gates} are your footholds in it, and their questions are the ones that keep coming back.',
      },
      Ajna: {
        one: 'Gate {gates} is the one fixed thought in it; around that you are free.',
        many: 'Gates {gates} are the fixed thoughts in it; around them you are free.',
      },
      Throat: {
        one: 'Gate {gates} is waiting there to be put into words or deeds, when someone gives it an opening.',
        many: 'Gates {gates} are waiting there to be put into words or deeds, when someone gives them an opening.',
      },
      G: {
        one: 'Gate {gates} is the one theme by which you recognize yourself in any company.',
        many: 'Gates {gates} are the themes by which you recognize yourself in any company.',
      },
      Heart: {
        one: 'Gate {gates} is where you are most easily talked into proving something.',
        many: 'Gates {gates} are where you are most easily talked into proving something.',
      },
      Spleen: {
        one: 'Gate {gates} is the one instinct, or fear, that you can call your own here.',
        many: 'Gates {gates} are the instincts, or fears, that you can call your own here.',
      },
      'Solar Plexus': {
        one: 'Gate {gates} is the one door by which other people’s moods come in.',
        many: 'Gates {gates} are the doors by which other people’s moods come in.',
      },
      Sacral: { one: 'Gate {gates} tells you what you are tempted to overdo.', many: 'Gates {gates} tell you what you are tempted to overdo.' },
      Root: {
        one: 'Gate {gates} is where the pressure gets hold of you first.',
        many: 'Gates {gates} are where the pressure gets hold of you first.',
      },
    },
  },
  definedGates: {
    Head: { one: 'Its questions come by gate {gates}.', many: 'Its questions come by gates {gates}.' },
    Ajna: { one: 'Gate {gates} gives your thinking its form.', many: 'Gates {gates} give your thinking its form.' },
    Throat: { one: 'Gate {gates} does the talking.', many: 'Gates {gates} do the talking.' },
    G: { one: 'Your direction is carried by gate {gates}.', many: 'Your direction is carried by gates {gates}.' },
    Heart: { one: 'Your will has gate {gates} to work with.', many: 'Your will has gates {gates} to work with.' },
    Spleen: { one: 'Its warnings reach you through gate {gates}.', many: 'Its warnings reach you through gates {gates}.' },
    'Solar Plexus': { one: 'The wave moves through gate {gates}.', many: 'The wave moves through gates {gates}.' },
    Sacral: { one: 'Its strength is there for the work of gate {gates}.', many: 'Its strength is there for the work of gates {gates}.' },
    Root: { one: 'The drive comes through gate {gates}.', many: 'The drive comes through gates {gates}.' },
  },
  gates: {
    1: {
      name: 'Self-Expression',
      text: 'Creative force that has to come out in your own way or not at all. You cannot copy, and you need not show off; being busy with your thing is the expression.',
    },
    2: {
      name: 'The Direction of the Self',
      text: 'An inner driver who knows the way and cannot explain it. You sense where life wants to go and what material support it will find there.',
    },
    3: {
      name: 'Ordering',
      text: 'Beginnings are untidy with you, and something new is trying to find its order. Stay with the confusion and do not tidy up too soon.',
    },
    4: {
      name: 'Formulization',
      text: 'You produce answers. They look finished and are really proposals, useful to others once somebody has tested them.',
    },
    5: {
      name: 'Fixed Rhythms',
      text: 'Your body loves its fixed times and rituals. Kept, they carry you through anything; broken by others, they make you ill at ease.',
    },
    6: {
      name: 'Friction',
      text: 'You decide how close someone may come. Closeness starts with friction in you, and the door opens or stays shut by mood, with no explanation owed.',
    },
    7: {
      name: 'The Role of the Self',
      text: 'You lead from beside the throne. You see where a group is heading and can shape it, best with someone else in front.',
    },
    8: {
      name: 'Contribution',
      text: 'You have an eye for what is original and a way of putting it in the window. It may be your own or someone else’s.',
    },
    9: {
      name: 'Focus',
      text: 'You can go into a detail and stay there until it yields. The whole looks small compared to the one screw that you are turning.',
    },
    10: {
      name: 'The Behavior of the Self',
      text: 'How you conduct yourself matters to you more than what you achieve. It is a matter of loving oneself enough to behave as one is.',
    },
    11: {
      name: 'Ideas',
      text: 'Pictures and ideas keep coming, more than one life could use. They are for sharing, and other people will know what to do with them.',
    },
    12: {
      name: 'Caution',
      text: 'You say the thing that touches people when your mood allows it, and hold back when it does not. The silence is part of your eloquence.',
    },
    13: {
      name: 'The Listener',
      text: 'People tell you their secrets, and you keep them. The past, yours and theirs, collects in you until it has something to say.',
    },
    14: {
      name: 'Power Skills',
      text: 'You have the power to work hard for what you love, and means tend to gather around that work. Without love for it, it is mere toil.',
    },
    15: {
      name: 'Extremes',
      text: 'You live between extremes, now much and now nothing, and find both natural. That breadth makes room for all sorts of people beside you.',
    },
    16: {
      name: 'Skills',
      text: 'Enthusiasm makes you pick things up and practice them until they look easy. A skill becomes an art when you identify with it wholly.',
    },
    17: {
      name: 'Opinions',
      text: 'You see a pattern and form a view of it. Held loosely, it helps others to look ahead; pressed on them, it closes their ears.',
    },
    18: {
      name: 'Correction',
      text: 'You notice what has gone wrong, at once and everywhere. It is a talent for repair; with people, wait until you are asked.',
    },
    19: {
      name: 'Wanting',
      text: 'You feel what is lacking, in yourself and in those around you: food, touch, a place, something holy. Being needed draws you, sometimes too much.',
    },
    20: {
      name: 'The Now',
      text: 'You are awake to what is going on in this instant and can put it into words or acts. Yesterday and tomorrow have little grip on it.',
    },
    21: {
      name: 'Control',
      text: 'You want your hand on the wheel: on money, time, appetite, territory. In your own realm it is strength, and in others’ it is meddling.',
    },
    22: {
      name: 'Grace',
      text: 'When the mood is open you are charming, and you listen in a way people remember. Out of mood, you had better close the door politely.',
    },
    23: {
      name: 'Assimilation',
      text: 'You take a complicated insight and reduce it to words. Spoken at the right moment it changes minds; a minute early, it makes you a stranger.',
    },
    24: {
      name: 'Rationalization',
      text: 'Your mind returns to the same ground again and again, until one day it sees what it had walked past. The circling is the method.',
    },
    25: {
      name: 'Innocence',
      text: 'There is in you a liking for all that lives which does not depend on how it treats you. It is impersonal, and can look like coolness.',
    },
    26: {
      name: 'The Egoist',
      text: 'You know how to present a thing so that it is wanted. Memory, selection and a little embroidery serve you; the goods must be good.',
    },
    27: {
      name: 'Caring',
      text: 'You feed and look after, and your care has real strength. It must include you, or it goes over into sacrifice and complaint.',
    },
    28: {
      name: 'The Game Player',
      text: 'You ask what is worth the risk. Death, or the thought of an empty life, stands at your shoulder, and makes you serious about play.',
    },
    29: {
      name: 'Perseverance',
      text: 'You say yes and go on saying it. Committed to the right thing you can outlast anyone; to the wrong one, you sink with it.',
    },
    30: { name: 'Feelings', text: 'A fire of longing burns in you and wants fate to come. It cannot be satisfied by getting; it wants to be felt.' },
    31: {
      name: 'Leading',
      text: 'Yours is a voice that others give influence to. It says “I lead” when they have chosen you, and it is listened to while it speaks for them.',
    },
    32: {
      name: 'Continuity',
      text: 'You have an instinct for what will last and what will fail, and a fear of failing yourself. It makes you careful, and a good judge of talent.',
    },
    33: {
      name: 'Privacy',
      text: 'After the experience you need to be alone with it. Out of retreat comes the remembering, and then a story that is worth hearing.',
    },
    34: {
      name: 'Power',
      text: 'Sheer strength, and it is there to be used for your own conviction. It is not available for helping on demand, and it resents being steered.',
    },
    35: {
      name: 'Change',
      text: 'You want to have tried it. You collect experience for its own sake, and then you are through with it and ready for something else.',
    },
    36: {
      name: 'Crisis',
      text: 'You are drawn to what you have no practice in, and it gets rough. Inexperience is your way into feeling, and each crisis leaves you more human.',
    },
    37: {
      name: 'Friendship',
      text: 'Warmth, the kitchen table, a bargain sealed with a touch. You make people into family, and expect the agreement to hold.',
    },
    38: {
      name: 'The Fighter',
      text: 'You fight, and stubbornness is your honor. There has to be a purpose in it; without one you oppose for the sake of opposing.',
    },
    39: {
      name: 'Provocation',
      text: 'You prod until something moves. The mood you provoke shows you who is in the right spirit, and who was only being nice.',
    },
    40: {
      name: 'Aloneness',
      text: 'You work willingly for your people, and then you want to be by yourself. Denying yourself that rest makes you begrudge the work.',
    },
    41: {
      name: 'Contraction',
      text: 'New experience begins in you as a dream under pressure. Of all the dreams you can live only some, and the rest are for imagining.',
    },
    42: {
      name: 'Growth',
      text: 'You are there at the end. Bringing a cycle to its completion fulfills you, and being torn out of it leaves a debt.',
    },
    43: {
      name: 'Insight',
      text: 'You hear an inner voice and go deaf to others while it speaks. It knows something new and has yet to learn when to say it.',
    },
    44: {
      name: 'Alertness',
      text: 'You smell patterns. By instinct you recognize what has happened before, and so you know whom to hire and whom to leave alone.',
    },
    45: {
      name: 'The Gatherer',
      text: 'You speak for what belongs to all: “we have”, “I have”. You hold and distribute, and like to be respected as the one who does.',
    },
    46: {
      name: 'The Love of the Body',
      text: 'Being at home in the body brings you to the right place at the right time. Luck comes from dedication to whatever your hands are doing.',
    },
    47: {
      name: 'Realization',
      text: 'Pieces of the past lie around in your mind and press you to make sense of them. Sense comes suddenly, on its own day, and lifts the weight.',
    },
    48: {
      name: 'Depth',
      text: 'A well, deep enough to be useful, and you fear there is nothing at the bottom. Solutions rise when somebody lowers a bucket.',
    },
    49: {
      name: 'Principles',
      text: 'You accept people or reject them by principles that run deep in feeling. When the rules no longer serve the needs, you are for revolution.',
    },
    50: {
      name: 'Values',
      text: 'You feel responsible for what keeps a group sound: its laws, its food, its young. You may carry only what you agreed to carry.',
    },
    51: {
      name: 'Shock',
      text: 'You startle, and are startled, and it wakes the heart. You want to be first where others hesitate, and can stand what would floor them.',
    },
    52: {
      name: 'Stillness',
      text: 'You can keep still under pressure, like a mountain. Until you know what deserves it, the same pressure makes you restless and low.',
    },
    53: {
      name: 'Beginnings',
      text: 'The pressure to start something new comes back like the spring. You open what others, or your own stamina, will have to finish.',
    },
    54: {
      name: 'Ambition',
      text: 'You want to get on, and you are willing to serve whoever can raise you. Ambition begins with money and position, and need not end there.',
    },
    55: {
      name: 'Spirit',
      text: 'Your spirit is full or empty, and nothing outside accounts for it. Whether the glass is half full is a matter of mood, and mood is a matter of time.',
    },
    56: {
      name: 'Stimulation',
      text: 'You tell stories. What you have seen and heard turns in you to something that holds a table spellbound, true enough to be remembered.',
    },
    57: {
      name: 'Intuitive Clarity',
      text: 'You hear, in the present and with great precision, what is in tune and what is not. Fear of tomorrow fades when you listen to now.',
    },
    58: {
      name: 'Vitality',
      text: 'Joy in living that wants things to be even better. It gives zest to whoever uses it for correction, and is wasted on grumbling.',
    },
    59: {
      name: 'Intimacy',
      text: 'You know how to break through someone’s reserve. It is about begetting, whether it is children or works, and it has its own strategies.',
    },
    60: {
      name: 'Acceptance',
      text: 'You live with a limit and the limit is where the new pushes through. Accept what cannot be changed this year, and something mutates.',
    },
    61: {
      name: 'Mystery',
      text: 'You are pressed to know what cannot be known. The inner truth comes as inspiration and makes you glad; chased, it makes you odd.',
    },
    62: {
      name: 'Details',
      text: 'You name things and put them in order, fact by fact. It lets others understand, provided that you do not drown them.',
    },
    63: {
      name: 'Doubt',
      text: 'You doubt what everybody takes for proven, and it keeps the future honest. Turned on yourself, the same doubt is poison.',
    },
    64: {
      name: 'Confusion',
      text: 'Images from the past crowd your mind and press for order. Let them pass before you; they sort themselves out when you do not help.',
    },
  },
  bodies: {
    sun: {
      name: 'the Sun',
      conscious: 'It stands in your conscious Sun, the weightiest place of all: you recognize yourself in it, and you shine when you live it.',
      unconscious:
        'It stands in your design Sun, so the body lives it whether you approve or not, and people will tell you about it long before you notice.',
    },
    earth: {
      name: 'the Earth',
      conscious:
        'It stands in your conscious Earth and gives you your balance: returning to it on purpose grounds you when the Sun’s business runs away with you.',
      unconscious: 'It stands in your design Earth, a ballast in the body that steadies you without your doing anything about it.',
    },
    north_node: {
      name: 'the North Node',
      conscious:
        'With the conscious North Node it colors the road ahead: more and more, from about forty on, you knowingly meet the world through it.',
      unconscious:
        'With the design North Node it belongs to the surroundings you will be drawn to in the second half of life, without having planned it.',
    },
    south_node: {
      name: 'the South Node',
      conscious:
        'With the conscious South Node it is what you grew up looking at, familiar, a little worn, and a good place to stand while you learn the rest.',
      unconscious: 'With the design South Node it tells of surroundings that formed you early and that you may still recreate without meaning to.',
    },
    moon: {
      name: 'the Moon',
      conscious: 'The conscious Moon puts drive behind it: this is what pushes you, as the Moon pulls water, even on days without a plan.',
      unconscious: 'The design Moon puts a drive behind it that works below your notice; you find yourself already on the way.',
    },
    mercury: {
      name: 'Mercury',
      conscious: 'Conscious Mercury makes it a subject you come back to: you are here to put this into words, again and again.',
      unconscious: 'Design Mercury has you communicating it without words, by what your body does in a room.',
    },
    venus: {
      name: 'Venus',
      conscious: 'Conscious Venus ties it to your values: here you know what is right and fair, and you do not forgive quickly when it is broken.',
      unconscious: 'Design Venus ties it to a sense of right and wrong that you inherited and seldom question, until somebody offends it.',
    },
    mars: {
      name: 'Mars',
      conscious: 'Conscious Mars is green fruit: you tend to be headstrong about this in youth, and wise about it only after some damage.',
      unconscious:
        'Design Mars gives it raw force, and it can burst out of the body before you have thought; ripeness comes late and is worth the wait.',
    },
    jupiter: {
      name: 'Jupiter',
      conscious: 'Conscious Jupiter makes a law of it for you: keep it and life is generous, break it and the same matter gets expensive.',
      unconscious: 'Design Jupiter makes it an unwritten law of your body; good fortune comes to you by way of it, often through no effort.',
    },
    saturn: {
      name: 'Saturn',
      conscious: 'Conscious Saturn watches over it: this is where you are examined, where shortcuts fail, and where your standing is finally earned.',
      unconscious: 'Design Saturn watches over it from below: consequences arrive through the body and through time when this is neglected.',
    },
    uranus: {
      name: 'Uranus',
      conscious: 'Conscious Uranus gives it an odd angle: you are unusual here, and you have known it for a long time.',
      unconscious: 'Design Uranus gives it a streak that surprises you as much as it surprises the people near you.',
    },
    neptune: {
      name: 'Neptune',
      conscious: 'Conscious Neptune veils it: you cannot see it clearly, so surrender works here better than strategy.',
      unconscious: 'Design Neptune hides it altogether; it comes through dreams, bodies and tides, and shows its face only in hindsight.',
    },
    pluto: {
      name: 'Pluto',
      conscious: 'Conscious Pluto puts it at a depth that you share with your generation: the truth of it has to be dug up.',
      unconscious: 'Design Pluto keeps it in the cellar, where it transforms you slowly and without asking.',
    },
  },
  both: [
    'You have it twice, once knowingly and once in the body, so here your picture of yourself and your conduct agree.',
    'Both sides of the chart hold it: you can speak about it, and you act it out even if you are silent.',
    'It is active on the conscious side and on the unconscious one, which makes it one of your fixed points.',
  ],
  moreBodies: ['This gate also holds {bodies}.', 'The same gate is held by {bodies}.', 'You find it once more in {bodies}.'],
  lines: [
    [
      [
        'In the first line it wants a foundation: find out all you can before you rely on it.',
        'In the first line there is unease until the ground has been examined; that unease is what makes you thorough.',
        'In the first line it goes down to the root, and at the root it is very quiet.',
      ],
      [
        'The first line makes a student of you here; read up, and you will stop being anxious about it.',
        'The first line looks for somebody who knows, and slowly finds that it has become that person.',
        'The first line asks what this stands on, and then what that stands on.',
      ],
    ],
    [
      [
        'In the second line it is a natural gift that you do best alone; let others tell you what they see in it.',
        'In the second line you would like to be left in peace with it, and are shy of being asked how you do it.',
        'In the second line it plays by itself like a child who believes nobody is near.',
      ],
      [
        'The second line needs a closed door for this, and a friend who knocks for the right reason.',
        'The second line does not know what it knows; being watched makes you clumsy with it.',
        'The second line has it by nature, with nobody there to own the gift.',
      ],
    ],
    [
      [
        'In the third line you learn it by trial: break it in small ways and early.',
        'In the third line you have had failures here that still smart; they are what you have to teach.',
        'In the third line it falls down and gets up, and takes neither for its name.',
      ],
      [
        'The third line bumps into things; keep a list of what turned out not to work.',
        'The third line makes and breaks bonds over this until one of them is real.',
        'The third line has nothing left to be disappointed in, and is free to look.',
      ],
    ],
    [
      [
        'In the fourth line it works through the people you know; use it among friends, not on strangers.',
        'In the fourth line it is tied to friendship, and a cool look from someone close can shut it down.',
        'In the fourth line it is shared as bread is shared, and nobody counts the slices.',
      ],
      [
        'The fourth line spreads it through your network, so tend that first.',
        'The fourth line wants to influence and fears to be left; say what you need from your circle here.',
        'The fourth line passes warmth from hand to hand and keeps none of it.',
      ],
    ],
    [
      [
        'In the fifth line others expect you to solve something with it; promise little and deliver the practical part.',
        'In the fifth line people see more in it than there is, and you must live with their picture.',
        'In the fifth line it is a mirror for others; behind the glass nobody has to be anything.',
      ],
      [
        'The fifth line makes it useful to strangers in a crisis, and suspect to them when there is none.',
        'The fifth line draws projections here; ask what is hoped for before you agree.',
        'The fifth line is called on and goes, and comes back without a name.',
      ],
    ],
    [
      [
        'In the sixth line it ripens late: look on for some years before you take it for settled.',
        'In the sixth line you keep a distance to it and measure it against an ideal; let it be good enough.',
        'In the sixth line it is seen from the roof, whole and a little far away.',
      ],
      [
        'In time the sixth line turns it into an example, so live it and skip the sermon.',
        'The sixth line hopes for perfection here and has been let down; trust has to be chosen again.',
        'The sixth line has stepped back so far that watcher and watched are nearly one.',
      ],
    ],
  ],
  hanging: {
    1: 'Gate {other} has the shop window that this has no patience for; someone who carries it gets your work seen.',
    2: 'You know the way, and gate {other} brings the fuel: people who have it make the channel of {channel} move with you.',
    3: 'What can be ordered waits on gate {other}, the limit; a person who accepts limits helps this to break through.',
    4: 'Your answers want a real question. Gate {other} brings the doubt, and with it the channel of {channel} is whole.',
    5: 'Gate {other} brings the extremes that your routine lacks, and people who have it pull you into a wider rhythm.',
    6: 'Gate {other} is the one that gets past this door; between the two of you it makes the channel of {channel}.',
    7: 'You show the direction, and gate {other} has the voice that is elected; look for the person who can say “I lead”.',
    8: 'You can show what is new, and gate {other} makes it: the artists you are drawn to carry it.',
    9: 'You have the detail, and gate {other} the patience to sit still over it; calm people help you to concentrate.',
    10: 'Gate {other} says in the present what you are by nature; with its people you wake up to yourself.',
    11: 'Gate {other} turns your pictures into stories, and people who have it will ask you for the next one.',
    12: 'You have the word and gate {other} the grace and the temper that open it; some moods reach you through others.',
    13: 'You hold what was told to you, and gate {other} knows when to tell it; its people bring the closed chapter.',
    14: 'You have the strength, and gate {other} knows where to; people who carry it point your work somewhere.',
    15: 'Gate {other} lends you its steady hours, and you lend its people your wide ones: that is the channel of {channel}.',
    16: 'Your enthusiasm looks for depth. Gate {other} has it, and together a skill becomes talent.',
    17: 'You hold the opinion, and gate {other} the facts; people of detail make your view hold water.',
    18: 'You see the fault, and gate {other} brings the joy that makes mending worth the trouble.',
    19: 'What you feel is lacking, gate {other} turns into principles; you keep meeting people who accept you or refuse.',
    20: 'You are here now, and gate {other} knows who it is while being here; you come awake in company of its people.',
    21: 'You want the reins, and gate {other} holds the purse; its people give you a realm to control.',
    22: 'You listen and charm, and gate {other} finds the word for it; people who carry it speak what you feel.',
    23: 'You can put it into words once it is there. Gate {other} brings the flash, and you translate for its people.',
    24: 'Your mind circles, and gate {other} brings the mystery it circles about; such people set you thinking.',
    25: 'Your innocence is safe until gate {other} startles it; its people give you the shocks that make the heart grow.',
    26: 'You can sell it, and gate {other} knows whom to sell it to; people with that nose are your natural partners.',
    27: 'You care, and gate {other} knows by what law; its people tell you what to feed and what to refuse.',
    28: 'You ask what is worth a struggle, and gate {other} is ready to fight; its stubborn people give your game a side.',
    29: 'Your yes looks for a body to go through with it: gate {other}, whose people take you into the experience itself.',
    30: 'You burn, and gate {other} brings the dream; people who carry it set off the longing that you then have to live.',
    31: 'You have the voice of a leader, and gate {other} the plan behind it; keep such people at your elbow.',
    32: 'You know what will last, and gate {other} wants to rise; ambitious people ask for your instinct.',
    33: 'You know how to withdraw and tell, and gate {other} collects the secrets worth telling.',
    34: 'Your strength is pure power until gate {other} gives it a self to follow; its people turn it into conviction.',
    35: 'You have done it all before, and gate {other} still gets nervous; beginners bring you the next experience.',
    36: 'You go in without practice, and gate {other} has been there; its people call your crisis an adventure.',
    37: 'You make the bargain, and gate {other} does the work for it; those who need to be alone are drawn to your table.',
    38: 'You fight, and gate {other} asks what for; its people bring the meaning without which you oppose everything.',
    39: 'You provoke, and gate {other} has the moods to be provoked; the spirit in its people is what you are after.',
    40: 'You work and withdraw, and gate {other} sets the table; warm people make it worth leaving your solitude.',
    41: 'You dream it, and gate {other} has the fire to go and live it; its people take your fantasies in earnest.',
    42: 'You finish, and gate {other} starts; people full of beginnings bring you cycles to complete.',
    43: 'You know, and gate {other} can say it; around people who carry it your insight finds its words.',
    44: 'You remember who can be trusted, and gate {other} persuades them; let its people do the talking.',
    45: 'You hold the realm, and gate {other} manages it; give its people the keys and keep the crown.',
    46: 'You are at home in the body, and gate {other} says yes on its behalf; such people take you places.',
    47: 'You make sense of things, and gate {other} sends the pictures; confused people are oddly good for you.',
    48: 'You have the depth, and gate {other} the nerve to perform; its people lower the bucket into your well.',
    49: 'You have the principles, and gate {other} the needs; sensitive people come to you to be accepted or refused.',
    50: 'You keep the law, and gate {other} the child; people who nurture show you whom the values are for.',
    51: 'You shock, and gate {other} stays warm under it; you keep testing such people, and they keep growing.',
    52: 'You can sit still, and gate {other} knows what for; detailed people give your stillness its object.',
    53: 'You begin, and gate {other} sees it through; without its people a good deal stays begun.',
    54: 'You climb, and gate {other} knows which ladder holds; you do well to ask its cautious people first.',
    55: 'Your moods wait for a touch. Gate {other} provides it, teasing or annoying, and the spirit rises or sinks.',
    56: 'You tell the story, and gate {other} has the ideas; its people never run out of things for you to tell.',
    57: 'You hear what is right, and gate {other} lives it; with its people intuition becomes a form of conduct.',
    58: 'You have the zest, and gate {other} sees where to use it; its critics are your best employers.',
    59: 'You break through reserve, and gate {other} guards it; the people who resist you a little carry it.',
    60: 'You accept the limit, and gate {other} brings the disorder that gets over it; its people make you mutate.',
    61: 'You are pressed to know, and gate {other} thinks it through; its people go over your mystery until it clears.',
    62: 'You have the facts, and gate {other} the view that they support; its people tell you what the details mean.',
    63: 'You doubt, and gate {other} answers; its people give you formulas to test, which both of you enjoy.',
    64: 'Pictures crowd you, and gate {other} makes sense of them; its people sort what you could only watch.',
  },
  variables: {
    determination: {
      name: 'Determination',
      colors: [
        'Appetite is said to be your way of taking things in: one thing after another, simply, and only when you are hungry for it, in food as in information.',
        'Taste is said to be your way of taking things in: you find out what agrees with you by trying it, and keep to the few things that do.',
        'Thirst is said to be your way of taking things in: temperature counts, hot or cold, in what you eat and drink and in the tone of what you are told.',
        'Touch is said to be your way of taking things in: how settled you are while it happens, whether calm or nervous, decides what you can digest.',
        'Sound is said to be your way of taking things in: what the ear meets at table, noise or quiet, has as much to do with it as the food.',
        'Light is said to be your way of taking things in: daylight or darkness makes the difference, and one of the two is when you should eat and learn.',
      ],
      left: 'The arrow points left, so regularity helps: fixed times and a strategy for what comes in.',
      right: 'The arrow points right, so leave it open: take in what is there, at the hours that offer themselves.',
    },
    environment: {
      name: 'Environment',
      colors: [
        'Caves are your kind of place: enclosed, with one door to keep an eye on, and nobody at your back.',
        'Markets are your kind of place: goods, people and exchange, where you can pick out what is good and leave what is not.',
        'Kitchens are your kind of place: rooms in which something is being cooked up by several people, steamy and shared.',
        'Mountains are your kind of place: high up, with a view and thinner air, a little above the traffic.',
        'Valleys are your kind of place: where news travels, voices carry, and people pass along the one road.',
        'Shores are your kind of place: edges, where one landscape ends and another begins, even if it is only a window on the park.',
      ],
      left: 'The arrow points left: be active there, and choose it on purpose.',
      right: 'The arrow points right: let the place work on you, and watch more than you do.',
    },
    motivation: {
      name: 'Motivation',
      colors: [
        'Fear is the motive that keeps your mind honest: you look into things because you do not yet feel safe with them, and that makes you worth listening to.',
        'Hope is the motive that keeps your mind honest: it can wait and trust that things unfold, and needs no proof in order to begin.',
        'Desire is the motive that keeps your mind honest: you want to lead or to be led toward something, and may say so.',
        'Need is the motive that keeps your mind honest: it sees what is truly required and by whom, and leaves out the rest.',
        'Guilt is the motive that keeps your mind honest: it sees what should be mended, and for whom it could be made right.',
        'Innocence is the motive that keeps your mind honest: it has no agenda, and loses its clarity as soon as it gets one.',
      ],
      left: 'With the arrow to the left, your mind is made to focus: give it a definite matter.',
      right: 'With the arrow to the right, your mind takes in far more than it can order; let others draw it out of you.',
    },
    perspective: {
      name: 'Perspective',
      colors: [
        'Survival is the view from your window: you notice what endures and what endangers.',
        'Possibility is the view from your window: you notice what could still become of it.',
        'Power is the view from your window: you notice who moves whom, and where the weight lies.',
        'Wanting is the view from your window: you notice what is missing, and what people are longing for.',
        'Probability is the view from your window: you notice how things are likely to go, and are seldom far off.',
        'The personal is the view from your window: you notice what it means to this one person, here.',
      ],
      left: 'The arrow points left and focuses that view; you see one thing sharply and should trust the sharpness.',
      right: 'The arrow points right and widens that view to the edges; you take in the scene and should not strain to pick a point.',
    },
  },
  connections: {
    electromagnetic: {
      title: 'Where you attract each other',
      text: 'You bring one gate and your partner the other in {channels}. These are the sparks between you: they attract and irritate by turns, and they are there only when you are together. Enjoy them, and do not ask either of you to produce them alone.',
    },
    companionship: {
      title: 'Where you are alike',
      text: 'Both of you have the whole of {channels}. Here you understand each other without explaining, as siblings do, and nothing has to be negotiated. It gives the relationship its ease and its ordinary days. What it does not give is tension, so look for the spark elsewhere.',
    },
    compromise: {
      title: 'Where one of you gives way',
      self: 'You have the whole of {channels}, where your partner has a single gate. In this your way prevails without your wanting it, and your partner gives ground each time. Say thank you for it, and ask now and then what their gate would have done if it had been left alone.',
      partner:
        'Your partner has the whole of {channels}, where you have a single gate. In this their way prevails without their wanting it, and you give ground each time. Resentment builds here quietly: name it while it is small, and keep a place in your life where your gate works by itself.',
    },
    dominance: {
      title: 'Where one of you has it all',
      self: 'You have the whole of {channels}, and your partner has nothing of it, so they receive it from you as it is. They can study you here, learn from you, or simply have enough of it. Be what you are without teaching, and let them step out of the room when they need to.',
      partner:
        'Your partner has the whole of {channels}, and you have nothing of it, so you receive it from them as it is. There is no point in wanting to change it. You can be a good witness here, and see more of it than its owner does; step out of the room when you have had enough.',
    },
  },
  connectionMeeting: {
    title: '{type} with {partner}',
    text: 'You are {a type}, and your partner is {a partner} with {authority} authority and the profile {profile}. When you are together, {defined} of the nine centers are defined between you{open}.',
    open: ', and {centers} stays open, so there you take in the world side by side and neither of you has the answer',
    openMany: ', and {centers} stay open, so there you take in the world side by side and neither of you has the answer',
    closed: ', so that the two of you form a closed circle: comfortable, and at times stuffy. Let other people in',
  },
  channelThemes: {
    '1-8': 'making something of your own and showing it',
    '2-14': 'a way to go and the means for it',
    '3-60': 'sudden change after standstill',
    '4-63': 'doubt and its answers',
    '5-15': 'a common rhythm',
    '6-59': 'closeness and begetting',
    '7-31': 'leading and being chosen to',
    '9-52': 'sitting still over one thing',
    '10-20': 'being yourself now',
    '10-34': 'following your own conviction',
    '10-57': 'an instinct for right conduct',
    '11-56': 'ideas and stories',
    '12-22': 'moods and eloquence',
    '13-33': 'secrets and memory',
    '16-48': 'talent and practice',
    '17-62': 'opinions and facts',
    '18-58': 'the wish to improve',
    '19-49': 'needs and principles',
    '20-34': 'being busy',
    '20-57': 'knowing on the spot',
    '21-45': 'money and who holds it',
    '23-43': 'insight put into words',
    '24-61': 'thinking about the unknowable',
    '25-51': 'courage of the heart',
    '26-44': 'selling and a good nose',
    '27-50': 'care and responsibility',
    '28-38': 'the fight for meaning',
    '29-46': 'saying yes and going through with it',
    '30-41': 'longing and new experience',
    '32-54': 'rising in the world',
    '34-57': 'quick, instinctive strength',
    '35-36': 'adventure and crisis',
    '37-40': 'family and its bargains',
    '39-55': 'mood and provocation',
    '42-53': 'beginning and finishing',
    '47-64': 'making sense of the past',
  },
  transitDay:
    'At the moment you asked about, the Sun stands in gate {sun} ({sunName}) and the Earth in gate {earth} ({earthName}), which sets the common theme for everyone for about six days; the Moon in gate {moon} ({moonName}) gives it a mood that changes within hours. {known} {channels}',
  theCenter: 'the {center}',
  channel: ['channel', 'channels'],
  gateOf: 'gate {gate}',
  noGate: 'neither',
  transitChannel: {
    one: 'For now the sky completes {channel}, which is about {theme}: {natal} is yours and {transit} comes from above.',
    whole: 'For now the sky alone carries the whole of {channel}, which is about {theme}; of its gates you have {natal}.',
    ends: [
      'The {first} and the {second} feel defined while it lasts, as if they had always been so. Use that for the day’s work, but sign nothing because of it: it leaves when the planet moves on.',
      'You will know it by an unusual sureness in the {first} and the {second}. Watch who comes toward you while it is there, and what you are suddenly good at.',
      'Between the {first} and the {second} something runs on this day that usually waits for other people to bring it. Enjoy the loan, and notice what you miss when it is gone.',
      'The {first} speaks to the {second} for as long as the planet stands there. Try on this day what you usually need a companion for.',
      'A line runs from the {first} to the {second} that is not in your own chart. People may take it for you; say that it is not always there.',
      'What joins the {first} and the {second} today joins them in many people at once, and it will be felt in the room. Do not take the room personally.',
      'If the {first} and the {second} pull together with such ease, let them do one thing that has waited. It need not become a habit.',
      'The {first} and the {second} are lit from outside. It is weather with your name on it: dress for it, and do not move house because of it.',
    ],
  },
  transitSun: {
    own: 'The Sun’s gate is in your chart as well: what is in the air is your own subject, louder than usual.',
    other: 'The Sun’s gate is not in your chart: you meet its subject as a visitor, and can learn from it.',
  },
  transitChannels: {
    none: 'The day’s sky completes no channel of yours, so what you feel on it is largely your own.',
    some: 'The day’s sky completes {count} for you, described below, and some of what you feel on it is on loan.',
  },
}
