package hexmail.testkit.sabotage.opened;

import static hexmail.testkit.sabotage.opened.DelegatingOpenedMessages.in;

import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.OpenedMessages;
import hexmail.domain.session.SessionAccount;
import hexmail.testkit.contract.opened.OpenedMessagesFactory.Store;
import hexmail.testkit.sabotage.Sabotage;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Stores with wrong limits.
final class WrongLimits {
  static final List<Sabotage<Store>> ALL =
      List.of(
          Sabotage.of(
              "has no limit of messages",
              in(HasNoLimit::new),
              "beyond_the_number_of_messages_those_stored_first_are_removed"),
          Sabotage.of(
              "has no limit of bytes",
              in(HasNoLimit::new),
              "beyond_the_number_of_bytes_those_stored_first_are_removed"),
          Sabotage.of(
              "has no limit for many messages at once",
              in(HasNoLimit::new),
              "the_limits_hold_however_many_are_stored_at_once"),
          Sabotage.of(
              "removes what was stored last",
              in(StoresInReverse::new),
              "the_limits_hold_however_many_are_stored_at_once"),
          Sabotage.of(
              "leaves a message that is stored again in its place",
              in(LeavesInPlace::new),
              "a_message_that_is_stored_again_counts_once_and_as_stored_last"),
          Sabotage.of(
              "makes room for a message that is too large",
              in(MakesRoomForNothing::new),
              "a_message_that_is_too_large_is_not_stored_and_costs_no_other"),
          Sabotage.of(
              "keeps what a message was before it became too large",
              in(KeepsTheSmaller::new),
              "a_message_that_has_become_too_large_is_gone"),
          Sabotage.of(
              "shares the room between accounts",
              in(SharesTheRoom::new),
              "each_account_of_a_session_has_limits_of_its_own"));

  private WrongLimits() {}

  private static final class HasNoLimit extends DelegatingOpenedMessages {
    HasNoLimit(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public Map<MessageId, Message> find(SessionAccount reader, Collection<MessageId> ids) {
      Map<MessageId, Message> found = new HashMap<>(givenBy(reader));
      found.keySet().retainAll(Set.copyOf(ids));
      found.putAll(honest.find(reader, ids));
      return found;
    }
  }

  private static final class StoresInReverse extends DelegatingOpenedMessages {
    StoresInReverse(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public void keep(SessionAccount reader, List<Message> messages) {
      honest.keep(reader, messages.reversed());
    }
  }

  /// Stores the others again, after a message that was there already.
  private static final class LeavesInPlace extends DelegatingOpenedMessages {
    LeavesInPlace(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public void keep(SessionAccount reader, List<Message> messages) {
      Map<MessageId, Message> before = honest.find(reader, givenBy(reader).keySet());
      super.keep(reader, messages);
      if (messages.stream().allMatch(message -> before.containsKey(message.summary().id()))) {
        Map<MessageId, Message> others = new HashMap<>(before);
        messages.forEach(message -> others.remove(message.summary().id()));
        honest.keep(reader, List.copyOf(others.values()));
      }
    }
  }

  private static boolean isLarge(Message message) {
    return message.body() instanceof MessageBody.Plain(String text) && text.length() > 15_000;
  }

  private static final class MakesRoomForNothing extends DelegatingOpenedMessages {
    MakesRoomForNothing(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public void keep(SessionAccount reader, List<Message> messages) {
      super.keep(reader, messages);
      if (messages.stream().anyMatch(WrongLimits::isLarge)) {
        honest.forget(reader.account());
      }
    }
  }

  private static final class KeepsTheSmaller extends DelegatingOpenedMessages {
    KeepsTheSmaller(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public void keep(SessionAccount reader, List<Message> messages) {
      honest.keep(reader, messages.stream().filter(message -> !isLarge(message)).toList());
    }
  }

  private static final class SharesTheRoom extends DelegatingOpenedMessages {
    SharesTheRoom(OpenedMessages honest) {
      super(honest);
    }

    @Override
    public void keep(SessionAccount reader, List<Message> messages) {
      super.keep(reader, messages);
      if (readers().size() == 3) {
        readers().stream()
            .filter(other -> !other.equals(reader))
            .forEach(other -> honest.remove(other.account(), List.of(new MessageId("a"))));
      }
    }
  }
}
