import type { AnswersPreview, AnswersPreviewRequest, CallContext, ReadAnswer } from '../../contract/call';
import type { Answer } from '../../contract/reports';
import { readAnswer } from '../../core/conversation/read-answer';
import type { Definition } from '../../core/definition/types';
import type { Cell } from '../../core/values/cell';
import { foldText } from '../../core/values/text';
import { fill } from '../../i18n/language';
import { askedColumns } from '../../sheets/call-context';
import { readDefinition } from '../../sheets/definition-tab';
import { openDesk } from '../../sheets/lead-desk';
import { obstacleMessage } from '../messages';
import { rowOf, standingOf } from './call-standing';
import { look, refuse, type Request } from './client-answer';

/**
 * What the answers given so far would make of the lead, without writing anything. Counted calls: the document and the
 * definition; the leads are read only where the definition is no longer that of the context.
 */
export function previewAnswers(request: AnswersPreviewRequest): Answer<AnswersPreview> {
  return look((asked) => {
    const { workbook, words } = asked;
    const { context, definition, isNew } = currentContext(asked, request);
    const answers = request.answers.map((given) => ({ given, read: read(given, context, asked) }));
    const cells = new Map<number, Cell>();
    for (const { given, read: each } of answers) {
      const column = columnOf(context, given.header);
      if (each.ok && column !== undefined) cells.set(column, each.value);
    }
    return {
      ...standingOf(workbook, words, definition, context, rowOf(context, cells), request.answered),
      context: isNew ? context : null,
      answers: answers.map((each) => each.read),
    };
  });
}

function currentContext(
  asked: Request,
  { leadId, context }: AnswersPreviewRequest,
): { readonly context: CallContext; readonly definition: Definition; readonly isNew: boolean } {
  const { workbook, words } = asked;
  const { headers, roles } = context;
  const reading = readDefinition(workbook, { headers, roles: roles.map((role) => ({ role })) });
  if (reading.code === 'ok' && reading.definition.digest === context.digest) {
    return { context, definition: reading.definition, isNew: false };
  }
  const opened = openDesk(workbook);
  if (!opened.ok) refuse(obstacleMessage(opened.problem, words));
  const { desk } = opened;
  const position = desk.positionOf(leadId) ?? refuse(words.call.problems.noSuchLead);
  const definition =
    desk.definition.code === 'ok'
      ? desk.definition.definition
      : refuse(obstacleMessage(desk.definition, words));
  const columns = askedColumns(desk, position, definition);
  const fresh = {
    ...context,
    digest: definition.digest,
    headers: desk.leads.headers,
    roles: desk.leads.roles.map(({ role }) => role),
    columns,
  };
  return { context: fresh, definition, isNew: true };
}

function columnOf(context: CallContext, header: string): number | undefined {
  const folded = foldText(header);
  const column = context.headers.findIndex((each) => foldText(each) === folded);
  return column < 0 || folded === '' ? undefined : column;
}

function read(
  { header, given }: AnswersPreviewRequest['answers'][number],
  context: CallContext,
  { workbook, words }: Request,
): ReadAnswer {
  const column = columnOf(context, header);
  if (column === undefined) {
    return { header, ok: false, message: fill(words.call.problems.unknownField, { field: header }) };
  }
  const type = context.columns.find((each) => each.column === column)?.type ?? { kind: 'text' };
  const result = readAnswer(type, given, workbook.reading);
  if (result.ok) return { header, ok: true, value: result.value };
  const { code, ...data } = result.problem;
  return { header, ok: false, message: fill(words.call.answers[code], data) };
}
