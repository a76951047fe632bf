package hexmail.testkit.contract.credential;

import static hexmail.testkit.contract.credential.CredentialTestData.bearer;
import static hexmail.testkit.contract.credential.CredentialTestData.consent;
import static hexmail.testkit.contract.credential.CredentialTestData.found;
import static hexmail.testkit.contract.fixture.Outages.during;
import static hexmail.testkit.contract.fixture.Outages.everyCallThrows;
import static hexmail.testkit.contract.fixture.Outages.isOver;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.identity;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.RefreshToken;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.Test;

/// An outage of the store.
public interface CredentialOutageContract extends CredentialStoreFactory {
  @Test
  default void every_call_throws_when_the_store_is_unavailable() {
    CredentialStore store = unavailable();
    Credential credential =
        new Credential(
            identity(ADA),
            Scopes.parse("openid"),
            new RefreshToken("refresh-1"),
            bearer("first"),
            new GrantState.Active(),
            NOON,
            NOON,
            1);

    everyCallThrows(
        () -> store.find(ADA.id()),
        () -> store.save(consent(ADA, "first", "refresh-1")),
        () -> store.lease(credential, NOON, NOON.plusSeconds(5)),
        () -> store.replace(credential),
        () -> store.remove(ADA.id()));
  }

  @Test
  default void a_call_that_throws_has_changed_nothing() {
    RecoverablePort<CredentialStore> recoverable = recoverable();
    CredentialStore store = recoverable.port();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential before = found(store);

    during(
        recoverable,
        () -> store.save(consent(ADA, "second", "refresh-2")),
        () -> store.save(consent(GRACE, "of-grace", "refresh-of-grace")),
        () -> store.lease(before, NOON, NOON.plusSeconds(5)),
        () -> store.replace(before.revoked("invalid_grant", NOON)),
        () -> store.remove(ADA.id()));
    isOver(() -> store.find(ADA.id()));

    assertThat(store.find(ADA.id())).contains(before);
    assertThat(store.find(GRACE.id())).isEmpty();
  }
}
