package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Which accounts a sign-in opens: the one that signed in, and those of the session whose key the
/// browser has.
class SecondAccountChecksTest {
  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);
  private TestBrowser browser;

  @BeforeEach
  void signInTwice() {
    browser = hexmail.browser();
    hexmail.signIn(browser, TestHexmail.ADA).has(200);
    addGrace();
    assertThat(accounts(browser)).contains(TestHexmail.ADA, TestHexmail.GRACE);
  }

  private void addGrace() {
    Map<String, String> form = Map.of("next", "/accounts", "hint", TestHexmail.GRACE);
    URI begun = PlainHttp.location(hexmail.post(browser, "/accounts/add", form));
    assertThat(browser.get(hexmail.consent(begun, TestHexmail.GRACE)).statusCode()).isEqualTo(303);
  }

  private void signInAsAda(TestBrowser anyBrowser) {
    URI callback = hexmail.consent(hexmail.begin(anyBrowser, "/"), TestHexmail.ADA);
    assertThat(anyBrowser.get(callback).statusCode()).isEqualTo(303);
  }

  private String accounts(TestBrowser anyBrowser) {
    return anyBrowser.open(hexmail.at(TestHexmail.ACCOUNTS_API)).has(200).body();
  }

  // S74
  @Test
  void a_sign_in_after_a_sign_out_opens_one_account_and_the_pages_say_so() {
    TestBrowser.Page page = browser.open(hexmail.at("/accounts")).has(200);
    assertThat(page.document().select("main").text())
        .contains("signs out all these accounts", "The next sign-in opens one of them");

    TestBrowser.Page landing = browser.press(page, "Sign out").has(200);
    assertThat(landing.document().select("main [role=status]").text())
        .contains("You signed out of every account", "The next sign-in opens one account")
        .doesNotContain(TestHexmail.ADA, TestHexmail.GRACE);
    signInAsAda(browser);

    assertThat(accounts(browser)).contains(TestHexmail.ADA).doesNotContain(TestHexmail.GRACE);
    assertThat(browser.open(hexmail.at("/accounts")).body()).doesNotContain(TestHexmail.GRACE);
    addGrace();
    assertThat(accounts(browser)).contains(TestHexmail.ADA, TestHexmail.GRACE);
  }

  // S74
  @Test
  void only_the_key_of_a_session_brings_its_other_accounts() {
    TestBrowser other = hexmail.newBrowser();
    signInAsAda(other);
    assertThat(accounts(other)).doesNotContain(TestHexmail.GRACE);

    signInAsAda(browser);
    assertThat(accounts(browser)).contains(TestHexmail.ADA, TestHexmail.GRACE);
  }
}
