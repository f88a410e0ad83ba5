import type {
  AnswersPreview,
  CallContext,
  CallGuide,
  CallQuestion,
  CallStanding,
  GivenAnswer,
  ResultChoice,
} from '../../contract/call';
import { writtenAnswer } from './given-answers';

export type Given = string | boolean;

/** An answer that the rep has given for good, and where it stands on its way into the row. */
export interface KeptAnswer {
  readonly header: string;
  readonly given: Given;
  /** What the cell held, as the page knows. */
  readonly from: string;
  /** As it is written; undefined until the script has read it. */
  readonly to: string | undefined;
  /** The same for every try to save it. */
  readonly token: string;
  readonly state: 'reading' | 'waiting' | 'saved' | 'failed' | 'conflict';
  /** Why it failed, or what the cell holds instead. */
  readonly message: string;
}

/** How the call ends; what the rep has chosen is never replaced by a suggestion. */
export interface Ending {
  readonly result: ResultChoice['code'] | '';
  readonly yes: string;
  readonly nextStep: string;
  readonly nextDate: string;
  readonly disqualify: CallGuide['disqualifyReasons'][number]['code'] | '';
  readonly choseStep: boolean;
  readonly choseDate: boolean;
}

/** One call as the page holds it. */
export interface Conversation {
  readonly standing: CallStanding;
  readonly context: CallContext;
  /** What is being typed or chosen, by header. */
  readonly drafts: Readonly<Record<string, Given>>;
  /** Why a draft could not be taken, by header. */
  readonly faults: Readonly<Record<string, string>>;
  readonly kept: readonly KeptAnswer[];
  readonly skipped: readonly string[];
  readonly asksMore: boolean;
  /** Header of the question that is being asked; `''` once none is left. */
  readonly current: string;
  readonly topics: Readonly<Record<CallGuide['topics'][number]['code'], string>>;
  readonly notes: string;
  readonly ending: Ending;
}

export type Deed =
  | { readonly type: 'draft'; readonly header: string; readonly given: Given }
  | { readonly type: 'keep'; readonly header: string; readonly token: string }
  | { readonly type: 'skip'; readonly header: string }
  | { readonly type: 'ask'; readonly header: string }
  | { readonly type: 'askMore' }
  | {
      readonly type: 'previewed';
      readonly preview: AnswersPreview;
      /** What was asked for: what has been typed since is not what was read. */
      readonly asked: readonly GivenAnswer[];
    }
  /** The script could not be reached. */
  | { readonly type: 'unread'; readonly message: string }
  | {
      readonly type: 'settled';
      readonly token: string;
      readonly state: 'saved' | 'failed' | 'conflict';
      readonly message: string;
    }
  | { readonly type: 'retry'; readonly token: string }
  | { readonly type: 'override'; readonly token: string; readonly newToken: string }
  | { readonly type: 'discard'; readonly token: string }
  | { readonly type: 'topic'; readonly code: keyof Conversation['topics']; readonly text: string }
  | { readonly type: 'notes'; readonly text: string }
  | { readonly type: 'end'; readonly change: Partial<Ending> };

const NO_ENDING: Ending = {
  result: '',
  yes: '',
  nextStep: '',
  nextDate: '',
  disqualify: '',
  choseStep: false,
  choseDate: false,
};

/** The call as it begins: the first question is put. */
export function beginning(guide: CallGuide): Conversation {
  const conversation: Conversation = {
    standing: guide,
    context: guide.context,
    drafts: {},
    faults: {},
    kept: [],
    skipped: [],
    asksMore: false,
    current: '',
    topics: { needs: '', objections: '', urgency: '', current_supplier: '' },
    notes: '',
    ending: NO_ENDING,
  };
  return withNextQuestion(conversation);
}

/** The questions that may be put now, in order. */
export function openQuestions({ standing, kept, asksMore }: Conversation): readonly CallQuestion[] {
  const keptHeaders = new Set(kept.map(({ header }) => header));
  return standing.questions.filter(({ header, place }) => {
    if (keptHeaders.has(header)) return false;
    return place === 'now' || (asksMore && (place === 'more' || place === 'later'));
  });
}

/** The question that is being asked; undefined once none is left. */
export function currentQuestion(conversation: Conversation): CallQuestion | undefined {
  const { standing, current } = conversation;
  return current === '' ? undefined : standing.questions.find(({ header }) => header === current);
}

/** The call after one deed of the person or one answer of the script. */
export function reduce(before: Conversation, deed: Deed): Conversation {
  switch (deed.type) {
    case 'draft': {
      const { [deed.header]: _fault, ...faults } = before.faults;
      return { ...before, drafts: { ...before.drafts, [deed.header]: deed.given }, faults };
    }
    case 'keep':
      return kept(before, deed.header, deed.token);
    case 'skip':
      return withNextQuestion({ ...before, skipped: [...before.skipped, deed.header] });
    case 'ask':
      return {
        ...before,
        current: deed.header,
        skipped: before.skipped.filter((header) => header !== deed.header),
      };
    case 'askMore':
      return withNextQuestion({ ...before, asksMore: true, skipped: [] });
    case 'previewed':
      return previewed(before, deed.preview, deed.asked);
    case 'unread':
      return {
        ...before,
        kept: before.kept.map((answer) =>
          answer.state === 'reading' ? { ...answer, state: 'failed', message: deed.message } : answer,
        ),
      };
    case 'settled':
      return changedAnswer(before, deed.token, { state: deed.state, message: deed.message });
    case 'retry': {
      const answer = before.kept.find(({ token }) => token === deed.token);
      return changedAnswer(before, deed.token, {
        state: answer?.to === undefined ? 'reading' : 'waiting',
        message: '',
      });
    }
    case 'override': {
      const answer = before.kept.find(({ token }) => token === deed.token);
      if (answer === undefined) return before;
      return changedAnswer(before, deed.token, {
        state: 'waiting',
        from: answer.message,
        message: '',
        token: deed.newToken,
      });
    }
    case 'discard': {
      const answer = before.kept.find(({ token }) => token === deed.token);
      return {
        ...before,
        kept: before.kept.filter((each) => each !== answer),
        drafts: answer === undefined ? before.drafts : { ...before.drafts, [answer.header]: '' },
      };
    }
    case 'topic':
      return { ...before, topics: { ...before.topics, [deed.code]: deed.text } };
    case 'notes':
      return { ...before, notes: deed.text };
    case 'end':
      return withSuggestions({ ...before, ending: { ...before.ending, ...deed.change } });
  }
}

function kept(before: Conversation, header: string, token: string): Conversation {
  const question = before.standing.questions.find((each) => each.header === header);
  const given = before.drafts[header];
  if (question === undefined || given === undefined || given === '') return before;
  const to = writtenAnswer(question.type, given);
  const answer: KeptAnswer = {
    header,
    given,
    from: question.now,
    to,
    token,
    state: to === undefined ? 'reading' : 'waiting',
    message: '',
  };
  const others = before.kept.filter((each) => each.header !== header);
  return withNextQuestion({ ...before, kept: [...others, answer] });
}

/** An answer that cannot be read is a question again, with what was typed and why. */
function previewed(
  before: Conversation,
  preview: AnswersPreview,
  asked: readonly GivenAnswer[],
): Conversation {
  const faults: Record<string, string> = { ...before.faults };
  const reopened: string[] = [];
  const answers = before.kept.flatMap((answer): readonly KeptAnswer[] => {
    const read = preview.answers.find(({ header }) => header === answer.header);
    const isThis = asked.some(({ header, given }) => header === answer.header && given === answer.given);
    if (answer.state !== 'reading' || read === undefined || !isThis) return [answer];
    if (read.ok) return [{ ...answer, to: String(read.value), state: 'waiting' }];
    faults[answer.header] = read.message;
    reopened.push(answer.header);
    return [];
  });
  const after: Conversation = {
    ...before,
    kept: answers,
    faults,
    standing: standingOf(before, preview, reopened),
    context: preview.context ?? before.context,
    current: reopened[0] ?? before.current,
  };
  return withSuggestions(after.current === '' ? withNextQuestion(after) : after);
}

/** A question whose draft is tried is no longer open to the script, but it is to the person. */
function standingOf(
  { standing, current, drafts }: Conversation,
  preview: AnswersPreview,
  reopened: readonly string[],
): CallStanding {
  const { questions } = preview;
  const missing = standing.questions.filter(
    ({ header }) =>
      (header === current || reopened.includes(header) || (drafts[header] ?? '') !== '') &&
      !questions.some((each) => each.header === header),
  );
  return { ...preview, questions: [...missing, ...questions] };
}

function changedAnswer(before: Conversation, token: string, change: Partial<KeptAnswer>): Conversation {
  const answers = before.kept.map((answer) => (answer.token === token ? { ...answer, ...change } : answer));
  return { ...before, kept: answers };
}

/** The first open question that was not skipped. */
function withNextQuestion(conversation: Conversation): Conversation {
  const next = openQuestions(conversation).find(({ header }) => !conversation.skipped.includes(header));
  return { ...conversation, current: next?.header ?? '' };
}

/** Step and date that follow from the result, where the person has chosen none. */
function withSuggestions(conversation: Conversation): Conversation {
  const { ending, standing } = conversation;
  const choice = standing.results.find(({ code }) => code === ending.result);
  if (choice === undefined) return conversation;
  return {
    ...conversation,
    ending: {
      ...ending,
      nextStep: ending.choseStep ? ending.nextStep : (choice.steps[0]?.label ?? ''),
      nextDate: ending.choseDate ? ending.nextDate : (choice.nextDate ?? ''),
    },
  };
}
