package hexmail.testkit.sabotage.conversation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.Conversations;
import hexmail.testkit.sabotage.Sabotage;
import java.util.List;

/// Adapters whose summaries have the wrong messages.
final class WrongMessages {
  private static final int FIFTY = 50;

  static final List<Sabotage<Conversations>> ALL =
      List.of(
          Sabotage.of(
              "returns the newest message first",
              DelegatingConversations.messages(List::reversed),
              "a_summary_has_the_messages_of_the_conversation_oldest_first"),
          Sabotage.of(
              "leaves out spam and bin",
              DelegatingConversations.messages(WrongMessages::outsideSpamAndBin),
              "a_summary_has_messages_that_do_not_match_and_those_in_spam_and_bin"),
          Sabotage.of(
              "returns the newest message alone",
              DelegatingConversations.messages(all -> List.of(all.getLast())),
              "a_summary_has_the_messages_of_the_conversation_oldest_first"),
          Sabotage.of(
              "takes a message alone for no conversation",
              DelegatingConversations.found(
                  rows -> rows.stream().filter(row -> row.messages().size() > 1).toList()),
              "a_message_alone_is_a_conversation"),
          Sabotage.of(
              "returns fifty messages at most",
              DelegatingConversations.messages(
                  all -> all.subList(Math.max(0, all.size() - FIFTY), all.size())),
              "a_conversation_may_have_a_hundred_messages"),
          Sabotage.of(
              "garbles the subject",
              DelegatingConversations.messages(
                  all -> all.stream().map(WrongMessages::narrow).toList()),
              "each_message_is_summarised_as_by_the_mailbox"),
          Sabotage.of(
              "leaves out messages that it cannot understand",
              LeavesOutBareMessages::new,
              "a_conversation_that_cannot_be_parsed_keeps_its_place_with_what_is_known"),
          Sabotage.of(
              "leaves out conversations that it cannot understand",
              DelegatingConversations.found(
                  rows -> rows.stream().filter(row -> !isBare(row)).toList()),
              "conversations_of_which_no_message_can_be_parsed_keep_their_places"));

  private WrongMessages() {}

  private static List<MessageSummary> outsideSpamAndBin(List<MessageSummary> all) {
    List<MessageSummary> others =
        all.stream()
            .filter(one -> !one.labels().contains(LabelId.SPAM))
            .filter(one -> !one.labels().contains(LabelId.TRASH))
            .toList();
    return others.isEmpty() ? all : others;
  }

  private static MessageSummary narrow(MessageSummary one) {
    return new MessageSummary(
        one.id(),
        one.conversation(),
        one.from(),
        new String(one.subject().getBytes(ISO_8859_1), ISO_8859_1),
        one.snippet(),
        one.receivedAt(),
        one.labels(),
        one.hasAttachment());
  }

  private static boolean isBare(MessageSummary one) {
    return one.from().equals(Correspondent.UNKNOWN) && one.snippet().isEmpty();
  }

  private static boolean isBare(ConversationSummary row) {
    return row.messages().stream().allMatch(WrongMessages::isBare);
  }

  private static final class LeavesOutBareMessages extends DelegatingConversations {
    LeavesOutBareMessages(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
        MailboxAccess access, List<ConversationId> ids) {
      return DelegatingConversations.messages(
              all -> {
                List<MessageSummary> sound = all.stream().filter(one -> !isBare(one)).toList();
                return sound.isEmpty() ? all : sound;
              })
          .apply(honest)
          .summaries(access, ids);
    }
  }
}
