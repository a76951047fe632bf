package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.ListLabelsResponse;
import com.google.api.services.gmail.model.Profile;
import hexmail.adapter.google.call.GmailCalls;
import hexmail.adapter.google.call.GmailCalls.Question;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.QuotaClass;
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
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// A mailbox at Gmail. Every answer is cut down by a `fields` mask to what is used.
public final class GmailMailbox implements Mailbox {
  private static final Set<LabelId> HIDDEN = Set.of(LabelId.SPAM, LabelId.TRASH);

  private final GmailCalls calls;
  private final SummaryReader summaries;
  private final HistoryReader histories;

  public GmailMailbox(GmailCalls calls) {
    this.calls = calls;
    summaries = new SummaryReader(calls);
    histories = new HistoryReader(calls);
  }

  @Override
  public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
    return calls.readText(
        access,
        new Question<>(GmailMethod.MESSAGES, QuotaClass.FINDING, users -> listing(users, request)),
        IdPageParser::of);
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
    return calls.read(
        access,
        new Question<>(
            GmailMethod.LABELS,
            QuotaClass.FINDING,
            users -> users.labels().list("me").setFields("labels(id,name,type)")),
        GmailMailbox::labels);
  }

  @Override
  public MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
    return calls.read(
        access,
        new Question<>(
            GmailMethod.PROFILE,
            QuotaClass.FINDING,
            users -> users.getProfile("me").setFields("emailAddress,messagesTotal,historyId")),
        GmailMailbox::profile);
  }

  private static Gmail.Users.Messages.List listing(Gmail.Users users, ListRequest request)
      throws IOException {
    Gmail.Users.Messages.List listing =
        users
            .messages()
            .list("me")
            .setMaxResults((long) request.size())
            .setFields("messages/id,nextPageToken");
    if (!request.query().text().isEmpty()) {
      listing.setQ(request.query().text());
    }
    if (request.label() != null) {
      listing.setLabelIds(List.of(request.label().value()));
      if (HIDDEN.contains(request.label())) {
        listing.setIncludeSpamTrash(true);
      }
    }
    if (request.page() != null) {
      listing.setPageToken(request.page().value());
    }
    return listing;
  }

  private static List<Label> labels(ListLabelsResponse answer) {
    return ModelValues.list(answer.getLabels()).stream()
        .map(label ->
            new Label(
                new LabelId(ModelValues.required(label.getId())),
                DisplayText.line(ModelValues.required(label.getName())),
                "user".equals(label.getType())))
        .toList();
  }

  private static MailboxProfile profile(Profile answer) {
    return new MailboxProfile(
        new EmailAddress(ModelValues.required(answer.getEmailAddress())),
        ModelValues.required(answer.getMessagesTotal()),
        HistoryReader.point(answer.getHistoryId()));
  }
}
