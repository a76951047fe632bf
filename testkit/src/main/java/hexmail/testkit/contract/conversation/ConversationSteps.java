package hexmail.testkit.contract.conversation;

import static hexmail.testkit.contract.mail.MailSteps.found;
import static hexmail.testkit.contract.mail.MailSteps.request;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.Account;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.ListedConversations.Listed;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.Conversations;
import hexmail.testkit.contract.mail.TestMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps of several conversation clauses.
final class ConversationSteps {
  private static final int MOST_PAGES = 100;

  private ConversationSteps() {}

  /// A permission to read Ada's mail.
  static MailboxAccess access(ConversationsWorld world) {
    return world.access(world.ada());
  }

  /// Delivers `letter` to Ada and returns its conversation.
  static ConversationId deliver(ConversationsWorld world, TestMessage letter) {
    return conversationOf(world, world.ada(), world.deliver(world.ada(), letter));
  }

  /// The conversation of the message `id`.
  static ConversationId conversationOf(ConversationsWorld world, Account owner, MessageId id) {
    return messages(world, owner, List.of(id)).getFirst().conversation();
  }

  /// What the mailbox says of the messages `ids`.
  static List<MessageSummary> messages(
      ConversationsWorld world, Account owner, List<MessageId> ids) {
    return found(world.mailbox().summaries(world.access(owner), ids)).found();
  }

  /// Ada's conversations with a message that matches.
  static List<ConversationId> list(
      ConversationsWorld world, String query, @Nullable LabelId label) {
    return ids(found(world.conversations().list(access(world), request(query, label, 100))));
  }

  static List<ConversationId> ids(ListedConversations page) {
    return page.conversations().stream().map(Listed::id).toList();
  }

  /// What is found of Ada's conversations `ids`.
  static List<ConversationSummary> summaries(ConversationsWorld world, List<ConversationId> ids) {
    return all(world, ids).found();
  }

  /// Ada's conversation `id`.
  static ConversationSummary summary(ConversationsWorld world, ConversationId id) {
    List<ConversationSummary> found = summaries(world, List.of(id));
    assertThat(found).extracting(ConversationSummary::id).containsExactly(id);
    return found.getFirst();
  }

  static Summaries<ConversationId, ConversationSummary> all(
      ConversationsWorld world, List<ConversationId> ids) {
    return found(world.conversations().summaries(access(world), ids));
  }

  /// The ids of all pages, in order.
  static List<ConversationId> walk(
      Conversations conversations, MailboxAccess access, ListRequest first) {
    return walk(conversations, access, first, () -> {});
  }

  /// The same; `meanwhile` runs after the first page.
  static List<ConversationId> walk(
      Conversations conversations, MailboxAccess access, ListRequest first, Runnable meanwhile) {
    ListedConversations page = found(conversations.list(access, first));
    List<ConversationId> met = new ArrayList<>(ids(page));
    meanwhile.run();
    for (int pages = 1; page.next() != null; pages++) {
      if (pages > MOST_PAGES) {
        throw new AssertionError("The walk does not end");
      }
      page = found(conversations.list(access, first.at(page.next())));
      met.addAll(ids(page));
    }
    return met;
  }
}
