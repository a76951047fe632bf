package hexmail.adapter.http.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.page.Origin;
import hexmail.adapter.http.text.Text;
import hexmail.domain.message.Authentication;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageOrigin;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginBuilderTest {
  private static final String LIST = "Looms <looms.lists.example>";
  private static final Text UNPROVEN = Text.of("message.unproven-sender", "domain", "example.com");

  /// From `sender@example.com`.
  private static Message message() {
    Message plain = Front.message("m1", Instant.EPOCH, 1);
    assertThat(plain.summary().from().address()).endsWith("@example.com");
    return plain;
  }

  private static MessageOrigin origin(String list, String dmarc) {
    return new MessageOrigin(list, new Authentication("softfail", "", dmarc));
  }

  @Test
  void the_list_and_the_checks_are_named() {
    Origin origin = OriginBuilder.of(message().withOrigin(origin(LIST, "pass")));

    assertThat(origin)
        .isEqualTo(
            new Origin(
                LIST,
                List.of(
                    new Origin.Check("SPF", "softfail", false),
                    new Origin.Check("DMARC", "pass", true)),
                List.of()));
  }

  @Test
  void nothing_is_said_of_what_is_not_known() {
    assertThat(OriginBuilder.of(message())).isEqualTo(Origin.UNKNOWN);
  }

  @Test
  void a_failed_check_of_the_senders_domain_is_a_warning() {
    assertThat(warnings(message().withOrigin(origin("", "fail")))).containsExactly(UNPROVEN);
    assertThat(warnings(message().withOrigin(origin("", "none")))).isEmpty();
  }

  @Test
  void so_are_replies_that_go_elsewhere() {
    assertThat(warnings(repliesTo("a@collectors.example")))
        .containsExactly(Text.of("message.reply-elsewhere", "address", "a@collectors.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"other@example.com", "a@EXAMPLE.com", "a@mail.example.com", "", "no address"})
  void replies_to_the_senders_own_domain_are_none(String address) {
    assertThat(warnings(repliesTo(address))).isEmpty();
  }

  @Test
  void a_domain_that_only_ends_alike_is_another_one() {
    assertThat(warnings(repliesTo("a@badexample.com"))).hasSize(1);
  }

  @Test
  void a_mailing_list_may_take_the_replies() {
    assertThat(warnings(repliesTo("looms@lists.example").withOrigin(origin(LIST, "pass"))))
        .isEmpty();
  }

  private static Message repliesTo(String address) {
    return message().withReceivers(List.of(), List.of(new Correspondent("", address)));
  }

  private static List<Text> warnings(Message message) {
    return OriginBuilder.of(message).warnings();
  }
}
