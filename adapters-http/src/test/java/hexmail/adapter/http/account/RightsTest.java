package hexmail.adapter.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.page.AccountsPage.Right;
import hexmail.domain.credential.Scopes;
import org.junit.jupiter.api.Test;

class RightsTest {
  @Test
  void the_scopes_that_google_tells_become_words() {
    assertThat(
            Rights.of(
                Scopes.parse(
                    "https://www.googleapis.com/auth/gmail.readonly openid"
                        + " https://www.googleapis.com/auth/userinfo.profile"
                        + " https://www.googleapis.com/auth/userinfo.email")))
        .containsExactly(
            new Right("Know who you are", true),
            new Right("See your e-mail address", true),
            new Right("See your name and picture", true),
            new Right("Read your mail", true));
  }

  @Test
  void both_names_of_a_scope_are_one_right() {
    assertThat(Rights.of(Scopes.parse("email https://www.googleapis.com/auth/userinfo.email")))
        .containsExactly(
            new Right("See your e-mail address", true), new Right("Read your mail", false));
  }

  @Test
  void a_scope_without_words_is_shown_by_its_name() {
    assertThat(Rights.of(Scopes.parse("https://mail.google.com/ openid")))
        .containsExactly(
            new Right("Know who you are", true),
            new Right("Read your mail", false),
            new Right("https://mail.google.com/", true));
  }
}
