import { english } from '@selemene/engine'
import type { PanchangaWords } from './words.js'

/** The reading in English: what almanacs hold of the five limbs, in this project's own words. */
export const en: PanchangaWords = {
  grammar: english,
  titles: {
    tithi: '{tithi}',
    vara: '{vara}, the day of {planet}',
    nakshatra: 'The Moon in {star}',
    yoga: '{yoga} yoga',
    karana: '{karana} karana',
    good: 'Good hours of {date}',
    bad: 'Hours to leave alone on {date}',
    observance: '{name}',
    observanceOfTithi: 'Keeping {name}',
  },
  tithis: {
    1: 'The first lunar day sets things on their feet. Its fire suits a start that is still small: laying out tools, taking a vow, the first page. It dislikes journeys begun in haste.',
    2: 'The second lunar day gives foundation. Houses, posts and lasting arrangements are begun on it, and what two people agree on has a good chance of being kept.',
    3: 'The third lunar day belongs to Gauri and favors skill and beauty: learning an instrument, cutting hair, preparing food with care, making peace by an act.',
    4: 'The fourth lunar day is an empty one, under Ganesha. It serves to remove: weeds, obstacles, bad habits, opponents. Begin nothing on it that is meant to grow.',
    5: 'The fifth lunar day is full of Lakshmi’s favor and suits medicine, study, gifts and all that should increase. Lending is better left for another day.',
    6: 'The sixth lunar day is that of the god of war. It favors contest, construction and courage of a cheerful kind, and is poor for travel and for doctors’ visits.',
    7: 'The seventh lunar day is the Sun’s and lends movement: journeys, vehicles, new clothes, a move of house. Speak with those above you on it.',
    8: 'The eighth lunar day is tense, held between two halves of the Moon. Arms, defenses and hard tasks suit it; feasts and weddings do not. The Goddess is honored by strength.',
    9: 'The ninth lunar day is empty and fierce. Break up, dismiss, confront, cut back. It has no patience with politeness, and nothing gentle should start on it.',
    10: 'The tenth lunar day is ordered and generous. It is good for official matters, duties, ceremonies, and for virtue that does not mind being seen.',
    11: 'The eleventh lunar day is for fasting and for the mind: the tides in the body stand favorably, and appetite is easier to govern. Keep it light, and give the time you save to prayer or study.',
    12: 'The twelfth lunar day lights lamps. It favors rites, duties completed, the breaking of a fast, and movable goods; it is thought poor for leaving home.',
    13: 'The thirteenth lunar day belongs to love and friendship. Pleasure, music, the senses and new clothes do well on it, and at dusk Shiva is near.',
    14: 'The fourteenth lunar day is empty and sharp. It is used against poisons, fears and enemies, and for severe practice. Leave journeys and tender beginnings alone.',
    15: 'On the full Moon the vessel is full. Rites, gifts, building and thanks succeed; minds are bright and somewhat swollen. Do what you want to be seen, and drink water before you argue.',
    30: 'On the day without a Moon the ancestors are fed, and accounts with the dead are settled. Rest, clean, remember. What is begun in this dark has no witness; what is ended has peace.',
  },
  pakshas: {
    Shukla: [
      'The Moon is growing, so add rather than take away.',
      'The Moon is growing, and with it the wish to be met; notice what you are hoping to be told.',
      'The Moon is growing. Who is it that becomes brighter by being looked at?',
    ],
    Krishna: [
      'The Moon is waning, so finish and take away rather than add.',
      'The Moon is waning, and tiredness may be no more than that; let a thing be over.',
      'The Moon is waning. What in you is not made less by it?',
    ],
  },
  varas: [
    {
      planet: 'the Sun',
      text: 'Sunday puts one in the light. It favors authority, medicine, government matters and the father, gold and grain. Ask those in charge, show your work, and keep the evening for yourself. Humility is easier before noon.',
    },
    {
      planet: 'the Moon',
      text: 'Monday is soft and sociable. It favors water, milk, women, travel for pleasure, sowing and all that needs a gentle hand. Moods pass quickly, so do not engrave them; a call to your mother is well timed.',
    },
    {
      planet: 'Mars',
      text: 'Tuesday has an edge. It favors contest, tools, debts to be collected, surgery of every kind, and courage. Marriage, loans and peace talks are left to other days. Lift something heavy and be short with nobody.',
    },
    {
      planet: 'Mercury',
      text: 'Wednesday is for the quick mind. It favors study, letters, trade, accounts and apprentices. Write the letter that needs a light hand, and make the appointment. Say it simply, and check the sum.',
    },
    {
      planet: 'Jupiter',
      text: 'Thursday widens things. It favors teachers, rites, children, law, gifts and long plans. Ask for advice and take it. South is the direction not to travel in, and boasting the habit not to indulge.',
    },
    {
      planet: 'Venus',
      text: 'Friday pleases. It favors love, clothes, music, vehicles, flowers and reconciliation. Buy the beautiful thing you had set money aside for, and for once enjoy people more than you judge them.',
    },
    {
      planet: 'Saturn',
      text: 'Saturday is slow and exact. It favors iron, oil, servants, house repair, renunciation and anything that is meant to stay as it is. Begin nothing merry on it. Help an old or tired person; the day counts that.',
    },
  ],
  nakshatras: [
    'Ashwini belongs to the divine physicians and favors remedies, horses and vehicles, quick errands and first aid.',
    'Bharani belongs to Yama and favors restraint, strict accounts, and carrying a thing to its due end.',
    'Krittika belongs to Agni and favors cooking, cutting, debate and whatever is refined by fire.',
    'Rohini belongs to the Creator and favors planting, houses, marriage, beauty and everything that should grow.',
    'Mrigashira belongs to Soma and favors search, travel, perfume, courtship and light clothing.',
    'Ardra belongs to Rudra and favors demolition, storms cleared up, and questions that hurt a little.',
    'Punarvasu belongs to Aditi and favors returns, repairs, second attempts and homes away from home.',
    'Pushya belongs to Brihaspati and favors all good works except weddings: teaching, feeding, buying, blessing.',
    'Ashlesha belongs to the serpents and favors cunning, poisons and antidotes, secret inquiries.',
    'Magha belongs to the fathers and favors ancestry, throne and title, and honors paid to the dead.',
    'Purva Phalguni belongs to Bhaga and favors rest, love, theater and spending for joy.',
    'Uttara Phalguni belongs to Aryaman and favors contracts, marriage, patronage and friends in need.',
    'Hasta belongs to Savitar and favors handwork, healing hands, trade and clever tricks.',
    'Chitra belongs to the divine craftsman and favors design, jewels, clothes and building.',
    'Swati belongs to the Wind and favors trade, travel, independence and learning by moving.',
    'Vishakha belongs to Indra and Agni and favors purpose, rivalry and the last effort before a goal.',
    'Anuradha belongs to Mitra and favors friendship, groups, travel to those one loves, and devotion.',
    'Jyeshtha belongs to Indra and favors seniority, protection and dealing with rivals.',
    'Mula belongs to Nirriti and favors roots, herbs, digging, endings and research to the bottom.',
    'Purva Ashadha belongs to the Waters and favors declarations, boats, and wearing an opponent down.',
    'Uttara Ashadha belongs to all the gods and favors vows, offices and undertakings of many years.',
    'Shravana belongs to Vishnu and favors listening, learning, pilgrimage and messages.',
    'Dhanishta belongs to the Vasus and favors music, money, ceremonies and everything done in step.',
    'Shatabhisha belongs to Varuna and favors cures, secrecy, water and solitary study.',
    'Purva Bhadrapada belongs to the one-footed goat and favors austerity and dangerous work.',
    'Uttara Bhadrapada belongs to the serpent of the deep and favors foundations, charity and rest.',
    'Revati belongs to Pushan and favors journeys, animals, lost property and gentle conclusions.',
  ],
  natures: {
    fixed: 'It is one of the fixed stars: lay what should last, sign what should bind, plant what should stand.',
    movable: 'It is one of the five movable stars: vehicles, gardens, processions and everything with legs or wheels does well.',
    fierce: 'It is one of the fierce stars: it lends itself to breaking, burning and confronting, and spoils what is delicate.',
    mixed: 'It is one of the mixed stars, good for daily duties and for fire, and too uneven for a great beginning.',
    swift: 'It is one of the swift stars: sell, treat, learn, decorate, set off; what is light gets done at once.',
    gentle: 'It is one of the soft stars: friendship, music, love, clothes and play are at home under it.',
    sharp: 'It is one of the sharp stars: separate, expose, dissect; do not ask it for comfort or for a wedding day.',
  },
  yogas: [
    'Vishkambha is the bolt on the door: effort meets a support that is also an obstacle.',
    'Priti is affection: what is done for love goes smoothly.',
    'Ayushman is long life: cures and anything that should last are helped.',
    'Saubhagya is good fortune, of marriage above all: things fall into place.',
    'Shobhana is splendor: dress well, and show what you have made.',
    'Atiganda is the great knot: obstacles come in clusters, and temper ties them tighter.',
    'Sukarma is good work: a virtuous or well-paid deed turns out right.',
    'Dhriti is steadiness: hold on, lay foundations, enjoy what you have.',
    'Shula is the spear: sharp words and pains of contention are near.',
    'Ganda is the knot: progress is tangled, and one thread at a time is enough.',
    'Vriddhi is increase: what is begun grows, debts included.',
    'Dhruva is the fixed point: buildings and posts stand firm, while movement stalls.',
    'Vyaghata is the blow: sudden hits and hard contests; keep out of range.',
    'Harshana is joy: cheerfulness gets more done than planning.',
    'Vajra is the thunderbolt: strong, sudden, fit for arms and unfit for agreements.',
    'Siddhi is attainment: skills come together and the goal is reached.',
    'Vyatipata is calamity: the almanac leaves it to gifts, prayer and nothing else.',
    'Variyana is comfort: rest, ease and luxury suit it better than effort.',
    'Parigha is the iron bar: the way is barred, and patience is the only key.',
    'Shiva is the kindly one: quiet, wise and favorable to prayer.',
    'Siddha is accomplished: whatever one has truly learned now serves.',
    'Sadhya is what can be done: by courtesy and method the task is within reach.',
    'Shubha is the auspicious: bright beginnings and good company.',
    'Shukla is the white: clear, talkative, a little restless, and well meant.',
    'Brahma is the creator: trustworthy dealings, learning, and matters of honor.',
    'Indra is the chief: leadership and help from above.',
    'Vaidhriti is ill support: what should carry the weight gives way, so put no weight on it.',
  ],
  yogaQuality: {
    good: 'It counts among the kindly yogas: Sun and Moon together make it, and it colors the whole of its span, whatever the single hours are like.',
    harsh: 'It counts among the nine harsh yogas, and for a wedding, a purchase or a journey another is chosen if there is a choice.',
  },
  karanas: {
    Bava: 'Bava is the first of the movable half-days and gives strength: good for health, for lasting and for passing undertakings alike, and for arriving in a new place. Whatever has to begin soundly may begin under it.',
    Balava:
      'Balava favors study, rites and the deeds of the learned. A promise made under it is made with understanding, and a child taken to school for the first time is taken well.',
    Kaulava:
      'Kaulava makes friends. It favors love, alliances, and meetings that should be remembered with pleasure. Make the call to the one who matters, and leave the contract for the next half-day.',
    Taitila:
      'Taitila favors houses, popularity and the public. Things done under it find approval, so show, build, furnish. Those who live from the favor of many look for it in the almanac.',
    Gara: 'Gara belongs to the soil: plowing, seed, animals, and the work of one’s own hands. What is put into the ground or into the body as training takes root there.',
    Vanija:
      'Vanija is the merchant’s half-day. Buying, selling and bargaining go well, for both sides if both are honest. Count the change, and close the deal before the half-day has turned.',
    Vishti:
      'Vishti, also called Bhadra, is the one half-day that almanacs warn against: it harms good beginnings, and helps only with quarrels, poisons and enemies. Finish what is in hand and start nothing.',
    Shakuni:
      'Shakuni, the bird of omens, is one of the four fixed half-days. Remedies, charms and medicines are prepared under it. It is watchful and a little sly, and no time for open dealings.',
    Chatushpada:
      'Chatushpada, the four-footed, is one of the four fixed half-days: cattle, kings, and offerings to the fathers. Hold still on all fours under it, and honor those who carried you when you were small.',
    Naga: 'Naga, the serpent, is one of the four fixed half-days. Hard, permanent and hidden things belong to it, and cruelty comes easily. Tread softly, and do not stir up what sleeps.',
    Kimstughna:
      'Kimstughna is the last of the fixed half-days and opens the bright fortnight. It favors rites and generous acts, and is the first light of the new Moon before it can be seen.',
  },
  good: {
    abhijit:
      'Abhijit, the victorious eighth of the fifteen parts of daylight, runs from {start} to {end} and is held to cover most faults of the calendar.',
    noAbhijit: 'There is no Abhijit on this day, so noon has no special power to heal a badly chosen hour.',
    brahma: 'Before sunrise, Brahma muhurta ({start} to {end}) is the hour for prayer and study.',
    amrit: 'Amrit kalam, from {start} to {end}{late}, is the nectar of the star of the day.',
    text: '{abhijit} {brahma} {amrit}',
  },
  late: { night: ' after midnight', morning: ' of the next morning' },
  bad: {
    rahu: 'Rahu kalam runs from {start} to {end},',
    yamaganda: 'Yamaganda from {start} to {end},',
    gulika: 'and Gulika from {start} to {end}.',
    text: '{rahu} {yamaganda} {gulika} Custom begins no journey, purchase or ceremony in the first two, and nothing in the third that one would not like to repeat. {varjyam}Work that is already under way may simply go on.',
    varjyam: 'Varjyam, from {start} to {end}{late}, is set aside by the star itself. ',
  },
  observances: [
    {
      contains: 'Ekadashi',
      text: 'Those who keep {name} fast, on water, on fruit, or at the least without grain and beans, and wake over the name of Vishnu. The point of it is a mind that has less to digest. The fast is ended on the next day within its proper hours.',
    },
    {
      contains: 'Pradosha',
      text: 'Those who keep {name} fast by day and turn to Shiva at dusk, in the hour and a half around sunset, when he is said to dance and to be well disposed. Lamps, bel leaves and quiet are what it takes; anger is left at the door.',
    },
    {
      contains: 'Sankashti',
      text: 'Those who keep {name} fast until the Moon has risen and been greeted, and ask Ganesha to take an obstacle out of the way. Name the obstacle exactly, for one thing is removed more easily than a mood.',
    },
    {
      contains: 'Ganesha Chaturthi',
      text: 'On {name} Ganesha is brought into the house in clay, fed with sweets, and given back to the water some days later. It is kept at noon, his hour. Looking at the Moon is avoided that night, for fear of false accusation.',
    },
    {
      contains: 'Vinayaka',
      text: 'Those who keep {name} honor Ganesha at midday, with twenty-one blades of grass and a sweet, before some undertaking of the month. One asks for good sense at the start more than for luck.',
    },
    {
      contains: 'Guru Purnima',
      text: 'On {name} one thanks one’s teachers, living and dead, beginning with Vyasa, who arranged the Vedas. Visit or write to the one who taught you to read, in whatever sense, and bring fruit.',
    },
    {
      contains: 'Buddha Purnima',
      text: 'On {name} the birth, the awakening and the last day of the Buddha are remembered together. White clothes, rice with milk, freed birds and a day without harsh speech are how it is kept.',
    },
    {
      contains: 'Purnima',
      text: 'Those who keep {name} fast until moonrise, bathe, give, and tell the story of Satyanarayana. Whatever is offered under the full light is said to be returned in kind, so choose it well.',
    },
    {
      contains: 'Amavasya',
      text: 'On {name} the fathers are remembered with water and sesame, and lamps are set out for them. Visits and beginnings wait. An old debt, of money or of gratitude, may be paid.',
    },
    {
      contains: 'Maha Shivaratri',
      text: 'On {name} the night is kept without sleep, in four watches, with water, milk and leaves poured over the stone, for Shiva’s sake. One fasts by day. The dark before the new Moon is the temple.',
    },
    {
      contains: 'Makara Sankranti',
      text: 'On {name} the Sun turns north through the sidereal year, and the gods’ day begins. Sesame and jaggery are given, with sweet words, rivers are bathed in and kites flown. Gifts made near the entry count most.',
    },
    {
      contains: 'Sankranti',
      text: '{name} is the hour at which the Sun enters a new sign. The hours around the entry are kept for bathing and giving, and not for beginnings; a month of the solar calendar has closed its book.',
    },
    {
      contains: 'Navaratri',
      text: 'With {name} nine nights of the Goddess begin. A pot is set up, barley is sown, a lamp is kept burning, and one eats simply. Choose a habit you would like her to take, and give it a night each.',
    },
    {
      contains: 'Dussehra',
      text: 'On {name} the victory of Rama, and of the Goddess, is celebrated in the afternoon; tools and books are honored, and learning is begun. Cross a border on it, if only that of the garden.',
    },
    {
      contains: 'Diwali',
      text: 'On {name} every corner is lit at dusk, accounts are closed, and Lakshmi is asked to come in. She is said to visit clean houses and to stay with those who share. Open the door.',
    },
    {
      contains: 'Raksha',
      text: 'On {name} a sister ties a thread to her brother’s wrist, and he promises his protection; priests and friends exchange threads as well. It is done when the inauspicious half-day is over.',
    },
    {
      contains: 'Janmashtami',
      text: 'On {name} one fasts until midnight, the hour of Krishna’s birth in prison, and then rocks the cradle. Schools differ by a day. Songs and butter belong to it, and mischief is forgiven.',
    },
    {
      contains: 'Rama Navami',
      text: 'On {name} the birth of Rama is kept at noon, with a fast, the reading of his story, and sweet water for passersby. The question of the day is what one owes to one’s word.',
    },
    {
      contains: 'Akshaya',
      text: 'What is begun or given on {name} is said never to diminish. People buy gold, marry and start businesses without asking for an hour. Give water and shade first, as the old books do.',
    },
    {
      contains: 'Ugadi',
      text: 'With {name} the lunar year begins. Neem and jaggery are eaten together, bitter and sweet, and the almanac of the new year is read aloud. Put up a banner and begin as you would like to go on.',
    },
    {
      contains: 'Holika',
      text: 'On {name} a fire is lit after dusk, when the inauspicious half-day has passed, and winter’s rubbish and grudges go into it. Walk around it, and carry an ember home in your mind.',
    },
    {
      contains: 'Holi',
      text: 'On {name} color is thrown, and rank with it: for a morning everyone has the same face. Make up with the person you have been avoiding; nobody will see who blushed.',
    },
  ],
  observanceRule:
    '{name} is kept on this day by the rule of the almanac: {rule}. Ask in your own family how it is done, for custom goes before books in such things, and houses next door to each other differ.',
}
