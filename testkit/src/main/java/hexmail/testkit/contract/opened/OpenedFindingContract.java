package hexmail.testkit.contract.opened;

import static hexmail.testkit.contract.fixture.TestData.LONG_TEXT;
import static hexmail.testkit.contract.opened.OpenedTestData.A;
import static hexmail.testkit.contract.opened.OpenedTestData.ADA_ELSEWHERE;
import static hexmail.testkit.contract.opened.OpenedTestData.ADA_HERE;
import static hexmail.testkit.contract.opened.OpenedTestData.B;
import static hexmail.testkit.contract.opened.OpenedTestData.C;
import static hexmail.testkit.contract.opened.OpenedTestData.D;
import static hexmail.testkit.contract.opened.OpenedTestData.GRACE_HERE;
import static hexmail.testkit.contract.opened.OpenedTestData.byId;
import static hexmail.testkit.contract.opened.OpenedTestData.keep;
import static hexmail.testkit.contract.opened.OpenedTestData.message;
import static hexmail.testkit.contract.opened.OpenedTestData.messages;
import static hexmail.testkit.contract.opened.OpenedTestData.signedIn;
import static hexmail.testkit.contract.opened.OpenedTestData.stored;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.message.Attachment;
import hexmail.domain.message.Authentication;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.EnclosedMessage;
import hexmail.domain.message.Enclosures;
import hexmail.domain.message.InlinePicture;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageOrigin;
import hexmail.testkit.contract.fixture.Race;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Messages are stored and found by session and account.
public interface OpenedFindingContract extends OpenedMessagesFactory {
  @Test
  default void where_nothing_was_opened_nothing_is_found() {
    Store store = signedIn(empty());

    assertThat(stored(store, ADA_HERE)).isEmpty();
  }

  @Test
  default void only_requested_messages_are_found() {
    Store store = signedIn(empty());
    keep(store, ADA_HERE, message(A), message(B), message(C));

    assertThat(store.opened().find(ADA_HERE, List.of(C, new MessageId("A"), D, A, C)))
        .isEqualTo(byId(message(A), message(C)));
    assertThat(store.opened().find(ADA_HERE, List.of())).isEmpty();
  }

  @Test
  default void five_hundred_messages_can_be_requested_at_once() {
    Store store = signedIn(empty());
    Message[] all = messages(500);
    Message[] some = Arrays.copyOfRange(all, 400, 500);
    keep(store, ADA_HERE, some);

    List<MessageId> ids = Stream.of(all).map(one -> one.summary().id()).toList();

    assertThat(store.opened().find(ADA_HERE, ids)).isEqualTo(byId(some));
  }

  @Test
  default void a_message_is_found_exactly_as_it_was_stored() {
    Store store = signedIn(empty());
    Correspondent odd = new Correspondent("half a sign \uD83D, none \u0000", "\"a b\"@[::1]");
    Attachment file = new Attachment("0.1", "../\u202Efdp.exe", "", Long.MAX_VALUE);
    Message whole =
        new Message(
            message(A).summary().withLabels(Set.of(new LabelId("~".repeat(255)))),
            List.of(odd),
            List.of(odd, Correspondent.UNKNOWN),
            List.of(odd, odd, odd),
            List.of(new Correspondent(LONG_TEXT, "")),
            new MessageOrigin("list.example", new Authentication("pass", "fail", "none")),
            new MessageBody.Html("<p>\r\n" + LONG_TEXT),
            List.of(file, new Attachment("", "", "text/plain", 0)),
            new Enclosures(
                List.of(new InlinePicture("logo@example.com", file)),
                List.of(
                    new EnclosedMessage(
                        "2",
                        odd,
                        List.of(odd, odd),
                        LONG_TEXT,
                        "yesterday",
                        new MessageBody.Plain(LONG_TEXT))),
                "BEGIN:VCALENDAR\r\n"));

    keep(store, ADA_HERE, whole);

    assertThat(stored(store, ADA_HERE)).isEqualTo(Map.of(A, whole));
  }

  @Test
  default void a_text_of_every_kind_is_found_exactly_as_it_was_stored() {
    MessageBody plain = new MessageBody.Plain(LONG_TEXT.repeat(20));
    MessageBody html = new MessageBody.Html("");
    MessageBody several = new MessageBody.Several(List.of(plain, html, plain));
    for (MessageBody body :
        List.of(
            plain,
            html,
            several,
            new MessageBody.Nothing(),
            new MessageBody.Unreadable(),
            new MessageBody.NotRead(),
            new MessageBody.TooLarge(several, Long.MAX_VALUE),
            new MessageBody.TooLarge(new MessageBody.Nothing(), 0))) {
      Store store = signedIn(empty());

      keep(store, ADA_HERE, message(A).withBody(body));

      assertThat(stored(store, ADA_HERE)).isEqualTo(Map.of(A, message(A).withBody(body)));
    }
  }

  @Test
  default void each_account_of_a_session_has_messages_of_its_own() {
    Store store = signedIn(empty());
    keep(store, ADA_HERE, message(A), message(B));
    keep(store, GRACE_HERE, message(B, "Dear Grace"), message(C));

    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(message(A), message(B)));
    assertThat(stored(store, GRACE_HERE)).isEqualTo(byId(message(B, "Dear Grace"), message(C)));
  }

  @Test
  default void a_message_that_was_opened_in_another_session_is_not_found() {
    Store store = signedIn(empty());
    keep(store, ADA_ELSEWHERE, message(A));

    assertThat(stored(store, ADA_HERE)).isEmpty();
    assertThat(stored(store, ADA_ELSEWHERE)).isEqualTo(byId(message(A)));
  }

  @Test
  default void a_stored_message_is_replaced() {
    Store store = signedIn(empty());
    keep(store, ADA_HERE, message(A, "first"), message(B));

    keep(store, ADA_HERE, message(A, "second"), message(A, "third"));

    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(message(A, "third"), message(B)));
  }

  @Test
  default void messages_that_are_stored_concurrently_are_all_found() {
    Store store = signedIn(empty());
    Message[] all = messages(Race.RUNNERS);

    List<MessageId> ids =
        Race.of(runner -> {
          keep(store, ADA_HERE, all[runner]);
          return all[runner].summary().id();
        });

    assertThat(store.opened().find(ADA_HERE, ids)).isEqualTo(byId(all));
  }
}
