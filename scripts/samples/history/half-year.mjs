import { isoDate } from '../calendar.mjs';
import { Desk } from './desk.mjs';
import { Diary, HISTORY_END, HISTORY_START, LAST_RETURN, UNANSWERED_FROM } from './diary.mjs';
import { InsideSales } from './inside.mjs';
import { Inquiries } from './inquiries.mjs';
import { Nurture } from './nurture.mjs';
import { PEOPLE, settleTeam, teamOf } from './people.mjs';
import { FieldSales } from './sales.mjs';

/** Calls of one inside rep on one day, by how often; a rep of half the capacity makes half as many. */
const CALLS = [[0, 50], [1, 38], [2, 10], [3, 2]];
/** A day has a new caller, somebody who calls again, a remark, with these chances. */
const NEW_CALLER = 0.09;
const CALLS_AGAIN = 0.03;
const REMARK = 0.05;
const MORNING = 9 * 60 + 5;
const EVENING = 17 * 60 + 30;

/** Lives through half a year of the team's work in the workbook of a stage. */
export function liveHalfYear(stage, notes) {
  const { company, random, runtime } = stage;
  const people = PEOPLE[company.folder];
  const team = teamOf(people);
  const diary = new Diary(people.holidays.map(([day]) => day));
  stage.at(HISTORY_START, MORNING - 20);
  stage.menu(team.manager, 'setUpTeamTabs');
  settleTeam(stage, people, team);
  const desk = new Desk(stage, HISTORY_START);
  desk.starter = runtime.starterWords(runtime.languageOf(company.language));
  const inside = new InsideSales(stage, desk, diary, notes, desk.starter);
  const sales = new FieldSales(stage, desk, diary, notes, team);
  const nurture = new Nurture(stage, desk, notes);
  const inquiries = new Inquiries(stage, desk, notes);
  Object.assign(inside, { nurture, sales });
  Object.assign(sales, { insideSales: inside });
  const anyMinute = () => random.whole(MORNING, EVENING);
  for (let day = HISTORY_START; day <= HISTORY_END; day += 1) {
    if (!diary.isWorkingDay(day)) continue;
    const present = team.inside.filter(({ absent }) => absent === undefined || isoDate(day) < absent[0] || isoDate(day) > absent[1]);
    const plan = (minute, deed) => diary.plan(day, minute, deed);
    if (diary.isMonday(day)) plan(MORNING, () => inquiries.assign(team.manager));
    for (const rep of present) {
      const calls = Math.round((random.weighted(CALLS) * rep.capacity) / 2);
      for (let call = 0; call < calls; call += 1) plan(anyMinute(), () => inside.callNext(rep));
      if (random.happens(NEW_CALLER)) plan(anyMinute(), () => inquiries.ring(rep));
      if (random.happens(CALLS_AGAIN)) plan(anyMinute(), () => inquiries.ringAgain(rep));
      if (random.happens(REMARK)) plan(anyMinute(), () => inquiries.remark(rep));
      if ((day + team.inside.indexOf(rep)) % 3 === 0) plan(MORNING + 5, () => nurture.run(rep));
      if (random.happens(0.06)) plan(MORNING + 15, () => nurture.welcome(rep));
    }
    if (isoDate(day) === '2026-08-27') plan(MORNING + 40, () => nurture.optOutOnce(team.inside[0]));
    if (day === LAST_RETURN || day === UNANSWERED_FROM) plan(MORNING + 20, () => inside.handOverOne(present, day));
    if (day === HISTORY_END) team.inside.slice(0, 2).forEach((rep, index) => plan(EVENING - 30 + index, () => inquiries.promiseSaturday(rep, index)));
    // What wakes up by its date is followed up at the beginning of the week, and at the end of everything.
    if (diary.isMonday(day) || day === HISTORY_END) plan(MORNING - 5, () => stage.menu(team.manager, 'checkOpportunities'));
    diary.live(day, stage);
  }
  stage.at(HISTORY_END, EVENING + 60);
  return stage.ask(team.manager, 'logCheck');
}
