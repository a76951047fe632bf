package hexmail.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.RefreshToken;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.unavailable.UnavailableCredentialStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RecorderTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Account ADA =
      new Account(new AccountId("108"), new EmailAddress("ada@example.com"));

  private final Recorder recorder = new Recorder();
  private final UnavailableCredentialStore behind =
      new UnavailableCredentialStore(new InMemoryCredentialStore());
  private final CredentialStore store = new RecordingCredentialStore(behind, recorder);
  private final SessionDirectory directory =
      new RecordingSessionDirectory(new InMemorySessions(), recorder);

  @Test
  void calls_of_several_ports_are_recorded_in_order_and_without_secrets() {
    Credential saved = store.save(consent()).orElseThrow();
    store.replace(saved);
    directory.signOut(ADA.id());
    store.remove(ADA.id());

    assertThat(recorder.calls())
        .containsExactly(
            "CredentialStore.save(108)",
            "CredentialStore.replace(108, at version 1)",
            "SessionDirectory.signOut(108)",
            "CredentialStore.remove(108)");
  }

  @Test
  void a_call_that_fails_is_recorded_too() {
    behind.outOfOrder(true);

    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> store.find(ADA.id()));

    assertThat(recorder.calls()).containsExactly("CredentialStore.find(108)");
  }

  @Test
  void what_was_recorded_can_be_forgotten() {
    store.find(ADA.id());
    recorder.clear();
    store.remove(ADA.id());

    assertThat(recorder.calls()).containsExactly("CredentialStore.remove(108)");
  }

  private static Consent consent() {
    BearerToken bearer = new BearerToken(new AccessToken("access-secret"), NOON);
    RefreshToken refresh = new RefreshToken("refresh-secret");
    return new Consent(ADA, new TokenGrant(bearer, refresh, Scopes.parse("openid"), null), NOON);
  }
}
