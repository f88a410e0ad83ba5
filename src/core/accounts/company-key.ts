import { foldText } from '../values/text';

const NOT_WORDS = /[^\p{L}\p{N}&+]+/gu;
/** `S.A. de C.V.` is `sa de cv`: dots within abbreviations go, other punctuation separates. */
const DOTS_AND_APOSTROPHES = /[.'’´`]/g;

/**
 * What stands behind a company's name in law, folded: Spain and Latin America, Poland, Germany, the English-speaking
 * countries, and their neighbours. Several may follow one another (`Ltda. S.A.`); longer ones are tried first.
 */
const LEGAL_FORMS =
  'sociedad anonima de capital variable|sociedad de responsabilidad limitada de capital variable|' +
  'sociedad por acciones simplificada|sociedad de responsabilidad limitada|sociedad limitada unipersonal|' +
  'sociedad anonima unipersonal|sociedad anonima cerrada|sociedad anonima|sociedad limitada|sociedad cooperativa|' +
  'sociedad por acciones|s coop|sa de cv sofom enr|sapi de cv|sab de cv|s de rl de cv|sa de cv|s de rl|de cv|de rl|' +
  'sas de cv|empresa individual de responsabilidad limitada|sa esp|sa bic|sas bic|sau|slu|slne|sll|slp|sl|sa|sac|saa|' +
  'srl|scrl|sas|sasu|spa|saic|sacif|sacifia|saci|scc|sc|scp|cb|aie|ute|eirl|ltda|limitada|cia ltda|y cia|& cia|ca|s l|s a|s a de c v|s de r l de c v|s r l|s a s|s c|s l u|s a u|' +
  'spolka z ograniczona odpowiedzialnoscia spolka komandytowa|spolka z ograniczona odpowiedzialnoscia|' +
  'spolka z oo sp k|spolka z oo|spolka akcyjna|spolka komandytowo akcyjna|spolka komandytowa|spolka jawna|' +
  'spolka cywilna|spolka partnerska|prosta spolka akcyjna|sp z oo sp k|sp z oo sk|sp z o o|sp z oo|spzoo|z oo|' +
  'sp k|sp j|sp p|ska|psa|zoo|gmbh & co kg|gmbh co kg|gmbh und co kg|gmbh|mbh|ag & co kg|ag|kg|kgaa|ohg|gbr|ug|' +
  'ug haftungsbeschrankt|ev|incorporated|corporation|limited liability company|limited|public limited company|' +
  'pte ltd|pty ltd|pvt ltd|co ltd|company|ltd|llc|llp|lp|inc|corp|plc|pllc|& co|co|nv|bv|bvba|cv|vof|sarl|eurl|sca|snc|' +
  'srls|sapa|lda|unipessoal lda|sgps|eireli|as|asa|ab|oy|oyj|aps|sro|spol s r o|doo|dd|kft|zrt|nyrt|bt|ood|ead|uab|sia|se|scs';

let formsByLength: readonly ReadonlySet<string>[] | undefined;

/** Legal forms by their number of words; most are looked for by their last words, so a company costs a few look-ups. */
function forms(): readonly ReadonlySet<string>[] {
  if (formsByLength === undefined) {
    const sets: Set<string>[] = [];
    for (const form of LEGAL_FORMS.split('|')) {
      const words = form.split(' ').length;
      while (sets.length <= words) sets.push(new Set());
      sets[words]!.add(form);
    }
    formsByLength = sets;
  }
  return formsByLength;
}

/**
 * The key by which everybody at one company is found: folded, without punctuation and legal form, so that
 * `'ACERO UNO, S.L.'`, `'Acero Uno SL'` and `'acero uno'` are one; `''` for a blank text. A name that is nothing
 * but a legal form keeps it (`'SE'`). Idempotent. O(words).
 */
export function companyKey(text: string): string {
  const folded = foldText(text.replace(DOTS_AND_APOSTROPHES, ''));
  const words = folded.replace(NOT_WORDS, ' ').trim().split(' ');
  let end = words.length;
  for (let shorter = withoutForm(words, end); shorter < end; shorter = withoutForm(words, end)) end = shorter;
  return words.slice(0, end).join(' ');
}

/** How many of the first `end` words stand before the legal form they end with; at least one word is kept. */
function withoutForm(words: readonly string[], end: number): number {
  const sets = forms();
  for (let length = Math.min(sets.length - 1, end - 1); length > 0; length--) {
    if (sets[length]!.has(words.slice(end - length, end).join(' '))) return end - length;
  }
  return end;
}
