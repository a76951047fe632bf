package hexmail.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.SignInIntent.Mode;
import hexmail.domain.credential.Scopes;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInIntentTest {
  private static final Account ADA =
      new Account(new AccountId("1001"), new EmailAddress("ada@example.com"));

  @Test
  void asking_for_consent_changes_nothing_else() {
    ReturnPath path = new ReturnPath("/u/3/mail?q=a");
    SignInIntent intent = SignInIntent.of(ADA, path, Mode.ADD);

    assertThat(intent.withConsent())
        .isEqualTo(new SignInIntent(ADA, path, Mode.ADD, Scopes.NONE, true));
    assertThat(intent.withConsent().withConsent()).isEqualTo(intent.withConsent());
  }

  @Test
  void asking_for_more_rights_changes_nothing_else() {
    ReturnPath path = new ReturnPath("/u/3/mail?q=a");
    Scopes first = Scopes.parse("mail");
    Scopes second = Scopes.parse("calendar mail");

    assertThat(SignInIntent.of(ADA, path, Mode.ADD).requiring(first).requiring(second))
        .isEqualTo(new SignInIntent(ADA, path, Mode.ADD, Scopes.parse("calendar mail"), false));
  }

  @Test
  void attempts_print_no_secret() {
    State state = new State("st4te");
    Nonce nonce = new Nonce("n0nce");
    CodeVerifier verifier = new CodeVerifier("v3rifier");
    SignInIntent intent = SignInIntent.of(null, ReturnPath.HOME, Mode.PLAIN);

    String request =
        new AuthorizationRequest(state, nonce, verifier, null, Scopes.NONE, false).toString();
    String pending =
        new PendingAuthorization(
                state.fingerprint(), state.fingerprint(), verifier, nonce, intent, Instant.EPOCH)
            .toString();

    assertThat(request + pending).doesNotContain("st4te", "n0nce", "v3rifier");
  }
}
