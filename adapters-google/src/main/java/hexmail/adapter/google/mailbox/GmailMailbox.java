package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.Profile;
import hexmail.adapter.google.call.GmailCalls;
import hexmail.adapter.google.call.GmailRequest;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.Mailbox;
import java.util.List;
import java.util.Set;

/// A mailbox at Gmail. A `fields` mask limits every answer to what is used.
public final class GmailMailbox implements Mailbox {
  private static final Set<LabelId> HIDDEN = Set.of(LabelId.SPAM, LabelId.TRASH);

  private static final GmailRequest IDS =
      GmailRequest.of(GmailMethod.MESSAGES, QuotaClass.LISTING, "messages")
          .with("fields", "messages/id,nextPageToken");

  private final GmailCalls calls;
  private final SummaryReader summaries;
  private final HistoryReader histories;
  private final LabelReader labels;

  public GmailMailbox(GmailCalls calls) {
    this.calls = calls;
    summaries = new SummaryReader(calls);
    histories = new HistoryReader(calls);
    labels = new LabelReader(calls);
  }

  @Override
  public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
    return calls.read(access, listing(request), IdPageParser::of);
  }

  @Override
  public MailboxAnswer<Summaries> summaries(MailboxAccess access, List<MessageId> ids) {
    return summaries.read(access, ids);
  }

  @Override
  public MailboxAnswer<MailboxHistory> changes(MailboxAccess access, HistoryId since) {
    return histories.read(access, since);
  }

  @Override
  public MailboxAnswer<List<Label>> labels(MailboxAccess access) {
    return labels.read(access);
  }

  @Override
  public MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
    return calls.read(
        access,
        GmailRequest.of(GmailMethod.PROFILE, QuotaClass.LISTING, "profile")
            .with("fields", "emailAddress,messagesTotal,historyId"),
        body -> profile(UntrustedJson.require(body, Profile.class)));
  }

  private static GmailRequest listing(ListRequest request) {
    GmailRequest listing = IDS.with("maxResults", request.size());
    if (!request.query().text().isEmpty()) {
      listing = listing.with("q", request.query().text());
    }
    if (request.label() != null) {
      listing = listing.with("labelIds", request.label().value());
    }
    if (reachesSpamOrBin(request)) {
      listing = listing.with("includeSpamTrash", true);
    }
    return listing.with("pageToken", request.page() == null ? null : request.page().value());
  }

  private static boolean reachesSpamOrBin(ListRequest request) {
    return (request.label() != null && HIDDEN.contains(request.label()))
        || SearchScope.reachesSpamOrBin(request.query().text());
  }

  private static MailboxProfile profile(Profile answer) {
    return new MailboxProfile(
        new EmailAddress(ModelValues.required(answer.getEmailAddress())),
        ModelValues.required(answer.getMessagesTotal()),
        HistoryReader.point(answer.getHistoryId()));
  }
}
