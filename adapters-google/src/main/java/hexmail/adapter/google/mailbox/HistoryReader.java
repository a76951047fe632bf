package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.HistoryLabelAdded;
import com.google.api.services.gmail.model.HistoryLabelRemoved;
import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.Message;
import hexmail.adapter.google.call.GmailCalls;
import hexmail.adapter.google.call.GmailRequest;
import hexmail.adapter.google.policy.Deadline;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the changes since a history id (Google: "Synchronize clients with Gmail"). A 404 means
/// that the id is too old. More than ten pages count as too old as well: a list is cheaper then.
final class HistoryReader {
  private static final int MOST_PAGES = 10;
  private static final String RECORD =
      "history(messagesAdded/message/id,messagesDeleted/message(id,threadId),"
          + "labelsAdded(message/id,labelIds),labelsRemoved(message/id,labelIds))";

  private final GmailCalls calls;

  HistoryReader(GmailCalls calls) {
    this.calls = calls;
  }

  /// A page of `history.list`.
  private record Page(List<MailboxChange> changes, HistoryId until, @Nullable String next) {}

  MailboxAnswer<MailboxHistory> read(MailboxAccess access, HistoryId since) {
    Deadline deadline = calls.deadline(access);
    List<MailboxChange> changes = new ArrayList<>();
    @Nullable String next = null;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      MailboxAnswer<Page> answer =
          calls.read(
              access,
              request(since, next),
              body -> page(UntrustedJson.require(body, ListHistoryResponse.class)),
              deadline);
      if (!(answer instanceof Found<Page>(Page page))) {
        return answer instanceof NotFound<Page>
            ? new Found<>(new MailboxHistory.Expired())
            : answer.then(_ -> new NotFound<>());
      }
      changes.addAll(page.changes());
      next = page.next();
      if (next == null) {
        return new Found<>(new MailboxHistory.Changes(changes, page.until()));
      }
    }
    return new Found<>(new MailboxHistory.Expired());
  }

  private static GmailRequest request(HistoryId since, @Nullable String pageToken) {
    return GmailRequest.of(GmailMethod.HISTORY, QuotaClass.LISTING, "history")
        .with("startHistoryId", since.value())
        .with("maxResults", 500)
        .with("pageToken", pageToken)
        .with("fields", RECORD + ",historyId,nextPageToken");
  }

  private static Page page(ListHistoryResponse answer) {
    List<MailboxChange> changes = new ArrayList<>();
    ModelValues.list(answer.getHistory()).forEach(one -> add(one, changes));
    @Nullable String next = answer.getNextPageToken();
    return new Page(
        changes, point(answer.getHistoryId()), next == null || next.isEmpty() ? null : next);
  }

  private static void add(History one, List<MailboxChange> changes) {
    ModelValues.list(one.getMessagesAdded())
        .forEach(added -> changes.add(new MailboxChange.Added(id(added.getMessage()))));
    for (HistoryLabelAdded added : ModelValues.list(one.getLabelsAdded())) {
      changes.add(
          new MailboxChange.LabelsAdded(id(added.getMessage()), labels(added.getLabelIds())));
    }
    for (HistoryLabelRemoved removed : ModelValues.list(one.getLabelsRemoved())) {
      changes.add(
          new MailboxChange.LabelsRemoved(id(removed.getMessage()), labels(removed.getLabelIds())));
    }
    ModelValues.list(one.getMessagesDeleted())
        .forEach(gone -> changes.add(deleted(gone.getMessage())));
  }

  private static MailboxChange deleted(@Nullable Message message) {
    MessageId id = id(message);
    @Nullable String thread = ModelValues.required(message).getThreadId();
    return new MailboxChange.Deleted(
        id,
        ConversationId.parse(ModelValues.text(thread))
            .orElseGet(() -> new ConversationId(id.value())));
  }

  private static MessageId id(@Nullable Message message) {
    return new MessageId(ModelValues.required(ModelValues.required(message).getId()));
  }

  private static Set<LabelId> labels(@Nullable List<String> ids) {
    return ModelValues.list(ids).stream()
        .flatMap(id -> LabelId.parse(id).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Gmail's history ids are unsigned numbers of 64 bits, of which the sign bit has never been
  /// seen.
  static HistoryId point(@Nullable BigInteger value) {
    try {
      return new HistoryId(ModelValues.required(value).longValueExact());
    } catch (ArithmeticException tooLarge) {
      throw new IllegalArgumentException("A history id that fits no number", tooLarge);
    }
  }
}
