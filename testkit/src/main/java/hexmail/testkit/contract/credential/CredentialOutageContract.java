package hexmail.testkit.contract.credential;

import static hexmail.testkit.contract.credential.Consents.bearer;
import static hexmail.testkit.contract.credential.Consents.consent;
import static hexmail.testkit.contract.credential.Consents.found;
import static hexmail.testkit.contract.scene.Samples.ADA;
import static hexmail.testkit.contract.scene.Samples.GRACE;
import static hexmail.testkit.contract.scene.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.RefreshToken;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.Test;

/// A store that cannot be read or written.
public interface CredentialOutageContract extends CredentialStoreFactory {
  @Test
  default void every_call_says_so_when_the_store_is_out_of_order() {
    CredentialStore store = outOfOrder();
    Credential credential =
        new Credential(
            ADA,
            Scopes.parse("openid"),
            new RefreshToken("refresh-1"),
            bearer("first"),
            new GrantState.Active(),
            NOON,
            NOON,
            1);

    throwsOutage(() -> store.find(ADA.id()));
    throwsOutage(() -> store.save(consent(ADA, "first", "refresh-1")));
    throwsOutage(() -> store.lease(credential, NOON, NOON.plusSeconds(5)));
    throwsOutage(() -> store.replace(credential));
    throwsOutage(() -> store.remove(ADA.id()));
  }

  @Test
  default void what_could_not_be_done_has_changed_nothing() {
    Breakable<CredentialStore> breakable = breakable();
    CredentialStore store = breakable.port();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential before = found(store);

    breakable.breakDown();
    throwsOutage(() -> store.save(consent(ADA, "second", "refresh-2")));
    throwsOutage(() -> store.save(consent(GRACE, "of-grace", "refresh-of-grace")));
    throwsOutage(() -> store.lease(before, NOON, NOON.plusSeconds(5)));
    throwsOutage(() -> store.replace(before.revoked("invalid_grant", NOON)));
    throwsOutage(() -> store.remove(ADA.id()));
    breakable.mend();

    assertThat(store.find(ADA.id())).contains(before);
    assertThat(store.find(GRACE.id())).isEmpty();
  }

  private static void throwsOutage(Runnable call) {
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(call::run);
  }
}
