import type { Verb } from '../../domain/authorise.ts';
import type { ChatReply } from '../../domain/chat/chat-reply.ts';
import type { OwnAbsentListView } from '../../domain/absent-list-view.ts';
import type { BriefingView } from '../../domain/briefings/briefing-view.ts';
import type { Request } from '../../domain/actions/act-on-action.ts';
import type { ActionDraft } from '../../domain/actions/action-draft.ts';
import type { ActionView } from '../../domain/actions/action-view.ts';
import type { FigureBlockName } from '../../domain/briefings/figure-block.ts';
import type { IssuedBriefing } from '../../operations/briefings/issue-briefing.ts';
import type { BriefingFormOffer } from '../../operations/briefings/open-briefing-form.ts';
import type { BriefingPreview } from '../../operations/briefings/preview-briefing.ts';
import type { DecisionOutcome, StepDecision } from '../../operations/first-day/decide-step.ts';
import type { MessagesOffer } from '../../operations/first-day/open-messages.ts';
import type { MessagesOutcome, SentMessages } from '../../operations/first-day/record-messages-sent.ts';
import type { DecisionOffer } from '../../operations/first-day/open-decision.ts';
import type { OfferedAction } from '../../operations/new-action/offer-action.ts';
import type { IssuedDraft } from '../../operations/new-action/issue-draft.ts';
import type { PreviewedAction } from '../../operations/new-action/preview-action.ts';
import type { OpenedAction } from '../../operations/open-action.ts';
import type { ContactForm } from '../../operations/ports.ts';
import type { ContactFormView } from './cards/contact-form-card.ts';

/** What the app does when Teams calls. Given by wire; each may be called again for the same event and must bear it. */
export interface BotHandlers {
  /** The app is in a team. Teams says so two or three times for one installation, and after each upgrade. */
  installed(team: InstalledTeam): Promise<void>;
  removed(team: Pick<InstalledTeam, 'teamId' | 'tenantId'>): Promise<void>;
  /** A channel was made, renamed, deleted or restored. */
  channelsChanged(team: Pick<InstalledTeam, 'teamId'>): Promise<void>;
  /** People were added to a team where the app is, by Entra object id. */
  membersAdded(team: Pick<InstalledTeam, 'teamId'>, personIds: readonly string[]): Promise<void>;
  /** Before any other event of a team: where Teams is to be called from now on (microsoft.md 1.5). */
  serviceUrlSeen(team: Pick<InstalledTeam, 'teamId' | 'serviceUrl'>): Promise<void>;
  /** A person has installed the app: where their chat is. Teams says so two or three times. */
  chatOpened(chat: OpenedChat): Promise<void>;
  /** Before the words that somebody wrote in their chat: Teams' word of the installation may have been lost. */
  chatSeen(chat: OpenedChat): Promise<void>;
  chatClosed(chat: Pick<OpenedChat, 'personId'>): Promise<void>;
  /** Null where the person may do at all what the rule is about; a refusal is recorded. Asked before every click. */
  refusalOf(request: TurnOrigin & { readonly rule: Verb; readonly clicked: string }): Promise<Refused | null>;
  openContactForm(
    request: ContactFormRequest,
  ): Promise<{ readonly kind: 'view'; readonly view: ContactFormView } | Refused>;
  /** `contactId` in the form is the same when Teams or the person repeats the submit. */
  recordContact(request: RecordContactRequest): Promise<{ readonly kind: 'recorded' } | Refused>;
  /** The form for a decision on the first-day ladder; `settled` is the card as it now is, where nothing is left to decide. */
  openDecision(request: ContactFormRequest): Promise<DecisionOffer>;
  /** `decisionId` is the same when Teams or the person repeats the submit. */
  decideStep(request: TurnOrigin & { readonly decision: StepDecision }): Promise<DecisionOutcome>;
  /** The messages of the first-day ladder that should go out now. */
  openMessages(request: TurnOrigin): Promise<MessagesOffer>;
  /** Somebody says that they were sent; `batchId` is the same when the submit is repeated. */
  recordMessagesSent(request: TurnOrigin & { readonly sent: SentMessages }): Promise<MessagesOutcome>;
  /** A person's own view of the absent list that stands in the channel of `place`. */
  ownAbsentList(
    request: ContactFormRequest,
  ): Promise<{ readonly kind: 'view'; readonly view: OwnAbsentListView } | Refused>;
  /** Somebody has read a briefing. Gives the card as they see it from now on. */
  readBriefing(request: ContactFormRequest): Promise<{ readonly kind: 'view'; readonly view: BriefingView } | Refused>;
  /** What the form for a new briefing offers to the person. */
  openBriefingForm(request: TurnOrigin): Promise<BriefingFormOffer>;
  /** The card as it will be; nothing is kept. */
  previewBriefing(request: TurnOrigin & { readonly typed: TypedBriefing }): Promise<BriefingPreview>;
  /** `briefingId` is the same when Teams or the person repeats the submit. */
  issueBriefing(
    request: TurnOrigin & { readonly briefingId: string; readonly typed: TypedBriefing },
  ): Promise<IssuedBriefing>;
  /** For a dialog about an action; `clickId` goes with the dialog and is the same when it is submitted again. */
  openAction(request: ActionRequest & { readonly asks: Request['kind'] }): Promise<OpenedAction>;
  /** What the form for a new action offers to the person. */
  offerAction(request: TurnOrigin): Promise<OfferedAction>;
  /** The card as it will be; nothing is kept. */
  previewAction(request: TurnOrigin & { readonly draft: ActionDraft }): Promise<PreviewedAction>;
  /** `print` says which preview was seen. The draft's `actionId` is the same when the submit is repeated. */
  issueAction(request: TurnOrigin & { readonly draft: ActionDraft; readonly print: string }): Promise<IssuedDraft>;
  /** The view is the action as it now is; `stale` where the card was an old one and nothing was changed. */
  actOnAction(
    request: ActionRequest & { readonly clickId: string; readonly request: Request },
  ): Promise<{ readonly kind: 'taken' | 'stale'; readonly view: ActionView } | Refused>;
  /** Words to the bot, without its mention. */
  message(message: TurnOrigin & { readonly text: string }): Promise<ChatReply>;
  /** A pupil chosen on a card of the person's own chat. */
  showPupil(request: TurnOrigin & { readonly pupilId: string }): Promise<ChatReply>;
  /** The pupils whom the person may see and may mean by the first letters of a name. */
  findPupils(request: TurnOrigin & { readonly words: string }): Promise<readonly FoundPupil[]>;
}

/** A briefing as it was typed; its time is the school's. */
export interface TypedBriefing {
  readonly text: string;
  readonly blocks: readonly FigureBlockName[];
  readonly channelIds: readonly string[];
  readonly postAt: { readonly on: string; readonly time: string } | null;
}

export interface FoundPupil {
  readonly pupilId: string;
  readonly name: string;
  readonly form: string;
}

export interface InstalledTeam {
  readonly tenantId: string;
  /** The team's thread, `19:…@thread.tacv2`: what the Connector calls it. */
  readonly teamId: string;
  /** The team's Entra group id, which is what Graph calls it; not in every activity. */
  readonly groupId: string | null;
  readonly teamName: string | null;
  readonly serviceUrl: string;
}

/** One person's chat with the app. */
export interface OpenedChat {
  /** Entra object id. */
  readonly personId: string;
  readonly tenantId: string;
  /** `a:…` */
  readonly conversationId: string;
  readonly serviceUrl: string;
}

/** Who did something, by Entra object id, and where. */
export interface TurnOrigin {
  readonly personId: string;
  readonly personName: string;
  readonly place: TurnPlace;
}

export interface TurnPlace {
  readonly conversationId: string;
  readonly teamId: string | null;
  readonly channelId: string | null;
  /** The message whose card was used; null for a message in words. */
  readonly messageId: string | null;
}

export interface ContactFormRequest extends TurnOrigin {
  readonly deliveryId: string;
}

export interface ActionRequest extends TurnOrigin {
  readonly actionId: string;
}

export interface RecordContactRequest extends ContactFormRequest {
  readonly form: ContactForm;
}

/** A refusal in words for the person: what was not done, and what to do next. */
export interface Refused {
  readonly kind: 'refused';
  readonly message: string;
}
