package hexmail.adapter.http.signin;

import static hexmail.adapter.http.front.Front.ADA;
import static hexmail.adapter.http.front.Front.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.credential.Scopes;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which pages Google is asked to show.
class PromptsTest {
  private static final GrantRequest CHOOSER = GrantRequest.USUAL.prompting(Prompt.SELECT_ACCOUNT);

  private Front front;

  @BeforeEach
  void start() {
    front = Front.start();
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private GrantRequest asked(HttpResponse<?> redirect) {
    return front.google.request(Browser.state(redirect)).grant();
  }

  @Test
  void a_plain_sign_in_and_a_plain_return_prompt_for_nothing() {
    Browser browser = front.browser();

    assertThat(asked(browser.post("/login", Map.of()))).isEqualTo(GrantRequest.USUAL);
    browser.signIn(front.google, ADA);
    assertThat(asked(browser.post("/login", Map.of()))).isEqualTo(GrantRequest.USUAL);
    assertThat(asked(browser.post("/login", Map.of("account", ADA.id().value()))))
        .isEqualTo(GrantRequest.USUAL);
    assertThat(asked(browser.post("/u/0/reconnect", Map.of()))).isEqualTo(GrantRequest.USUAL);
    assertThat(asked(browser.post("/u/0/rights", Map.of()))).isEqualTo(GrantRequest.USUAL);
  }

  @Test
  void adding_an_account_shows_the_chooser_unless_the_account_was_just_chosen() {
    Browser browser = front.signedIn(ADA);

    assertThat(asked(browser.post("/accounts/add", Map.of()))).isEqualTo(CHOOSER);
    assertThat(asked(browser.post("/accounts/add", Map.of("hint", GRACE.email().value()))))
        .isEqualTo(GrantRequest.USUAL);
    assertThat(asked(browser.post("/accounts/add", Map.of("hint", "nobody")))).isEqualTo(CHOOSER);
  }

  @Test
  void the_sign_in_after_a_sign_out_shows_the_chooser_and_the_next_one_does_not() {
    Browser browser = front.signedIn(ADA);
    browser.post("/logout", Map.of());

    var redirect = browser.post("/login", Map.of());

    assertThat(asked(redirect)).isEqualTo(CHOOSER);
    assertThat(asked(browser.post("/login", Map.of("rights", "profile"))))
        .isEqualTo(CHOOSER.identityOnly());
    browser.callback(front.google, Browser.state(redirect), GRACE);
    assertThat(asked(browser.post("/login", Map.of()))).isEqualTo(GrantRequest.USUAL);
  }

  @Test
  void a_sign_out_of_one_browser_changes_nothing_in_another() {
    front.signedIn(ADA).post("/logout", Map.of());

    assertThat(asked(front.browser().post("/login", Map.of()))).isEqualTo(GrantRequest.USUAL);
  }

  @Test
  void rights_that_are_added_need_a_consent_wherever_they_are_asked_for() {
    Browser browser = front.browser();
    browser.callback(
        front.google, browser.begin(Map.of("rights", "profile", "next", "/accounts")), ADA);
    Scopes missing = Front.SCOPES.without(Scopes.IDENTITY);
    GrantRequest more = GrantRequest.USUAL.requiring(missing).prompting(Prompt.CONSENT);

    var rights = browser.post("/u/0/rights", Map.of("next", "/accounts"));
    assertThat(asked(rights)).isEqualTo(more);
    assertThat(front.google.request(Browser.state(rights)).loginHint())
        .isEqualTo("ada@example.com");
    assertThat(asked(browser.post("/u/0/reconnect", Map.of()))).isEqualTo(more);
    assertThat(asked(browser.post("/login", Map.of("account", ADA.id().value())))).isEqualTo(more);
  }

  @Test
  void fields_with_other_values_ask_for_the_usual() {
    Browser browser = front.browser();

    assertThat(asked(browser.post("/login", Map.of("rights", "all"))))
        .isEqualTo(GrantRequest.USUAL);
  }
}
