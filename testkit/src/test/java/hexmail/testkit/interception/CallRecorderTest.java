package hexmail.testkit.interception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.Mailbox;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.RefreshToken;
import hexmail.domain.secret.State;
import hexmail.testkit.memory.InMemoryAuthorizationWorld;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.memory.InMemoryMailbox;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CallRecorderTest {
  private static final AccountId ADA = new AccountId("108");
  private static final String SECRET = "secret-".repeat(8);

  private final CallRecorder recorder = new CallRecorder();
  private final OutageSwitch outage = new OutageSwitch();
  private final CredentialStore store =
      Intercepted.port(CredentialStore.class, new InMemoryCredentialStore(), recorder, outage);
  private final Mailbox mailbox =
      Intercepted.port(Mailbox.class, new InMemoryMailbox(_ -> Optional.empty()), recorder);

  @Test
  void calls_of_several_ports_are_recorded_in_order() {
    store.find(ADA);
    mailbox.summaries(access(), List.of(new MessageId("a1"), new MessageId("b2")));
    store.remove(ADA);

    assertThat(recorder.calls())
        .extracting(Call::toString)
        .containsExactly(
            "CredentialStore.find(AccountId[value=108])",
            "Mailbox.summaries(" + access() + ", [MessageId[value=a1], MessageId[value=b2]])",
            "CredentialStore.remove(AccountId[value=108])");
  }

  @Test
  void a_call_in_an_outage_is_recorded_too() {
    outage.start();

    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> store.find(ADA));

    assertThat(recorder.calls()).extracting(Call::method).containsExactly("find");
  }

  @Test
  void no_secret_is_recorded() {
    AuthorizationServer server =
        Intercepted.port(
            AuthorizationServer.class, new InMemoryAuthorizationWorld().server(), recorder);
    CodeVerifier verifier = new CodeVerifier(SECRET);

    server.authorizationUrl(
        new AuthorizationRequest(
            new State(SECRET), new Nonce(SECRET), verifier, null, GrantRequest.USUAL));
    server.exchange(new AuthorizationCode(SECRET), verifier);
    server.revoke(new RefreshToken(SECRET));
    mailbox.labels(access(), LabelCounts.NONE);

    assertThat(recorder.calls())
        .extracting(Call::method)
        .containsExactly("authorizationUrl", "exchange", "revoke", "labels");
    assertThat(recorder.calls()).asString().doesNotContain("secret-");
  }

  private static MailboxAccess access() {
    return new MailboxAccess(ADA, new AccessToken(SECRET), Urgency.INTERACTIVE);
  }
}
