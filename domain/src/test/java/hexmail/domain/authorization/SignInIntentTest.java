package hexmail.domain.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.GrantRequest.Prompt;
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
  void asking_for_something_else_changes_nothing_else() {
    ReturnPath path = new ReturnPath("/u/3/mail?q=a");
    GrantRequest forced = GrantRequest.USUAL.prompting(Prompt.CONSENT);

    assertThat(SignInIntent.of(ADA, path, Mode.ADD))
        .isEqualTo(new SignInIntent(ADA, path, Mode.ADD, GrantRequest.USUAL));
    assertThat(SignInIntent.of(ADA, path, Mode.ADD).asking(forced))
        .isEqualTo(new SignInIntent(ADA, path, Mode.ADD, forced));
  }

  @Test
  void attempts_print_no_secret() {
    State state = new State("st4te");
    Nonce nonce = new Nonce("n0nce");
    CodeVerifier verifier = new CodeVerifier("v3rifier");
    SignInIntent intent = SignInIntent.of(null, ReturnPath.HOME, Mode.PLAIN);

    String request =
        new AuthorizationRequest(state, nonce, verifier, null, GrantRequest.USUAL).toString();
    String pending =
        new PendingAuthorization(
                state.fingerprint(), state.fingerprint(), verifier, nonce, intent, Instant.EPOCH)
            .toString();

    assertThat(request + pending).doesNotContain("st4te", "n0nce", "v3rifier");
  }
}
