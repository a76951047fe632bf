package hexmail.application.mailbox;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.world.World;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.message.Authentication;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageOrigin;
import hexmail.domain.message.MessageSummary;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// S83: the pictures of an allowed sender are shown, and those of whoever forges it are not.
class AllowPicturesTest {
  private static final String NEWS = "news@letters.example";
  private static final Authentication PROVED = new Authentication("pass", "pass", "pass");

  private final World world = new World();
  private final AllowPictures pictures = world.useCases.allowPictures();

  @BeforeEach
  void two_people_have_signed_in() {
    assertThat(world.signIn(ADA)).isNotNull();
    assertThat(world.signIn(GRACE)).isNotNull();
  }

  private ConnectedAccount ada() {
    return world.connected(ADA);
  }

  private static Message message(String from, Authentication stated) {
    MessageSummary summary =
        new MessageSummary(
            new MessageId("m1"),
            new ConversationId("c1"),
            new Correspondent("The news", from),
            "Letter",
            "Dear Ada",
            World.NOON,
            Set.of(),
            false);
    return new Message(summary, List.of(), List.of(), new MessageBody.Nothing(), List.of())
        .withOrigin(new MessageOrigin("", stated));
  }

  @Test
  void pictures_are_blocked_until_their_sender_is_allowed() {
    assertThat(pictures.shows(ada(), message(NEWS, PROVED))).isFalse();

    assertThat(pictures.allow(ada(), message(NEWS, PROVED))).isTrue();

    assertThat(pictures.shows(ada(), message(NEWS, PROVED))).isTrue();
    assertThat(pictures.shows(ada(), message("News@LETTERS.example", PROVED))).isTrue();
    assertThat(pictures.shows(ada(), message("other@letters.example", PROVED))).isFalse();
  }

  @Test
  void a_person_allows_pictures_for_one_account_only() {
    assertThat(pictures.allow(ada(), message(NEWS, PROVED))).isTrue();

    assertThat(pictures.shows(world.connected(GRACE), message(NEWS, PROVED))).isFalse();
    assertThat(pictures.allowed(world.connected(GRACE))).isEmpty();
  }

  @Test
  void a_sender_that_is_no_longer_allowed_is_blocked_again() {
    assertThat(pictures.allow(ada(), message(NEWS, PROVED))).isTrue();

    pictures.disallow(ada(), new EmailAddress("NEWS@letters.example"));

    assertThat(pictures.shows(ada(), message(NEWS, PROVED))).isFalse();
    assertThat(pictures.allowed(ada())).isEmpty();
  }

  @Test
  void the_sender_allowed_last_is_listed_first() {
    assertThat(pictures.allow(ada(), message(NEWS, PROVED))).isTrue();
    assertThat(pictures.allow(ada(), message("Offers@shop.example", PROVED))).isTrue();

    assertThat(pictures.allowed(ada()))
        .containsExactly(new EmailAddress("offers@shop.example"), new EmailAddress(NEWS));
  }

  @ParameterizedTest
  @CsvSource({
    // A proved domain suffices: mail that was forwarded has passed a server that is not its own.
    "fail, pass, pass",
    "pass, fail, pass",
    "softfail, pass, pass",
    // No policy: what can be checked is not refused.
    "pass, pass, ''",
    "'', '', ''",
    "neutral, none, none",
  })
  void the_pictures_of_an_allowed_sender_are_shown(String spf, String dkim, String dmarc) {
    assertThat(pictures.allow(ada(), message(NEWS, PROVED))).isTrue();

    assertThat(pictures.shows(ada(), message(NEWS, new Authentication(spf, dkim, dmarc)))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // The forger proves a domain, but not that of the sender.
    "pass, pass, fail",
    "'', '', fail",
    "pass, pass, temperror",
    "pass, pass, permerror",
    "pass, pass, PASS",
    "fail, '', ''",
    "softfail, none, none",
    "none, fail, ''",
  })
  void the_pictures_of_a_forged_sender_stay_blocked(String spf, String dkim, String dmarc) {
    Message forged = message(NEWS, new Authentication(spf, dkim, dmarc));
    assertThat(pictures.allow(ada(), message(NEWS, PROVED))).isTrue();

    assertThat(pictures.shows(ada(), forged)).isFalse();
  }

  @Test
  void a_forged_message_allows_nothing() {
    assertThat(pictures.allow(ada(), message(NEWS, new Authentication("pass", "pass", "fail"))))
        .isFalse();

    assertThat(pictures.allowed(ada())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "news", "news @letters.example", "a@b@", "\"a b\"@letters.example"})
  void a_sender_that_cannot_be_recognised_is_not_allowed(String from) {
    assertThat(pictures.allow(ada(), message(from, PROVED))).isFalse();
    assertThat(pictures.shows(ada(), message(from, PROVED))).isFalse();
  }

  @Test
  void a_disconnected_account_has_no_senders_and_gets_none() {
    ConnectedAccount before = ada();
    assertThat(pictures.allow(before, message(NEWS, PROVED))).isTrue();

    assertThat(world.useCases.disconnectAccount().disconnect(ADA.id())).isNotNull();

    assertThat(pictures.allowed(before)).isEmpty();
    assertThat(pictures.allow(before, message(NEWS, PROVED))).isFalse();
    assertThat(pictures.allowed(before)).isEmpty();
  }
}
