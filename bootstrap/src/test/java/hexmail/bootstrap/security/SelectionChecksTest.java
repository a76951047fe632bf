package hexmail.bootstrap.security;

import static hexmail.bootstrap.kit.HexmailExtension.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.kit.HexmailExtension;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Searches that a form writes, and rows that a form takes along.
class SelectionChecksTest {
  @RegisterExtension final HexmailExtension hexmail = new HexmailExtension();

  @BeforeEach
  void somebody_is_signed_in() {
    hexmail.signIn(ADA).has(200);
  }

  // S88
  @Test
  void a_value_of_the_search_form_stays_a_value() {
    assertThat(
            hexmail
                .open("/u/0/search?from=a)+in:anywhere+(&attachment=1")
                .has(200)
                .document()
                .select("#q")
                .attr("value"))
        .isEqualTo("from:(\"a)\" \"in:anywhere\" \"()\") has:attachment");
  }

  // S89
  @Test
  void another_site_takes_no_rows_along() {
    PlainHttp.Reply reply =
        PlainHttp.post(
            hexmail.at("/u/0/selection"),
            Map.of("id", "m1", "as", "table"),
            "Cookie",
            hexmail.browser().cookieHeader(hexmail.at("/")),
            "Origin",
            "https://evil.example",
            "Sec-Fetch-Site",
            "cross-site");

    assertThat(reply.status()).isEqualTo(403);
  }
}
