package hexmail.adapter.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.page.AccountsPage.Right;
import hexmail.adapter.http.text.Text;
import hexmail.domain.credential.Scopes;
import org.junit.jupiter.api.Test;

class ScopeDescriptionsTest {
  private static final String READ = "https://www.googleapis.com/auth/gmail.readonly";
  private static final String LONG_EMAIL = "https://www.googleapis.com/auth/userinfo.email";

  @Test
  void the_scopes_that_google_names_become_words() {
    assertThat(
            ScopeDescriptions.of(
                Scopes.parse(
                    READ
                        + " openid https://www.googleapis.com/auth/userinfo.profile "
                        + LONG_EMAIL),
                Scopes.NONE))
        .containsExactly(
            new Right(Text.of("right.identity"), true),
            new Right(Text.of("right.email"), true),
            new Right(Text.of("right.profile"), true),
            new Right(Text.of("right.mail"), true));
  }

  @Test
  void what_was_asked_for_and_not_granted_is_named() {
    assertThat(
            ScopeDescriptions.of(Scopes.parse("openid"), Scopes.parse("openid calendar " + READ)))
        .containsExactly(
            new Right(Text.of("right.identity"), true),
            new Right(Text.of("right.mail"), false),
            new Right(Text.literal("calendar"), false));
  }

  @Test
  void both_names_of_a_scope_are_one_right() {
    assertThat(ScopeDescriptions.of(Scopes.parse("email " + LONG_EMAIL), Scopes.NONE))
        .containsExactly(new Right(Text.of("right.email"), true));
    assertThat(ScopeDescriptions.of(Scopes.parse(LONG_EMAIL), Scopes.parse("email")))
        .containsExactly(new Right(Text.of("right.email"), true));
  }

  @Test
  void a_scope_without_words_is_shown_by_its_name() {
    assertThat(ScopeDescriptions.of(Scopes.parse("https://mail.google.com/ openid"), Scopes.NONE))
        .containsExactly(
            new Right(Text.of("right.identity"), true),
            new Right(Text.literal("https://mail.google.com/"), true));
  }
}
