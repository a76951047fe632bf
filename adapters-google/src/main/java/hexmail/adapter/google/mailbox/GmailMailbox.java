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
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.Label;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.Mailbox;
import java.util.List;

/// A mailbox at Gmail. A `fields` mask limits every answer to what is used.
public final class GmailMailbox implements Mailbox {
  private static final GmailRequest IDS =
      GmailRequest.of(GmailMethod.MESSAGES, QuotaClass.LISTING, "messages")
          .with("fields", "messages/id,nextPageToken");

  private final GmailCalls calls;
  private final SummaryReader<MessageId, MessageSummary> summaries;
  private final HistoryReader histories;
  private final LabelReader labels;

  public GmailMailbox(GmailCalls calls) {
    this.calls = calls;
    summaries =
        new SummaryReader<>(
            calls, SummaryQueries.MESSAGE, SummaryQueries.BARE_MESSAGE, GmailCalls.MAX_BATCH);
    histories = new HistoryReader(calls);
    labels = new LabelReader(calls);
  }

  @Override
  public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
    return calls.read(access, ListRequestMapper.of(IDS, request), IdPageParser::of);
  }

  @Override
  public MailboxAnswer<Summaries<MessageId, MessageSummary>> summaries(
      MailboxAccess access, List<MessageId> ids) {
    return summaries.read(access, ids);
  }

  @Override
  public MailboxAnswer<MailboxHistory> changes(MailboxAccess access, HistoryId since) {
    return histories.read(access, since);
  }

  @Override
  public MailboxAnswer<List<Label>> labels(MailboxAccess access, LabelCounts counts) {
    return labels.read(access, counts);
  }

  @Override
  public MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
    return calls.read(
        access,
        GmailRequest.of(GmailMethod.PROFILE, QuotaClass.LISTING, "profile")
            .with("fields", "emailAddress,messagesTotal,historyId"),
        body -> profile(UntrustedJson.require(body, Profile.class)));
  }

  private static MailboxProfile profile(Profile answer) {
    return new MailboxProfile(
        new EmailAddress(ModelValues.required(answer.getEmailAddress())),
        ModelValues.required(answer.getMessagesTotal()),
        HistoryReader.point(answer.getHistoryId()));
  }
}
