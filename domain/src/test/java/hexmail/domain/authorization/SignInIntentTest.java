package hexmail.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.SignInIntent.Mode;
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
    SignInIntent intent = new SignInIntent(ADA, path, Mode.ADD, false);

    assertThat(intent.withConsent()).isEqualTo(new SignInIntent(ADA, path, Mode.ADD, true));
    assertThat(intent.withConsent().withConsent()).isEqualTo(intent.withConsent());
  }

  @Test
  void attempts_print_no_secret() {
    State state = new State("st4te");
    Nonce nonce = new Nonce("n0nce");
    CodeVerifier verifier = new CodeVerifier("v3rifier");
    SignInIntent intent = new SignInIntent(null, ReturnPath.HOME, Mode.PLAIN, false);

    String request = new AuthorizationRequest(state, nonce, verifier, null, false).toString();
    String pending =
        new PendingAuthorization(
                state.fingerprint(), state.fingerprint(), verifier, nonce, intent, Instant.EPOCH)
            .toString();

    assertThat(request + pending).doesNotContain("st4te", "n0nce", "v3rifier");
  }
}
