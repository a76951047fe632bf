package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.ListThreadsResponse;
import hexmail.adapter.google.call.GmailCalls;
import hexmail.adapter.google.call.GmailRequest;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.Conversations;
import java.util.List;

/// The list of the conversations of a mailbox at Gmail, which calls them threads.
public final class GmailConversations implements Conversations {
  private static final GmailRequest LIST =
      GmailRequest.of(GmailMethod.THREADS, QuotaClass.LISTING, "threads")
          .with("fields", "threads(id,historyId),nextPageToken");

  /// A conversation can have a hundred messages, and Gmail takes up to some seconds for one; the
  /// others of its batch have to wait for it.
  private static final int BATCH = 5;

  private final GmailCalls calls;
  private final SummaryReader<ConversationId, ConversationSummary> summaries;

  public GmailConversations(GmailCalls calls) {
    this.calls = calls;
    summaries =
        new SummaryReader<>(
            calls, SummaryQueries.CONVERSATION, SummaryQueries.BARE_CONVERSATION, BATCH);
  }

  @Override
  public MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request) {
    return calls.read(
        access,
        ListRequestMapper.of(LIST, request),
        body -> page(UntrustedJson.require(body, ListThreadsResponse.class)));
  }

  @Override
  public MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
      MailboxAccess access, List<ConversationId> ids) {
    return summaries.read(access, ids);
  }

  private static ListedConversations page(ListThreadsResponse answer) {
    String next = ModelValues.text(answer.getNextPageToken());
    return new ListedConversations(
        ModelValues.list(answer.getThreads()).stream()
            .map(thread ->
                new ListedConversations.Listed(
                    new ConversationId(ModelValues.required(thread.getId())),
                    HistoryReader.point(thread.getHistoryId())))
            .toList(),
        next.isEmpty() ? null : new PageToken(next));
  }
}
