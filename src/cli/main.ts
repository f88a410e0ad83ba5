import { Command, Option } from 'commander';
import { collect } from './flags';
import { Refusal } from './refusal';
import { roi, type RoiFlags } from './roi';
import { run, type RunFlags } from './run';
import { score, type ScoreFlags } from './score';
import type { ServeFlags } from './serve';
import { commandWords, filled } from './words';

const DEFAULT_LOCALE = 'es_ES';

function withCommonFlags(command: Command): Command {
  return command
    .option('--tab <name>', 'tab of the leads (default: the one with most recognised headers)')
    .option('--locale <code>', 'how numbers and dates are read', DEFAULT_LOCALE)
    .option('--today <YYYY-MM-DD>', 'the day of the scoring (default: the date of this machine)')
    .option('--map <role=Header>', 'what a column means; may be repeated', collect)
    .option('--out <file>', 'where the result is written')
    .option('--meter <file.json>', 'where the counted service calls are written');
}

const program = new Command('duo').description('Scores leads against one agreed definition (DUO).');

withCommonFlags(program.command('score'))
  .description('score a lead file against a definition')
  .argument('<leads>', 'leads, .csv or .xlsx')
  .requiredOption('--duo <file>', 'definition table, .csv or .xlsx')
  .option('--costs <file>', 'costs, for the return by source in the finished workbook')
  .option('--opportunities <file>', 'opportunities, for the return by source in the finished workbook')
  .action((leads: string, flags: ScoreFlags) => score(leads, flags));

withCommonFlags(program.command('roi'))
  .description('return of each source, as JSON')
  .requiredOption('--leads <file>', 'leads, .csv or .xlsx; may hold outcome, amount and dates itself')
  .option('--costs <file>', 'costs')
  .option('--opportunities <file>', 'opportunities')
  .option('--duo <file>', 'definition, to count the qualified')
  .option('--won <word>', 'a word for won; may be repeated', collect)
  .option('--lost <word>', 'a word for lost; may be repeated', collect)
  .option('--deferred <word>', 'a word for deferred; may be repeated', collect)
  .addOption(new Option('--basis <basis>').choices(['cohort', 'period']).default('cohort'))
  .addOption(new Option('--by <what>').choices(['source', 'channel', 'campaign', 'month']).default('source'))
  .action((flags: RoiFlags) => roi(flags));

withCommonFlags(program.command('run'))
  .description('run a menu action, a trigger or an exposed function on a workbook')
  .argument('<workbook>', '.xlsx, .csv, or `new`')
  .argument('<function>', 'name of the function')
  .option('--args <json>', 'list of arguments; for onEdit {"sheet","a1","values"}')
  .option(
    '--answer <text>',
    'answer to the next dialog (YES, NO, OK, CANCEL or a text); may be repeated',
    collect,
  )
  .option('--user <email>', 'who is at the screen')
  .addOption(new Option('--auth <mode>').choices(['NONE', 'LIMITED', 'FULL']).default('FULL'))
  .option('--now <iso>', 'the instant the clock shows')
  .option('--script <file.js>', 'another script instead of the add-on; may be repeated', collect)
  .action((workbook: string, name: string, flags: RunFlags) => run(workbook, name, flags));

program
  .command('serve')
  .description('the add-on in a spreadsheet in the browser, on this machine alone')
  .argument('[file]', 'workbook or leads, .xlsx or .csv (default: the sample)')
  .option('--port <number>', 'port of the address (default: the first free one from 4870 on)')
  .option('--no-open', 'print the address and open no browser')
  .option('--locale <code>', 'how numbers and dates are read; language of the person', DEFAULT_LOCALE)
  .option('--now <iso>', 'the instant at which the clock stands (default: it goes with this machine)')
  .option('--script <file.js>', 'another script instead of the add-on; may be repeated', collect)
  .option('--state <folder>', 'where the work is kept (default: .duo in the project)')
  .option('--add <file>', 'another file as a tab, .csv or .xlsx; may be repeated', collect)
  // Loaded only here: the other commands start without the server.
  .action(async (file: string | undefined, flags: ServeFlags) => {
    const { serve } = await import('./serve');
    return serve(file, flags);
  });

try {
  await program.parseAsync();
} catch (error) {
  const at = process.argv.indexOf('--locale');
  const words = commandWords(at < 0 ? DEFAULT_LOCALE : (process.argv[at + 1] ?? DEFAULT_LOCALE));
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${error instanceof Refusal ? reason : filled(words.error, { reason })}\n`);
  process.exitCode = 1;
}
