/** Whoever comes on a made-up day: names in several scripts, single and very long ones, without a phone, babies, families. */

const NAMES = [
  'Sunita Devi', 'रमेश कुमार यादव', 'Ajay', 'முத்துலட்சுமி', 'Mohammed Abdul Rahman Siddiqui', 'कमला',
  'Venkatanarasimharajuvaripeta Subrahmanyeswara Raghunatha Sharma', 'Lakshmi Narayanan', 'অনিতা দাস', 'Jyoti', 'Harpreet Kaur',
  'श्रीमती आनंदीबाई वेंकटसुब्रमण्यम राजगोपालन', 'Bhola', 'Fatima Bee', 'Thangam', 'रुक्मिणी', 'Gurmeet Singh Sandhu', 'Meena Kumari',
];
const FAMILIES = ['Patel', 'Yadav', 'Nair', 'Gowda', 'Bano', 'Das', 'Chavan', 'Reddy'];
const AREAS = ['Khajuriya', 'Rampur', 'Shivaji Nagar', ''];

/** The `index`-th who is new today. `phone` is empty for some; every sixth shares the phone of the one before. */
export function newcomer(index) {
  const round = Math.floor(index / NAMES.length);
  const name = round === 0 ? NAMES[index] : `${NAMES[index % NAMES.length]} ${FAMILIES[(index + round) % FAMILIES.length]}`;
  const shares = index % 6 === 5;
  const own = `98${String(10_000_000 + (shares ? index - 1 : index) * 7919).slice(-8)}`;
  return {
    name,
    phone: index % 7 === 3 ? '' : own,
    household: shares && (index - 1) % 7 !== 3 && index % 7 !== 3,
    sex: index % 5 < 3 ? 0 : 1, // female, male: places in the row of choices
    age: index % 9 === 4 ? '8m' : index % 9 === 7 ? '12d' : String(19 + ((index * 13) % 60)),
    area: AREAS[index % AREAS.length],
    way: ['cash', 'upi', 'cash', 'due', 'cash', 'upi', 'free', 'cash'][index % 8],
  };
}

/** What a doctor writes, in turn: complaint, diagnosis, lines as typed, advice, follow-up. */
export const NOTES = [
  { complaint: 'Fever since 3 days', diagnosis: 'Viral fever', rx: ['tab paracetamol 650 1-0-1 5d af', 'tab cetirizine 10 hs 5d'], followUp: '5d' },
  { complaint: 'Khansi, zukam', diagnosis: 'URTI', rx: ['syr ambroxol 5 ml tds 5d', 'tab azithromycin 500 od 3d'] },
  { complaint: 'घुटनों में दर्द', diagnosis: 'Osteoarthritis knee', rx: ['tab prednisolone 20 mg x5d, 10 mg x5d', 'diclofenac gel la bd 10d'], followUp: '2w' },
  { complaint: 'Loose motions', diagnosis: 'Acute diarrhoea', rx: ['ors sachet sos', 'tab zinc 20 od 14d', 'tab ondansetron 4 sos 2d'] },
  { complaint: 'Red eye', diagnosis: 'Conjunctivitis', rx: ['moxifloxacin eye drops 1 drop both eyes qid 5d'] },
  { complaint: 'BP check', diagnosis: 'Hypertension', rx: ['tab amlodipine 5 1-0-0 30d', 'tab telmisartan 40 od 30d'], followUp: '30d' },
];
