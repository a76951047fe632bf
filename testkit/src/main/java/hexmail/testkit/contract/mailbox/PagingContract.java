package hexmail.testkit.contract.mailbox;

import static hexmail.testkit.contract.mail.MailSteps.found;
import static hexmail.testkit.contract.mail.MailSteps.request;
import static hexmail.testkit.contract.mail.MailSteps.walk;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.Account;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.Mailbox;
import hexmail.testkit.contract.fixture.Race;
import hexmail.testkit.contract.mail.TestMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Following pages by their `next` token.
public interface PagingContract extends MailboxWorldFactory {
  @Test
  default void following_pages_returns_each_message_once() {
    MailboxWorld world = world();
    List<MessageId> all = delivered(world, world.ada(), 7);

    assertThat(List.of(1, 2, 3, 6, 7, 8, ListRequest.LARGEST_PAGE))
        .allSatisfy(size -> assertThat(walkAll(world, size)).isEqualTo(all));
  }

  @Test
  default void a_page_contains_no_more_ids_than_requested() {
    MailboxWorld world = world();
    List<MessageId> all = delivered(world, world.ada(), 3);

    MessageIdPage page = found(world.mailbox().list(access(world), request("", null, 2)));

    assertThat(page.ids()).isEqualTo(all.subList(0, 2));
    assertThat(page.next()).isNotNull();
  }

  @Test
  default void messages_of_one_instant_are_returned_once_each() {
    MailboxWorld world = world();
    List<MessageId> all = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      all.add(world.deliver(world.ada(), TestMessage.at(1)));
    }

    assertThat(walkAll(world, 1)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(walkAll(world, 2)).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  default void each_message_that_stays_is_returned_once_while_mail_arrives() {
    MailboxWorld world = world();
    List<MessageId> all = delivered(world, world.ada(), 6);

    List<MessageId> met =
        walk(
            world.mailbox(),
            access(world),
            request("", null, 2),
            () -> {
              world.deliver(world.ada(), TestMessage.at(99));
              world.deliver(world.ada(), TestMessage.at(3));
              world.deliver(world.ada(), TestMessage.at(-1));
            });

    assertThat(met).doesNotHaveDuplicates().containsSubsequence(all);
  }

  @Test
  default void each_message_that_stays_is_returned_once_while_mail_is_deleted() {
    MailboxWorld world = world();
    List<MessageId> all = delivered(world, world.ada(), 6);

    List<MessageId> met =
        walk(
            world.mailbox(),
            access(world),
            request("", null, 2),
            () -> List.of(0, 1, 3).forEach(gone -> world.delete(world.ada(), all.get(gone))));

    assertThat(met).containsExactly(all.get(0), all.get(1), all.get(2), all.get(4), all.get(5));
  }

  @Test
  default void a_page_may_contain_fewer_ids_than_requested_or_none_and_still_have_a_next_page() {
    MailboxWorld world = world();
    List<MessageId> all = delivered(world, world.ada(), 7);

    world.cutPagesShort();

    assertThat(walkAll(world, 1)).isEqualTo(all);
    assertThat(walkAll(world, 4)).isEqualTo(all);
  }

  @Test
  default void following_pages_keeps_the_query_and_the_label() {
    MailboxWorld world = world();
    LabelId trips = world.label(world.ada(), "Trips");
    List<MessageId> wanted = new ArrayList<>();
    for (int minute = 0; minute < 4; minute++) {
      wanted.addFirst(
          world.deliver(world.ada(), TestMessage.at(minute).withSubject("Rome").withLabels(trips)));
      world.deliver(world.ada(), TestMessage.at(minute).withSubject("Rome"));
      world.deliver(world.ada(), TestMessage.at(minute).withSubject("Oslo").withLabels(trips));
    }

    assertThat(walk(world.mailbox(), access(world), request("rome", trips, 2))).isEqualTo(wanted);
  }

  @Test
  default void a_page_token_is_invalid_for_another_query_or_label() {
    MailboxWorld world = world();
    delivered(world, world.ada(), 3);
    ListRequest mine = request("letter", null, 1);
    PageToken next = next(world, mine);

    assertThat(
            List.of(
                request("", null, 1),
                request("fish", null, 1),
                request("letter", LabelId.INBOX, 1)))
        .allSatisfy(other ->
            assertThat(world.mailbox().list(access(world), other.at(next)))
                .isEqualTo(new Invalid<>()));
  }

  @Test
  default void a_page_token_that_was_never_issued_is_invalid() {
    MailboxWorld world = world();
    delivered(world, world.ada(), 3);

    assertThat(List.of("x", "0", "%20", "a&q=b", "AAAA", "~".repeat(512)))
        .allSatisfy(odd ->
            assertThat(
                    world
                        .mailbox()
                        .list(access(world), request("", null, 1).at(new PageToken(odd))))
                .isEqualTo(new Invalid<>()));
  }

  @Test
  default void pages_continue_after_a_restart() {
    MailboxWorld world = world();
    List<MessageId> all = delivered(world, world.ada(), 3);
    ListRequest request = request("", null, 1);
    PageToken next = next(world, request);

    assertThat(walk(world.restartedMailbox(), access(world), request.at(next)))
        .isEqualTo(all.subList(1, 3));
    assertThat(walk(world.mailbox(), access(world), request.at(next))).isEqualTo(all.subList(1, 3));
  }

  @Test
  default void concurrent_readers_of_pages_each_get_their_own_mail() {
    MailboxWorld world = world();
    List<List<MessageId>> mail =
        List.of(delivered(world, world.ada(), 4), delivered(world, world.grace(), 5));
    List<MailboxAccess> accesses = List.of(world.access(world.ada()), world.access(world.grace()));
    Mailbox mailbox = world.mailbox();

    List<List<MessageId>> walks =
        Race.of(runner -> walk(mailbox, accesses.get(runner % 2), request("", null, 2)));

    for (int runner = 0; runner < Race.RUNNERS; runner++) {
      assertThat(walks.get(runner)).isEqualTo(mail.get(runner % 2));
    }
  }

  /// Newest first.
  private static List<MessageId> delivered(MailboxWorld world, Account owner, int letters) {
    List<MessageId> ids = new ArrayList<>();
    for (int minute = 0; minute < letters; minute++) {
      ids.addFirst(world.deliver(owner, TestMessage.at(minute)));
    }
    return ids;
  }

  private static List<MessageId> walkAll(MailboxWorld world, int size) {
    return walk(world.mailbox(), access(world), request("", null, size));
  }

  private static PageToken next(MailboxWorld world, ListRequest request) {
    PageToken next = found(world.mailbox().list(access(world), request)).next();
    if (next == null) {
      throw new AssertionError("There is no next page");
    }
    return next;
  }

  private static MailboxAccess access(MailboxWorld world) {
    return world.access(world.ada());
  }
}
