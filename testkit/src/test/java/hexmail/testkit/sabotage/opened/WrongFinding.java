package hexmail.testkit.sabotage.opened;

import static hexmail.testkit.sabotage.opened.DelegatingOpenedMessages.in;
import static hexmail.testkit.sabotage.opened.DelegatingOpenedMessages.keeping;

import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.Enclosures;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageOrigin;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.OpenedMessages;
import hexmail.domain.session.SessionAccount;
import hexmail.testkit.contract.opened.OpenedMessagesFactory.Store;
import hexmail.testkit.sabotage.RaceBarrier;
import hexmail.testkit.sabotage.Sabotage;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// Stores that find wrong messages.
final class WrongFinding {
  static final List<Sabotage<Store>> ALL =
      List.of(
          Sabotage.of(
              "invents a message", in(Invents::new), "where_nothing_was_opened_nothing_is_found"),
          Sabotage.of("finds all messages", in(FindsAll::new), "only_requested_messages_are_found"),
          Sabotage.of(
              "looks for a hundred messages",
              in(FindsAHundred::new),
              "five_hundred_messages_can_be_requested_at_once"),
          Sabotage.of(
              "loses the origin",
              keeping(message -> message.withOrigin(MessageOrigin.UNKNOWN)),
              "a_message_is_found_exactly_as_it_was_stored"),
          Sabotage.of(
              "loses the enclosures",
              keeping(message -> message.withEnclosures(Enclosures.NONE)),
              "a_message_is_found_exactly_as_it_was_stored"),
          Sabotage.of(
              "loses the labels",
              keeping(message -> message.withSummary(message.summary().withLabels(Set.of()))),
              "a_message_is_found_exactly_as_it_was_stored"),
          Sabotage.of(
              "takes a text that was not read for none",
              keeping(message ->
                  message.body() instanceof MessageBody.NotRead
                      ? message.withBody(new MessageBody.Nothing())
                      : message),
              "a_text_of_every_kind_is_found_exactly_as_it_was_stored"),
          Sabotage.of(
              "shares messages between the accounts of a session",
              in(SharesBetweenAccounts::new),
              "each_account_of_a_session_has_messages_of_its_own"),
          Sabotage.of(
              "shares messages between the sessions of an account",
              in(SharesBetweenSessions::new),
              "a_message_that_was_opened_in_another_session_is_not_found"),
          Sabotage.of("keeps the first", in(KeepsTheFirst::new), "a_stored_message_is_replaced"),
          Sabotage.of(
              "loses messages that are stored concurrently",
              in(LosesThoseThatMeet::new),
              "messages_that_are_stored_concurrently_are_all_found"));

  private WrongFinding() {}

  private static final class Invents extends DelegatingOpenedMessages {
    Invents(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public Map<MessageId, Message> find(SessionAccount reader, Collection<MessageId> ids) {
      Map<MessageId, Message> found = honest.find(reader, ids);
      Optional<MessageId> first = ids.stream().findFirst().filter(_ -> found.isEmpty());
      return first.map(id -> Map.of(id, invented(id))).orElse(found);
    }

    private static Message invented(MessageId id) {
      return new Message(
          new MessageSummary(
              id,
              new ConversationId("c"),
              Correspondent.UNKNOWN,
              "",
              "",
              Instant.EPOCH,
              Set.of(),
              false),
          List.of(),
          List.of(),
          new MessageBody.Nothing(),
          List.of());
    }
  }

  private static final class FindsAll extends DelegatingOpenedMessages {
    FindsAll(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public Map<MessageId, Message> find(SessionAccount reader, Collection<MessageId> ids) {
      return honest.find(reader, givenBy(reader).keySet());
    }
  }

  private static final class FindsAHundred extends DelegatingOpenedMessages {
    FindsAHundred(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public Map<MessageId, Message> find(SessionAccount reader, Collection<MessageId> ids) {
      return honest.find(reader, ids.stream().limit(100).toList());
    }
  }

  private static final class SharesBetweenAccounts extends DelegatingOpenedMessages {
    SharesBetweenAccounts(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public Map<MessageId, Message> find(SessionAccount reader, Collection<MessageId> ids) {
      Map<MessageId, Message> found = new HashMap<>();
      readers().stream()
          .filter(other -> other.session().equals(reader.session()))
          .forEach(other -> found.putAll(honest.find(other, ids)));
      return found;
    }
  }

  private static final class SharesBetweenSessions extends DelegatingOpenedMessages {
    SharesBetweenSessions(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public Map<MessageId, Message> find(SessionAccount reader, Collection<MessageId> ids) {
      Map<MessageId, Message> found = new HashMap<>();
      readers().stream()
          .filter(other -> other.account().equals(reader.account()))
          .forEach(other -> found.putAll(honest.find(other, ids)));
      return found;
    }
  }

  private static final class KeepsTheFirst extends DelegatingOpenedMessages {
    KeepsTheFirst(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public void keep(SessionAccount reader, List<Message> messages) {
      for (Message message : messages) {
        if (honest.find(reader, List.of(message.summary().id())).isEmpty()) {
          honest.keep(reader, List.of(message));
        }
      }
    }
  }

  private static final class LosesThoseThatMeet extends DelegatingOpenedMessages {
    private final RaceBarrier allLooked = new RaceBarrier();
    private final AtomicBoolean first = new AtomicBoolean(true);

    LosesThoseThatMeet(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public void keep(SessionAccount reader, List<Message> messages) {
      allLooked.await();
      if (!Thread.currentThread().isVirtual() || first.getAndSet(false)) {
        honest.keep(reader, messages);
      }
    }
  }
}
