/** Words of our traditions that no English dictionary has. One that belongs to ordinary English does not belong here. */
export const terms: readonly string[] = `
Qi Yi Maha sacral splenic dasha Dasha sigil Sigil octahedron Vesica Piscis bodygraph Skanda Ekapada Ahir Budhnya Vayu moksha Vishuddha Anahata Manipura Chiron Pythagoreans Ji
Ajna Anuradha Ardra Ashlesha Ashwini Bhadrapada Bharani Chitra Dhanishta Hasta Jyeshtha Krittika Magha Mrigashira Mula Phalguni Punarvasu Purva Pushya Revati Rohini Shatabhisha Shravana Swati Uttara Vishakha Ashadha Arcana Hierophant oxhide trigram Vimshottari
Kamada Mohini Nirjala Devshayani Putrada Parsva Papankusha Devutthana Mokshada Jaya Varuthini Apara Yogini Kamika Aja Indira Utpanna Saphala Shattila Vijaya Papamochani Padmini Parama
Mesha Vrishabha Mithuna Karka Simha Kanya Tula Vrishchika Dhanu Kumbha Meena Gudi Padwa Neem Guru Pausha moonrise yogas Puja Buddha
Agrippa chakras formulae dodecahedron icosahedron Metatron Osman Shakti Sri Yantra piscis vesica Austin
Muhurta Udveg Labh Kaal Shubh Rog choghadiya hora dosha Vata Pitta Kapha muhurtas choghadiyas Aditi Agni Ahi Ahirbudhnya Ajapada Aryaman Ashvini Bhaga Brahma Dyumadgadyuti Girisha Jiva Kanda Mitra Naktanakara Pitri Puruhuta Pushya Rudra Samudra Sutamukhi Vahini Varaha Varuna Vasu Vidhatri Vidhi Vishnu Vishvedeva Yama
Abhijit Aditi Agni Akshaya Amalaki Amavasya Amrit Aryaman Ashtami Atiganda Ayushman Balava Bava Bhadra Bhaga Brihaspati Budhavara Chaturdashi Chaturthi Chatushpada Dahan Dashami Dhriti Dhruva
Diwali Dussehra Dwadashi Dwitiya Ekadashi Ganda Ganesha Gara Gauri Gulika Guruvara Harshana Holi Holika Indra Janmashtami Kaulava Kimstughna Krishna Lakshmi Makara Mangalavara Mitra Naga Navami Navaratri
Nirriti Panchami Parigha Pradosha Pratipada Priti Purnima Pushan Raksha Bandhan Rama Ravivara Rudra Sadhya Sankashti Sankranti Saptami Satyanarayana Saubhagya Savitar Shakuni Shanivara Sharad Shashthi Shiva Shivaratri
Shobhana Shubha Shukla Shukravara Shula Siddha Siddhi Soma Somavara Sukarma Taitila Trayodashi Tritiya Ugadi Vaidhriti Vajra Vanija Variyana Varjyam Varuna Vasus Vijayadashami Vinayaka Vishkambha Vishti Vishnu
Vrat Vriddhi Vyaghata Vyasa Vyatipata Yama Yamaganda bel jaggery kalam karana muhurta neem vara yoga Brahma Smarta Vaishnava heartedly sightedness Aloneness Dishonour EQ Endeavour Formulization Heartedness Honour Judgement Ketu Manifestor Obscuration Rahu Rulership Sacral Sightedness Splenic Synarchy Transitoriness Valour Victimisation
`
  .trim()
  .split(/\s+/)
