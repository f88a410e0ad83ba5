/**
 * The rules of `definition.ts` as a careful engineer would write them for one customer who never changes them: no
 * definition to read, columns and points in the code, each distinct text folded once, no search for the next question.
 * It is what a general engine has to be compared with.
 */
import type { Cell, Reading } from '../src/core/values/cell';
import { readNumber } from '../src/core/values/number';
import { foldText } from '../src/core/values/text';
import { TODAY } from './definition';
import { COLUMN } from './leads';

export interface HandWrittenScore {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly status: 'excluded' | 'incomplete' | 'not_yet' | 'qualified';
  /** Numbers of the required rows whose field is blank. */
  readonly missing: readonly number[];
  /** Columns that could not be read. */
  readonly unreadable: readonly number[];
  /** [row of the definition, points], strongest first. */
  readonly why: readonly (readonly [number, number])[];
}

const THRESHOLD = 60;
const CONTACT_CAP = 15;
const TIMING_CAP = 25;
const PROFILE_CAP = 20;
const RECENT_DAYS = 90;

const STAGES = new Set(['compara opciones', 'pide ofertas', 'elige proveedor']);
const INDUSTRIES = new Set(['industria', 'servicios', 'distribucion']);
const NO_CUSTOMERS = new Set(['competidor', 'proveedor', 'estudiante', 'busca empleo']);
const REFUSALS = new Set(['no', 'baja', 'retirado']);

const isBlank = (cell: Cell): boolean =>
  cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** A scorer with its memory of folded texts and read numbers; made once for a table. */
export function handWrittenScorer(reading: Reading): (row: readonly Cell[]) => HandWrittenScore {
  const foldedTexts = new Map<Cell, string>();
  const numbers = new Map<Cell, number | undefined>();
  const fold = (cell: Cell): string => {
    let folded = foldedTexts.get(cell);
    if (folded === undefined) foldedTexts.set(cell, (folded = foldText(String(cell))));
    return folded;
  };
  const numberIn = (cell: Cell): number | undefined => {
    if (typeof cell === 'number') return cell;
    if (!numbers.has(cell)) numbers.set(cell, readNumber(cell, reading));
    return numbers.get(cell);
  };

  return (row) => {
    const why: (readonly [number, number])[] = [];
    const missing: number[] = [];
    const unreadable: number[] = [];
    let excluded = false;
    let requiredFails = false;

    if (isBlank(row[COLUMN.company])) missing.push(1);
    if (isBlank(row[COLUMN.phone])) missing.push(2);
    if (isBlank(row[COLUMN.email])) missing.push(3);
    if (isBlank(row[COLUMN.source])) missing.push(4);

    // Points outside groups: what they are, at least and at most.
    let points = 0;
    let low = 0;
    let high = 0;

    if (isBlank(row[COLUMN.need])) {
      missing.push(5);
      high += 20;
    } else {
      points += 20;
      low += 20;
      high += 20;
      why.push([5, 20]);
    }

    // Reasons are pushed from the strongest to the weakest: which they are never changes.
    const role = row[COLUMN.decisionRole];
    let contact = 0;
    let contactLow = 0;
    let contactHigh = 0;
    let influences = false;
    if (isBlank(role)) contactHigh = 15;
    else {
      const folded = fold(role);
      if (folded === 'decide' || folded === 'decide con otros') {
        contact = contactLow = contactHigh = 15;
        why.push([7, 15]);
      } else if (folded === 'influye') {
        contact = contactLow = contactHigh = 5;
        influences = true;
      }
    }

    const stage = row[COLUMN.buyingStage];
    let timing = 0;
    let timingLow = 0;
    let timingHigh = 0;
    if (isBlank(stage)) timingHigh = 15;
    else if (STAGES.has(fold(stage))) {
      timing = timingLow = timingHigh = 15;
      why.push([10, 15]);
    }

    const monthsCell = row[COLUMN.months];
    const months = isBlank(monthsCell) ? undefined : numberIn(monthsCell);
    if (months === undefined) {
      if (!isBlank(monthsCell)) unreadable.push(COLUMN.months);
      timingLow -= 10;
      timingHigh += 15;
    } else if (months <= 6) {
      timing += 15;
      timingLow += 15;
      timingHigh += 15;
      why.push([11, 15]);
    } else if (months > 12) {
      timing -= 10;
      timingLow -= 10;
      timingHigh -= 10;
    }

    const employeesCell = row[COLUMN.employees];
    const employees = isBlank(employeesCell) ? undefined : numberIn(employeesCell);
    let profile = 0;
    let profileLow = 0;
    let profileHigh = 0;
    if (employees === undefined) {
      if (!isBlank(employeesCell)) unreadable.push(COLUMN.employees);
      profileHigh = 15;
    } else if (employees >= 20 && employees <= 500) {
      profile = profileLow = profileHigh = 15;
      why.push([13, 15]);
    }

    const meeting = row[COLUMN.acceptsMeeting];
    if (isBlank(meeting)) {
      missing.push(6);
      high += 10;
    } else if (fold(meeting) === 'si') {
      points += 10;
      low += 10;
      high += 10;
      why.push([6, 10]);
    } else requiredFails = true;

    if (months !== undefined && months > 12) why.push([12, -10]);

    const industry = row[COLUMN.industry];
    if (isBlank(industry)) profileHigh += 10;
    else if (INDUSTRIES.has(fold(industry))) {
      profile += 10;
      profileLow += 10;
      profileHigh += 10;
      why.push([14, 10]);
    }

    const budgetCell = row[COLUMN.budget];
    const budget = isBlank(budgetCell) ? undefined : numberIn(budgetCell);
    if (budget === undefined) {
      if (!isBlank(budgetCell)) unreadable.push(COLUMN.budget);
      high += 10;
    } else if (budget >= 5000) {
      points += 10;
      low += 10;
      high += 10;
      why.push([15, 10]);
    }

    if (influences) why.push([8, 5]);
    const title = row[COLUMN.jobTitle];
    if (isBlank(title)) contactHigh += 5;
    else {
      const folded = fold(title);
      if (folded.includes('direccion') || folded.includes('gerente')) {
        contact += 5;
        contactLow += 5;
        contactHigh += 5;
        why.push([9, 5]);
      }
    }

    const created = row[COLUMN.created];
    if (isBlank(created)) high += 5;
    else {
      const day = typeof created === 'object' && created !== null ? reading.dayOf(created) : undefined;
      if (day === undefined) {
        unreadable.push(COLUMN.created);
        high += 5;
      } else if (day >= TODAY - RECENT_DAYS && day <= TODAY) {
        points += 5;
        low += 5;
        high += 5;
        why.push([16, 5]);
      }
    }

    const supplier = row[COLUMN.currentSupplier];
    if (isBlank(supplier)) high += 5;
    else if (fold(supplier) === 'ninguno') {
      points += 5;
      low += 5;
      high += 5;
      why.push([17, 5]);
    }

    const type = row[COLUMN.contactType];
    if (!isBlank(type) && NO_CUSTOMERS.has(fold(type))) excluded = true;
    const consent = row[COLUMN.consent];
    if (!isBlank(consent) && REFUSALS.has(fold(consent))) excluded = true;
    const notes = row[COLUMN.notes];
    // Notes differ in every row: remembering them folded would only cost memory.
    if (!isBlank(notes) && foldText(String(notes)).includes('no llamar')) excluded = true;

    // Each cut is of five points, weaker than or equal to all before it, and its row comes after theirs.
    if (contact > CONTACT_CAP) why.push([21, CONTACT_CAP - contact]);
    if (timing > TIMING_CAP) why.push([22, TIMING_CAP - timing]);
    if (profile > PROFILE_CAP) why.push([23, PROFILE_CAP - profile]);

    const score =
      points + Math.min(contact, CONTACT_CAP) + Math.min(timing, TIMING_CAP) + Math.min(profile, PROFILE_CAP);
    return {
      score,
      low:
        low +
        Math.min(contactLow, CONTACT_CAP) +
        Math.min(timingLow, TIMING_CAP) +
        Math.min(profileLow, PROFILE_CAP),
      high:
        high +
        Math.min(contactHigh, CONTACT_CAP) +
        Math.min(timingHigh, TIMING_CAP) +
        Math.min(profileHigh, PROFILE_CAP),
      status: excluded
        ? 'excluded'
        : missing.length > 0
          ? 'incomplete'
          : requiredFails || score < THRESHOLD
            ? 'not_yet'
            : 'qualified',
      missing,
      unreadable,
      why,
    };
  };
}
