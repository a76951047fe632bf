package hexmail.bootstrap.security;

import static hexmail.bootstrap.kit.HexmailExtension.ADA;
import static hexmail.bootstrap.kit.HexmailExtension.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.kit.HexmailExtension;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.port.Searches;
import hexmail.domain.search.AccountSearches;
import hexmail.domain.search.SavedSearch;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemorySearches;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The last and the saved searches.
class SearchChecksTest {
  private static final AccountSearches SEARCHES =
      new AccountSearches(
          List.of(new MailQuery("lace")),
          List.of(new SavedSearch("Invoices", new MailQuery("invoice"), null)));

  private final Searches searches = new InMemorySearches(new InMemoryDatabase());

  @RegisterExtension
  final HexmailExtension hexmail =
      new HexmailExtension(ports -> ports.withStore(Searches.class, searches));

  @BeforeEach
  void both_people_have_searches() {
    assertThat(searches.replace(ADA.id(), AccountSearches.NONE, SEARCHES)).isTrue();
    assertThat(searches.replace(GRACE.id(), AccountSearches.NONE, SEARCHES)).isTrue();
    hexmail.signIn(ADA).has(200);
  }

  // S91
  @Test
  void searches_belong_to_their_account_and_end_with_it() {
    Page page = hexmail.open("/u/0/searches").has(200);
    assertThat(page.document().select(".searches a").eachText())
        .containsExactly("Invoices", "lace");

    Page left = hexmail.browser().press(page, "Delete Invoices").has(200);
    assertThat(left.document().select(".searches a").eachText()).containsExactly("lace");
    hexmail.browser().press(left, "Clear recent searches").has(200);
    assertThat(searches.of(ADA.id())).isEqualTo(AccountSearches.NONE);

    assertThat(searches.replace(ADA.id(), AccountSearches.NONE, SEARCHES)).isTrue();
    hexmail.browser().press(hexmail.open("/u/0/disconnect"), "Disconnect").has(200);
    assertThat(searches.of(ADA.id())).isEqualTo(AccountSearches.NONE);
    assertThat(searches.of(GRACE.id())).isEqualTo(SEARCHES);
  }

  // S91
  @ParameterizedTest
  @CsvSource({
    "/u/0/searches, q, x",
    "/u/0/searches/delete, name, Invoices",
    "/u/0/searches/remove, q, lace",
    "/u/0/searches/clear, q, lace"
  })
  void another_site_changes_no_search(String path, String field, String value) {
    PlainHttp.Reply reply =
        PlainHttp.post(
            hexmail.at(path),
            Map.of(field, value),
            "Cookie",
            hexmail.browser().cookieHeader(hexmail.at("/")),
            "Origin",
            "https://evil.example",
            "Sec-Fetch-Site",
            "cross-site");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(searches.of(ADA.id())).isEqualTo(SEARCHES);
  }

  // S91
  @Test
  void a_link_of_another_site_plants_no_search() {
    PlainHttp.Reply reply =
        PlainHttp.get(
            hexmail.at("/u/0/mail?q=planted"),
            "Cookie",
            hexmail.browser().cookieHeader(hexmail.at("/")),
            "Sec-Fetch-Mode",
            "navigate",
            "Sec-Fetch-Site",
            "cross-site");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(searches.of(ADA.id())).isEqualTo(SEARCHES);
  }
}
