/** LinkedIn writes functions and industries as one sentence: "Internet, Online Media, and Information Technology and Services". */

/** Industries whose own name has a comma: LinkedIn's list, version 2, and the names that it used until 2022, without their conjunction's comma. */
const withComma = [
  'Technology, Information and Internet',
  'Technology, Information and Media',
  'Transportation, Logistics, Supply Chain and Storage',
  'Oil, Gas, and Mining',
  'Glass, Ceramics and Concrete Manufacturing',
  'Glass, Ceramics & Concrete',
  'Paint, Coating, and Adhesive Manufacturing',
  'Agriculture, Construction, Mining Machinery Manufacturing',
  'Museums, Historical Sites, and Zoos',
  'Electric Power Transmission, Control, and Distribution',
  'Farming, Ranching, Forestry',
  'Appliances, Electrical, and Electronics Manufacturing',
  'Wholesale Appliances, Electrical, and Electronics',
  'Wholesale Hardware, Plumbing, Heating Equipment',
  'Bed-and-Breakfasts, Hostels, Homestays',
  'Bars, Taverns, and Nightclubs',
  'Boilers, Tanks, and Shipping Container Manufacturing',
  'Metal Valve, Ball, and Roller Manufacturing',
  'Water, Waste, Steam, and Air Conditioning Services',
  'Air, Water, and Waste Program Management',
  'Claims Adjusting, Actuarial Services',
  'Physical, Occupational and Speech Therapists',
  'Leisure, Travel & Tourism',
  'Health, Wellness & Fitness',
  'Health, Wellness and Fitness',
  'Leisure, Travel and Tourism',
].sort((a, b) => b.length - a.length);

/** The last member's conjunction where a comma precedes it: "a, b, and c" alone tells "and" from a name's own ("Banking and Finance"). */
const conjunction = /^(?:and|und|et|y|e|en|och|og|oraz|i|ve|и|и|та|a|și|és|dan|và|および|及び|和|及|그리고)\s+/iu;

/** The members of such a sentence. Two that are joined by a word alone stay one: that may as well be a name. */
export function membersOf(sentence: string): string[] {
  const members: string[] = [];
  let rest = sentence.trim();
  while (rest !== '') {
    const bare = members.length > 0 ? rest.replace(conjunction, '') : rest;
    const known = withComma.find((name) => bare.startsWith(name) && /^\s*(?:,|$)/.test(bare.slice(name.length)));
    const member = known ?? /^[^,、，]*/.exec(bare)?.[0] ?? bare;
    if (member.trim() !== '') members.push(member.trim());
    rest = bare.slice(member.length).replace(/^[\s,、，]+/u, '');
  }
  return members;
}
