package hexmail.testkit.sabotage.conversationindex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.sabotage.Sabotage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Indexes that find too much, too little, or wrong summaries.
final class WrongFinding {
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2262-01-01T00:00:00Z");
  private static final int A_HUNDRED = 100;
  private static final int A_LINE = 998;

  static final List<Sabotage<ConversationIndex>> ALL =
      List.of(
          Sabotage.of("invents a conversation", Invents::new, "in_an_empty_index_nothing_is_found"),
          Sabotage.of(
              "finds more than it was asked for",
              FindsEverything::new,
              "only_requested_conversations_are_found_in_any_order"),
          Sabotage.of(
              "takes conversations for one whose ids differ in case",
              IgnoresCase::new,
              "only_requested_conversations_are_found_in_any_order"),
          Sabotage.of(
              "finds a hundred at most",
              FindsAHundred::new,
              "five_hundred_conversations_are_stored_and_found_at_once"),
          Sabotage.of(
              "cuts long texts",
              texts(text -> text.substring(0, Math.min(text.length(), A_LINE))),
              "conversations_with_odd_text_are_found_exactly_as_they_were_stored"),
          Sabotage.of(
              "loses half of a surrogate pair",
              texts(text -> new String(text.getBytes(UTF_8), UTF_8)),
              "conversations_with_odd_text_are_found_exactly_as_they_were_stored"),
          Sabotage.of(
              "loses attachments",
              messages(WrongFinding::withoutFiles),
              "conversations_with_odd_text_are_found_exactly_as_they_were_stored"),
          Sabotage.of(
              "stores only times of this century",
              messages(one -> received(one, ofOurAge(one.receivedAt()))),
              "times_and_history_ids_may_be_extreme"),
          Sabotage.of(
              "stores history ids of 32 bits",
              DelegatingConversationIndex.keeping(WrongFinding::narrowed),
              "times_and_history_ids_may_be_extreme"),
          Sabotage.of(
              "sorts messages by their ids",
              lists(all -> all.stream().sorted(comparing(one -> one.id().value())).toList()),
              "the_messages_of_a_conversation_stay_in_their_order_however_many_they_are"),
          Sabotage.of(
              "stores a hundred messages of a conversation at most",
              lists(all -> all.subList(0, Math.min(A_HUNDRED, all.size()))),
              "the_messages_of_a_conversation_stay_in_their_order_however_many_they_are"),
          Sabotage.of(
              "stores a hundred labels of a message at most",
              messages(WrongFinding::withFewLabels),
              "a_message_may_have_many_labels"));

  private WrongFinding() {}

  private static UnaryOperator<ConversationIndex> lists(
      UnaryOperator<List<MessageSummary>> change) {
    return DelegatingConversationIndex.keeping(summary ->
        new ConversationSummary(summary.id(), summary.changed(), change.apply(summary.messages())));
  }

  private static UnaryOperator<ConversationIndex> messages(UnaryOperator<MessageSummary> change) {
    return lists(all -> all.stream().map(change).toList());
  }

  private static UnaryOperator<ConversationIndex> texts(UnaryOperator<String> change) {
    return messages(one ->
        new MessageSummary(
            one.id(),
            one.conversation(),
            new Correspondent(change.apply(one.from().name()), change.apply(one.from().address())),
            change.apply(one.subject()),
            change.apply(one.snippet()),
            one.receivedAt(),
            one.labels(),
            one.hasAttachment()));
  }

  private static MessageSummary received(MessageSummary one, Instant receivedAt) {
    return new MessageSummary(
        one.id(),
        one.conversation(),
        one.from(),
        one.subject(),
        one.snippet(),
        receivedAt,
        one.labels(),
        one.hasAttachment());
  }

  private static MessageSummary withoutFiles(MessageSummary one) {
    return new MessageSummary(
        one.id(),
        one.conversation(),
        one.from(),
        one.subject(),
        one.snippet(),
        one.receivedAt(),
        one.labels(),
        false);
  }

  private static Instant ofOurAge(Instant time) {
    return time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
  }

  private static ConversationSummary narrowed(ConversationSummary summary) {
    long narrow = Math.min(summary.changed().value(), Integer.MAX_VALUE);
    return new ConversationSummary(summary.id(), new HistoryId(narrow), summary.messages());
  }

  private static MessageSummary withFewLabels(MessageSummary one) {
    return one.withLabels(one.labels().stream().limit(A_HUNDRED).collect(Collectors.toSet()));
  }

  private static final class Invents extends DelegatingConversationIndex {
    Invents(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public Map<ConversationId, ConversationSummary> find(
        AccountId account, List<ConversationId> ids) {
      Map<ConversationId, ConversationSummary> found = honest.find(account, ids);
      return found.isEmpty() && !ids.isEmpty()
          ? Map.of(ids.getFirst(), invented(ids.getFirst()))
          : found;
    }

    private static ConversationSummary invented(ConversationId id) {
      return new ConversationSummary(
          id,
          new HistoryId(1),
          List.of(
              new MessageSummary(
                  new MessageId("invented"),
                  id,
                  Correspondent.UNKNOWN,
                  "",
                  "",
                  FIRST,
                  Set.of(),
                  false)));
    }
  }

  private static final class FindsEverything extends RecordingConversationIndex {
    FindsEverything(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public Map<ConversationId, ConversationSummary> find(
        AccountId account, List<ConversationId> ids) {
      return all(account);
    }
  }

  private static final class IgnoresCase extends DelegatingConversationIndex {
    IgnoresCase(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public Map<ConversationId, ConversationSummary> find(
        AccountId account, List<ConversationId> ids) {
      Map<ConversationId, ConversationSummary> found = new HashMap<>(honest.find(account, ids));
      for (ConversationId id : ids) {
        ConversationId lower = new ConversationId(id.value().toLowerCase(Locale.ROOT));
        honest.find(account, List.of(lower)).values().forEach(other -> found.put(id, other));
      }
      return found;
    }
  }

  private static final class FindsAHundred extends DelegatingConversationIndex {
    FindsAHundred(ConversationIndex honest) {
      super(honest);
    }

    @Override
    public Map<ConversationId, ConversationSummary> find(
        AccountId account, List<ConversationId> ids) {
      return honest.find(account, ids.stream().limit(A_HUNDRED).toList());
    }
  }
}
