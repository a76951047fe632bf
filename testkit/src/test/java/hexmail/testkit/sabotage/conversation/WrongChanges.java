package hexmail.testkit.sabotage.conversation;

import static java.util.Comparator.naturalOrder;

import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.ListedConversations.Listed;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.Conversations;
import hexmail.testkit.sabotage.Sabotage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Adapters with wrong history ids of conversations.
final class WrongChanges {
  static final List<Sabotage<Conversations>> ALL =
      List.of(
          Sabotage.of(
              "never notices a change",
              honest -> new Remembers(honest, ConversationSummary::id),
              "the_history_id_grows_when_a_message_is_added"),
          Sabotage.of(
              "notices new messages alone",
              honest -> new Remembers(honest, WrongChanges::messages),
              "the_history_id_grows_when_labels_change"),
          Sabotage.of(
              "notices labels alone",
              honest -> new Remembers(honest, one -> one.messages().getLast().labels()),
              "the_history_id_grows_when_a_message_is_added"),
          Sabotage.of(
              "lists the history id of the mailbox",
              DelegatingConversations.listed(WrongChanges::withTheNewest),
              "the_history_id_stays_while_other_conversations_change"),
          Sabotage.of(
              "summarises with a history id of its own",
              DelegatingConversations.found(
                  rows -> rows.stream().map(row -> with(row, row.changed().value() + 1)).toList()),
              "a_summary_read_after_the_list_has_the_same_history_id"),
          Sabotage.of(
              "summarises with the history id of the last list",
              SummarisesAsListed::new,
              "a_summary_read_after_a_change_is_as_new_as_the_next_list"));

  private WrongChanges() {}

  private static List<MessageId> messages(ConversationSummary summary) {
    return summary.messages().stream().map(MessageSummary::id).toList();
  }

  private static ConversationSummary with(ConversationSummary row, long changed) {
    return new ConversationSummary(row.id(), new HistoryId(changed), row.messages());
  }

  private static List<Listed> withTheNewest(List<Listed> page) {
    return page.stream()
        .map(one ->
            new Listed(
                one.id(), page.stream().map(Listed::changed).max(naturalOrder()).orElseThrow()))
        .toList();
  }

  /// Lists the same history id until something else changes.
  private static final class Remembers extends DelegatingConversations {
    private record Seen(ConversationId id, Object state) {}

    private final Function<ConversationSummary, Object> state;
    private final Map<Seen, HistoryId> first = new HashMap<>();

    Remembers(Conversations honest, Function<ConversationSummary, Object> state) {
      super(honest);
      this.state = state;
    }

    @Override
    public synchronized MailboxAnswer<ListedConversations> list(
        MailboxAccess access, ListRequest request) {
      return honest
          .list(access, request)
          .then(page ->
              new Found<>(
                  new ListedConversations(
                      page.conversations().stream().map(one -> listed(access, one)).toList(),
                      page.next())));
    }

    private Listed listed(MailboxAccess access, Listed one) {
      return honest.summaries(access, List.of(one.id()))
              instanceof Found<Summaries<ConversationId, ConversationSummary>>(var rows)
          ? new Listed(
              one.id(),
              first.computeIfAbsent(
                  new Seen(one.id(), state.apply(rows.found().getFirst())), _ -> one.changed()))
          : one;
    }
  }

  private static final class SummarisesAsListed extends DelegatingConversations {
    private final Map<ConversationId, HistoryId> listed = new HashMap<>();

    SummarisesAsListed(Conversations honest) {
      super(honest);
    }

    @Override
    public synchronized MailboxAnswer<ListedConversations> list(
        MailboxAccess access, ListRequest request) {
      return honest
          .list(access, request)
          .then(page -> {
            page.conversations().forEach(one -> listed.put(one.id(), one.changed()));
            return new Found<>(page);
          });
    }

    @Override
    public synchronized MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
        MailboxAccess access, List<ConversationId> ids) {
      return honest
          .summaries(access, ids)
          .then(rows ->
              new Found<>(
                  new Summaries<>(
                      rows.found().stream()
                          .map(row ->
                              with(row, listed.getOrDefault(row.id(), row.changed()).value()))
                          .toList(),
                      rows.waiting(),
                      rows.retryAfter(),
                      rows.failed())));
    }
  }
}
