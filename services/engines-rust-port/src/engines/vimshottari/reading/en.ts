import { english } from '@selemene/engine'
import type { VimshottariWords } from './words.js'

/** The reading in English: the traditional sense of lords and stars in this project's own words. */
export const en: VimshottariWords = {
  grammar: english,
  units: { year: ['year', 'years'], month: ['month', 'months'] },
  titles: {
    maha: 'The years of {lord}',
    antar: '{sub} within {lord}',
    change: '{date}: {lord} comes in',
    star: 'Moon in {star}, quarter {pada}',
    balance: 'How your periods began',
    outside: 'Outside the 120 years',
  },
  lords: {
    Ketu: 'Ketu',
    Venus: 'Venus',
    Sun: 'the Sun',
    Moon: 'the Moon',
    Mars: 'Mars',
    Rahu: 'Rahu',
    Jupiter: 'Jupiter',
    Saturn: 'Saturn',
    Mercury: 'Mercury',
  },
  mahaSpan: 'This great period runs from {start} to {end}.',
  mahaOfBirth: 'This great period was running when you were born, and ends in {end}.',
  maha: {
    Ketu: {
      text: 'Seven years of Ketu thin things out. What you had mastered stops satisfying you, ties loosen without a quarrel, and an odd clear-sightedness comes in their place.',
      depth: [
        'Keep commitments few and your household simple; what leaves now you would soon have put down yourself.',
        'Emptiness after success is no failure of feeling. Ask what you were using the success to avoid.',
        'The hand opens by itself. Watch it, and do not put anything in.',
      ],
    },
    Venus: {
      text: 'Twenty years of Venus are about relation and pleasure: love, marriage, taste, vehicles, comfort, art. Life sends you people, and what you agree on with them makes the period.',
      depth: [
        'Invest in partnership and in beautiful work, and keep an eye on what comfort costs.',
        'Wanting to be liked can steer you for years. Notice the agreements you made only for the sake of peace.',
        'What you call beautiful has looked back at you all the time.',
      ],
    },
    Sun: {
      text: 'Six years of the Sun put you in the light: position, father, authority, your own name. You are asked who you are when nobody introduces you.',
      depth: [
        'Take the responsible post and deal openly with superiors; go home before you are spent.',
        'Pride and the fear of being overlooked are one thing seen from two sides. Which side do you show?',
        'Light does not look at itself. What is seen when you stop being the one who shines?',
      ],
    },
    Moon: {
      text: 'Ten years of the Moon are about mind, mother, home and the public. Feelings lead, the house changes or fills, and you live closer to the tides than before.',
      depth: [
        'Keep regular hours and kind company; decide important things on days on which you feel full.',
        'Old needs come up for air. Which of them do you still expect someone to guess?',
        'The moods pass over a lake. Has the lake ever been hurt by the clouds in it?',
      ],
    },
    Mars: {
      text: 'Seven years of Mars give you force, and something to use it on: land, brothers and sisters, machines, surgery, sport, disputes. Things are decided, and quickly.',
      depth: [
        'Train the body and finish what you start; sign nothing in anger, and drive slowly.',
        'Anger shows where a border is. Was it crossed today, or thirty years ago?',
        'The sword is most itself at rest. Where does the fire go when nobody opposes it?',
      ],
    },
    Rahu: {
      text: 'Eighteen years of Rahu make you hungry for what your family never had: foreign places, new technology, rank, experiences without precedent. The rise can be steep, and so can the stairs.',
      depth: [
        'Go after the new thing, and keep your papers clean; be slow to trust whatever glitters.',
        'Ambition of this kind has a child’s face. What did it once press against the window to look at?',
        'The hunger grows by eating. See if it has a mouth when you look straight at it.',
      ],
    },
    Jupiter: {
      text: 'Sixteen years of Jupiter bring growth by trust: children, teachers, study, counsel, faith, a better place at the table. Help comes more easily than before.',
      depth: [
        'Teach, learn and give; watch your weight, your promises and your tone of voice.',
        'Wisdom offered unasked is a way to stand above. Who has something to teach you now?',
        'What is full has no edge. Let thankfulness be without a reason for once.',
      ],
    },
    Saturn: {
      text: 'Nineteen years of Saturn build slowly. Work, duty, age, delay and service carry the weight, and whatever was made in a hurry is taken apart.',
      depth: [
        'Keep to routine, pay debts, respect the old and the tired; results come late and stay.',
        'Under heaviness there is often a belief that nothing may be easy. Who first told you that?',
        'Time takes all but one thing. It has never said which.',
      ],
    },
    Mercury: {
      text: 'Seventeen years of Mercury set the mind to work: study, trade, writing, friends, numbers, news. You learn something that feeds you and meet many people.',
      depth: [
        'Take the course, keep the accounts, write it down; let nerves and skin have their quiet.',
        'Cleverness can keep you at a safe distance from what you know. What would you say in plain words?',
        'Between two thoughts is a space that has never been commented on.',
      ],
    },
  },
  antarSpan: 'Within the years of {lord} it lasts from {start} to {end}.',
  antarOfBirth: 'Within the years of {lord} it was running when you were born, and lasts until {end}.',
  antarLast: 'It is the last part of these years, from {start} to {end}, and the next great period already shows through.',
  antar: {
    Ketu: {
      Ketu: 'Ketu within Ketu opens with a clean cut: a move, a loss, a sudden lack of interest in what drove you. Let the room be empty for a while, and do not furnish it out of fright.',
      Venus:
        'Pleasures return, and with a strange aftertaste. People attract you and you stay half outside. Enjoy what is there and promise nothing for life; taste is being refined more than fed.',
      Sun: 'Questions of standing come up while you care little for rank. A superior, or your father, may test you. Answer briefly and keep your dignity; the less you need to win, the better it goes.',
      Moon: 'Feelings come in gusts, and home seems far even when you are in it. Your mother or other women play a part. Eat, sleep and do not take the mood for insight.',
      Mars: 'Sharp and quick. Accidents of temper are possible, and so is a courageous break that was long due. Use the blade on what is dead, keep it away from people, and take care with tools.',
      Rahu: 'The two nodes pull in opposite directions, wanting more and wanting out. Plans look confused to others and to you. Test whatever is new by asking if you would still want it unseen.',
      Jupiter:
        'Meaning comes back. A teacher, a book or a pilgrimage joins what had fallen apart. Generosity without attachment suits you now, and children or students do you good.',
      Saturn:
        'Loneliness and work. What remains after all the thinning is put on a plain footing. Accept a modest routine, keep warm, and be patient with those who are slow.',
      Mercury:
        'The mind clears and speaks. You sort papers, learn a technique and find words for what these years did. News and short trips are good; gossip is not.',
    },
    Venus: {
      Venus:
        'Venus within Venus begins richly: love, a marriage or a new household, art, comfort. Say what you like and choose it. The tone set now is heard for twenty years.',
      Sun: 'Pleasure meets pride. A partner wants the light that you want, or work takes the evenings. Share the stage in good time, and be courteous to those in charge.',
      Moon: 'Feeling and comfort join. House, mother, food and the public bring satisfaction, and moods bring spending. It is a tender time, good for living together and for anything that soothes.',
      Mars: 'Passion and quarrel sit in the same chair. Desire is strong, property may be bought, and jealousy flares. Put the heat into the body or into work, and speak before it boils.',
      Rahu: 'Attraction to what is foreign or forbidden. Gains can be sudden, and so can complications in love. Enjoy the widening of taste, and read the contract twice.',
      Jupiter:
        'Two teachers, one of pleasure and one of principle. Marriage, children, learning and good advice are favored, and so are debts made in optimism. Be generous within your means.',
      Saturn:
        'Love is tested by time and duty. What is real gets steadier, and what was decoration falls off. Work in art or design bears lasting fruit. Be faithful in small things.',
      Mercury:
        'Trade, friends, wit and charm: you sell well, write well and are asked out. Business with a partner thrives. Keep flirting and accounting in separate books.',
      Ketu: 'The long feast winds down. Some company leaves, and you find you do not mind as much as you should. Close accounts lovingly and simplify before the Sun comes.',
    },
    Sun: {
      Sun: 'The Sun within the Sun is short and bright: a title, a decision, a meeting with authority. Stand straight and say your name. Do not burn those who are only standing near.',
      Moon: 'Public and private life touch. A popular success, a change of house, or your mother’s affairs call for warmth. Let feeling soften your command, and rest in the evenings.',
      Mars: 'Strong will, quick orders, some fever. You win contests now and make opponents. Property and technical matters move. Choose one fight and end it cleanly.',
      Rahu: 'A shadow over the light: reputation can be clouded or oddly inflated. Be transparent with officials, and distrust praise from strangers. It passes within the year.',
      Jupiter:
        'Authority with blessing. Mentors, honors, a child, a just cause. What you stand for is heard. Accept the position and stay teachable.',
      Saturn:
        'The king meets the servant. Superiors are cold, work is heavy, and your father may need you. Do your duty without resentment; standing earned now is not taken back.',
      Mercury:
        'Clever administration: papers, examinations, speeches, young people. Your mind serves your position well. Say less than you know and keep the minutes.',
      Ketu: 'Something in the matter of rank loses its taste, or is withdrawn. Step aside before you are asked to. A quiet place does you more good than a defense.',
      Venus:
        'The court is dismissed and there is music. Comfort, affection and beautiful things come back, and a relation is set right. Allow yourself to be pleased.',
    },
    Moon: {
      Moon: 'The Moon within the Moon heightens everything: sensitivity, tears, appetite, closeness. Home is the stage. Make the nest, and do not decide by the mood of one night.',
      Mars: 'Feeling gets hot. Words at home are sharper than intended, and energy for moving house or fixing it is high. Exercise before you answer.',
      Rahu: 'Restless nights and large wishes. The mind runs after what is far and unusual, and fears grow in the dark. Keep to daylight facts, and avoid intoxicants of every kind.',
      Jupiter:
        'A gentle and fortunate stretch: family events, good counsel, the feeling of being carried. Study and kindness both succeed. Say thanks where it is due.',
      Saturn:
        'Feelings get serious. Duty to the old, delays, a sense of being alone in the kitchen. Give the heart a routine and warm food; this is weight, and it trains you.',
      Mercury:
        'Mind and mood talk to each other. Writing, teaching, trade and friends are good, and worry is too. Put the worry on paper and go for a walk with somebody.',
      Ketu: 'A curtain between you and your feelings, or a sudden parting. Do not force closeness. Prayer, music and silence reach where talk does not.',
      Venus:
        'Sweet days: affection, beauty, guests, fabrics, perhaps a marriage or a new home. Feelings and senses agree. Enjoy it, and let others enjoy you.',
      Sun: 'The tide goes out, and the shore is well lit. You take up responsibility and separate what you feel from what you decide. Recognition from above is possible.',
    },
    Mars: {
      Mars: 'Mars within Mars starts at full speed: a new fight, a purchase of land, an operation, a training. Courage is high and patience low. Direct it before it directs you.',
      Rahu: 'Risky and strong. Ambition uses force, machines or strangers. You can break records, and regulations. Check the brakes in every sense.',
      Jupiter:
        'Force serves a principle. You act for others, lead a team, defend someone, and are in the right. Brothers, sons and students benefit. Keep the sermon short.',
      Saturn:
        'One foot on the gas, one on the brake. Obstacles anger you, and anger makes them higher. Hard, slow, technical work is the best use of such months.',
      Mercury:
        'A sharp tongue and quick hands. Engineering, debate, trade and repair go well, and insults are remembered. Reread the message before you send it.',
      Ketu: 'Sudden cuts: endings, small injuries, a decision from the gut. Surgery on your own life succeeds if it is precise. Stay away from other people’s quarrels.',
      Venus:
        'Desire leads and means follow. Passionate meetings, cars, houses, a partner with a temper. Court with as much energy as you argue with.',
      Sun: 'Command suits you. Superiors notice your initiative, or feel threatened by it. Take the lead, and let the boss keep the chair.',
      Moon: 'The heat finds water. Family and property matters come to rest, and tiredness shows what these years took. Cook, sleep and make up.',
    },
    Rahu: {
      Rahu: 'Rahu within Rahu lifts you out of the familiar: another country, another field, another class of people. It is exciting and has no map. Find one person who tells you the truth.',
      Jupiter:
        'Hunger meets faith. A teacher or a foreign wisdom gives the ambition a direction, or a false one flatters it. Ask of each promise who will profit.',
      Saturn:
        'The long climb. Work among strangers, heavy tasks, slow gains, some isolation. What is built in this stretch is real because it costs what it costs.',
      Mercury:
        'Brilliant for trade, media, languages and technology. The mind makes ten links a minute. Keep one honest ledger, and do not talk yourself into things.',
      Ketu: 'In the middle of the chase the reason for it is gone. Losses or a fright make you ask the right question. Let one ambition die without replacing it.',
      Venus:
        'Glamour: attractive people, luxury, recognition for taste, an unusual love. Much is offered. Choose what you would also want in daylight and in jeans.',
      Sun: 'Confrontation with authority, or sudden visibility. Government, employer, father. Keep to the rules in all that is written, and do not boast of the rest.',
      Moon: 'The mind is flooded by images and unrest; home moves. Mother and women friends are important. Regular sleep is the best policy you can buy.',
      Mars: 'The last stretch burns off what the eighteen years left over. Courage and conflict come together. Finish fights, sell what is risky, and go into Jupiter’s time with clean hands.',
    },
    Jupiter: {
      Jupiter:
        'Jupiter within Jupiter opens doors: a teacher, a child, a degree, a better income, a faith that fits. Say yes to growth, and choose its direction now.',
      Saturn:
        'Growth is given a frame. Responsibilities, institutions and slow projects test your optimism and make it useful. Teach what you have really done.',
      Mercury:
        'Learning and commerce help each other. Publications, exams, advice for money, many acquaintances. Wisdom needs detail now; supply it.',
      Ketu: 'Belief turns inward. A pilgrimage, a retreat, or a disappointment with a teacher. What remains after it is your own, and lighter to carry.',
      Venus:
        'Abundance, with two tables to sit at: pleasure and principle. Marriage, arts, guests and income are favored. Agree beforehand on who pays.',
      Sun: 'Honor and position come in a lawful way. You are asked to represent others. Do it warmly; pride would be out of tune.',
      Moon: 'A kind, full time for home, mother, children and public work. People trust you. Travel over water and cooking for many are traditional joys of it.',
      Mars: 'Conviction takes up tools. Property, campaigns and sport go well; righteous anger goes too far. Win the case and spare the loser.',
      Rahu: 'The end of the good years reaches for more than is needed. Foreign offers and grand plans appear. Take the useful part, and keep your old friends.',
    },
    Saturn: {
      Saturn:
        'Saturn within Saturn lays the first and heaviest stone: more work, fewer people, a clear no. Accept the measure. In three years the wall is up to your knee, and it is straight.',
      Mercury:
        'Work becomes intelligent. Training, bookkeeping, agreements and practical friends ease the load. It is a good time to learn a trade within your trade.',
      Ketu: 'Duty without meaning, for a while. Solitude, worn-out structures, an ending among the old. Do the minimum well and let the question stand.',
      Venus:
        'Grace after effort. Love, comfort and recognition grow out of patience; an older or steadier partner is a theme. Accept ease without suspicion.',
      Sun: 'A cold meeting with power. Father, boss or state set limits, and pride is hurt. Be correct and brief, and keep your back warm.',
      Moon: 'Heavy months for the heart, and honest ones. Old sadness is released by work for somebody. Keep company in the evening and light in the room.',
      Mars: 'Pressure from two sides. Impatience breaks things, and bones; disciplined effort moves mountains. Plan the force, use it once, and rest.',
      Rahu: 'Unusual tasks in unusual places, and some confusion about the goal. You are tempted by a shortcut. The long way turns out to be the shorter one.',
      Jupiter:
        'Harvest of nineteen years: respect, a teaching role, reasonable money, peace with God or with the books. Pass on the method while you still remember the mistakes.',
    },
    Mercury: {
      Mercury:
        'Mercury within Mercury starts the learning: new subject, new office, new friends, a business on the kitchen table. Talk to everyone and note what works.',
      Ketu: 'Thoughts come to a halt or cut deep. Contracts end, a study is dropped, an intuition outruns the facts. Leave gaps in the calendar, and reread old notes.',
      Venus:
        'Charming and profitable. Art, design, trade and love letters succeed. A partner thinks along with you. Write the agreement while you are still smiling.',
      Sun: 'Intelligence is given office. Examinations, government papers, a public talk. Be exact and a little modest, and the right person will quote you.',
      Moon: 'Mood colors the news. Good for writing, for caring professions and for business with the public; unsteady for nerves. Check tomorrow what felt certain today.',
      Mars: 'Quick, technical, argumentative. Projects get done, and sentences get regretted. Give the sharpness a machine, a sport, or an editor.',
      Rahu: 'Ideas from far away, cunning markets, sudden audiences. The mind can be dazzled. Verify sources, above all those that agree with you.',
      Jupiter:
        'Knowledge ripens into understanding. Teaching, publishing and counsel go well, children learn, and money is used sensibly. Widen the question.',
      Saturn:
        'The clever years close with a reckoning. Simplify systems, finish papers, pay what is due. Serious, quiet work now saves you trouble when Ketu comes.',
    },
  },
  coming: {
    Ketu: 'Ketu brings a loosening: expect to lose interest in something you have worked for, and to see more clearly without it. Leave space for that, and make no new promises just before.',
    Venus:
      'Venus brings people and pleasure: expect invitations, attraction, a wish for beauty and for agreement. Have your accounts in order beforehand, and your evenings free.',
    Sun: 'The Sun brings visibility: expect to be asked for your name and your decision. Settle what you would not like to have seen in bright light, and rest before it starts.',
    Moon: 'The Moon brings feeling to the front: home, mother, sleep and mood become important. Prepare a quiet corner, and mend what lies between you and your family.',
    Mars: 'Mars brings drive and friction: expect things to speed up, and tempers too. Finish patient work before it, and have a sport or a project ready for the heat.',
    Rahu: 'Rahu brings appetite for the unknown: expect offers from outside your world. Decide now what you will not do for success, since it is harder to see in the rush.',
    Jupiter: 'Jupiter brings room: expect help, learning, a wider view. Have a question worth asking, and somewhere to put what is given.',
    Saturn:
      'Saturn brings weight and order: expect fewer excuses and more work. Clear small debts first, of money and of promises, for interest is charged from then on.',
    Mercury:
      'Mercury brings movement of mind: expect papers, talk, study and trade. Sharpen the pencils, and answer the letters that are still lying there.',
  },
  change: {
    mahadasha: 'On {date} a whole great period ends: {from} hands over to {lord}. It is felt for months on either side. {coming}',
    antardasha: 'On {date}, within the years of {maha}, the sub-period passes from {from} to {lord}. {coming}',
    pratyantardasha: 'On {date} the shortest of the three running periods changes: within that of {sub}, {from} gives way to {lord}. {coming}',
    ownPratyantardasha:
      'On {date} the shortest of the three running periods changes: {sub} has had the first part of its own time, and {lord} has the next. {coming}',
  },
  stars: {
    Ashwini:
      'The Moon in Ashwini gives you a quick start and a wish to help at once, like the twin horsemen who were physicians of the gods. You arrive first. You are not made for waiting rooms, and finish best when somebody else brings up the rear.',
    Bharani:
      'The Moon in Bharani makes you carry things: secrets, burdens, a child, an idea that must come to term. Its sign is the womb and its lord the god of death. You feel strongly and judge strictly, yourself above all.',
    Krittika:
      'The Moon in Krittika gives you a blade and a flame. You cut through pretense, feed people well and speak bluntly. Six nurses raised the god of war under this star, so behind the sharpness there is a mother.',
    Rohini:
      'The Moon is at its best in Rohini, the red one, who makes things grow. You have charm, good senses and a talent for making beauty out of matter. Others come close to bask in it; possessiveness is the price.',
    Mrigashira:
      'The Moon in Mrigashira, the deer’s head, makes you search. You follow a scent, in love or in study, and are gentle and easily startled. The seeking is dearer to you than what is found.',
    Ardra:
      'The Moon in Ardra, the teardrop, gives a mind that storms and then clears. You understand through upheaval, yours or others’, and can ask the question that breaks a thing open. After rain you are fresh and kind.',
    Punarvasu:
      'The Moon in Punarvasu, the return of the light, lets you start over without bitterness. You lose things and find them again. Simple contentment suits you better than splendor, and home travels with you.',
    Pushya:
      'The Moon in Pushya nourishes. It is held to be the most auspicious of the stars, and it makes you a giver of milk, advice and steady presence. Your task is to notice when feeding others has turned to governing them.',
    Ashlesha:
      'The Moon in Ashlesha, the coiled one, gives insight that goes under the skin. You know what people want before they do, and could use it. Kept honest, it heals as venom does in the right dose.',
    Magha:
      'The Moon in Magha sits on the ancestors’ throne. Family, lineage and rank matter to you, and you carry yourself as though someone were watching from the portraits. Generous by nature, you need to be treated with respect.',
    'Purva Phalguni':
      'The Moon in Purva Phalguni, the couch, loves rest, music, love and play. You restore others by enjoying yourself in their company. Work goes well when there is pleasure in it, and not at all otherwise.',
    'Uttara Phalguni':
      'The Moon in Uttara Phalguni makes contracts and keeps them: marriage, friendship, service. People can lean on you. You may be lonely among so many who lean, and should pick a few who stand by themselves.',
    Hasta:
      'The Moon in Hasta, the hand, gives skill in everything that fingers do: craft, healing, writing, sleight of hand. You are clever and humorous. What you can grasp calms you; what you cannot, you try to grasp anyway.',
    Chitra:
      'The Moon in Chitra, the bright jewel, makes you a maker of forms. You want things to be beautiful and well built, and you with them. The architect of the gods owns this star; let people see the workshop as well as the facade.',
    Swati:
      'The Moon in Swati, the young shoot in the wind, needs independence and bends without breaking. You trade, negotiate and adapt. Too much wind, and you do not know where you stand; a daily habit is your stake in the ground.',
    Vishakha:
      'The Moon in Vishakha, the forked branch, sets a goal and goes for it. You are intense, persuasive and not easily satisfied. The triumphal arch is its sign: enjoy walking through it before you look for the next.',
    Anuradha:
      'The Moon in Anuradha is devoted. You keep friendships over distance and years, and can organize people out of love for a cause. You feel slights deeply; the lotus of this star grows out of exactly that mud.',
    Jyeshtha:
      'The Moon in Jyeshtha, the eldest, gives you charge of others early. You protect, you know the secrets, you have a fighting spirit and a hidden fear of being displaced. Power is easier for you when it is shared.',
    Mula: 'The Moon in Mula, the root, digs. You want to know what lies at the bottom, and you pull up what is rotten, your own plans included. Losses taught you to travel light; philosophy or medicine can make use of it.',
    'Purva Ashadha':
      'The Moon in Purva Ashadha, the unconquered, gives a conviction that flows like water around every argument. You refresh and persuade. Since you do not think of defeat, you should have a friend who does.',
    'Uttara Ashadha':
      'The Moon in Uttara Ashadha wins late and for good. You have patience, principles and a leader’s loneliness. What you began half-heartedly you drop; what you have sworn to, you carry to the top of the hill.',
    Shravana:
      'The Moon in Shravana, the ear, learns by listening. You gather what is said, remember it, and pass it on in better order. Reputation matters to you. Choose well whom you listen to, for it shapes your steps.',
    Dhanishta:
      'The Moon in Dhanishta, the drum, has rhythm and a taste for abundance. You bring people into step, in music, sport or business. Partnership has to find the beat too; learn to pause so that another can come in.',
    Shatabhisha:
      'The Moon in Shatabhisha, the hundred healers, needs distance and knows remedies. You think independently, keep your own counsel and see through veils. Solitude mends you, provided that you come back from it.',
    'Purva Bhadrapada':
      'The Moon in Purva Bhadrapada has two faces, a gentle and a burning one. You can be set on fire by an idea and give up comfort for it. Others find you unworldly or extreme; the heat needs a worthy altar.',
    'Uttara Bhadrapada':
      'The Moon in Uttara Bhadrapada lies deep like the serpent at the bottom of the sea. You are steady, compassionate and slow to anger, and know more than you show. Rest is a strength of yours, and idleness its twin.',
    Revati:
      'The Moon in Revati, the last star, sees others safely home. You are kind to travelers, animals and lost causes, and imaginative to the point of vagueness. A journey ends with you each time; take care to let yourself arrive.',
  },
  padas: [
    'In the first quarter it acts: you show it by beginning things.',
    'In the second quarter it settles: you show it in what you own and keep.',
    'In the third quarter it speaks: you show it through words and contacts.',
    'In the fourth quarter it feels: you show it at home and in care for others.',
  ],
  balance: {
    some: 'At birth the Moon still had part of its star to cross, so the first period, that of {lord}, had {left} to run.',
    brief:
      'At birth the Moon had little of its star left to cross, so the first period, that of {lord}, had only {left} to run, and what you can remember begins with {next}.',
    little:
      'At birth the Moon was about to leave its star, so the first period, that of {lord}, was nearly over, and what you can remember begins with {next}.',
  },
  childhood: {
    Ketu: 'A childhood under Ketu is often marked by an early parting or an inward, watchful child, who later finds it easy to let go and hard to be held.',
    Venus:
      'A childhood under Venus knows comfort, beauty or much affection, and learns early to please. The taste formed in those years stays the measure.',
    Sun: 'A childhood under the Sun stands close to the father or to his absence, and is expected to be somebody. The question of whom it is for comes back later.',
    Moon: 'A childhood under the Moon lives near the mother’s moods, in kitchens and changing rooms. The need for a home of one’s own is laid down there.',
    Mars: 'A childhood under Mars is a lively one, with falls, siblings and contests. It teaches early that one can survive a bruise.',
    Rahu: 'A childhood under Rahu has something foreign in it: a move, an unusual family, a feeling of looking in from outside. It makes a good observer with big dreams.',
    Jupiter:
      'A childhood under Jupiter has a blessing on it: teachers, grandparents, stories, a sense that things will turn out well. That trust can be drawn on for life.',
    Saturn:
      'A childhood under Saturn is serious early: duties, want or distance, and an old soul’s patience. Lightness is learned afterward, and kept.',
    Mercury: 'A childhood under Mercury is curious, talkative and full of comrades. School, languages or a clever relative leave their mark.',
  },
  outside:
    'The instant you asked about lies outside the hundred and twenty years that the Vimshottari count gives to a life, so no lord holds it. What can still be read is the star of the Moon, and the period into which this birth came.',
}
