package hexmail.bootstrap.security;

import static hexmail.bootstrap.kit.HexmailExtension.ADA;
import static hexmail.bootstrap.kit.HexmailExtension.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.kit.HexmailExtension;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.port.PictureSenders;
import hexmail.testkit.memory.InMemoryPictureSenders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whose remote pictures are always shown.
class PictureSenderChecksTest {
  private static final EmailAddress NEWS = new EmailAddress("news@letters.example");
  private static final EmailAddress SHOP = new EmailAddress("offers@shop.example");

  private final PictureSenders senders = new InMemoryPictureSenders();

  @RegisterExtension
  final HexmailExtension hexmail =
      new HexmailExtension(ports -> ports.withStore(PictureSenders.class, senders));

  @BeforeEach
  void both_people_have_allowed_senders() {
    List.of(NEWS, SHOP).forEach(sender -> senders.allow(ADA.id(), sender));
    senders.allow(GRACE.id(), NEWS);
    hexmail.signIn(ADA).has(200);
  }

  // S83
  @Test
  void senders_of_pictures_belong_to_their_account_and_end_with_it() {
    Page accounts = hexmail.open("/accounts").has(200);
    assertThat(accounts.document().select(".senders li bdi").eachText())
        .containsExactly(SHOP.value(), NEWS.value());

    hexmail.browser().press(accounts, "Remove " + SHOP.value()).has(200);
    assertThat(senders.allowed(ADA.id())).containsExactly(NEWS);

    hexmail.browser().press(hexmail.open("/u/0/disconnect"), "Disconnect").has(200);
    assertThat(senders.allowed(ADA.id())).isEmpty();
    assertThat(senders.allowed(GRACE.id())).containsExactly(NEWS);
  }

  // S83
  @Test
  void another_site_changes_no_sender_of_pictures() {
    PlainHttp.Reply reply =
        PlainHttp.post(
            hexmail.at("/u/0/pictures/block"),
            Map.of("sender", NEWS.value()),
            "Cookie",
            hexmail.browser().cookieHeader(hexmail.at("/")),
            "Origin",
            "https://evil.example",
            "Sec-Fetch-Site",
            "cross-site");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(senders.allowed(ADA.id())).containsExactly(NEWS, SHOP);
  }
}
