package hexmail.testkit.contract.credential;

import static hexmail.testkit.contract.credential.CredentialTestData.consent;
import static hexmail.testkit.contract.credential.CredentialTestData.found;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.credential.Credential;
import hexmail.domain.port.CredentialStore;
import org.junit.jupiter.api.Test;

/// A removed credential stays removed.
public interface CredentialRemovalContract extends CredentialStoreFactory {
  @Test
  default void a_removed_credential_is_gone() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));

    store.remove(ADA.id());
    store.remove(ADA.id());

    assertThat(store.find(ADA.id())).isEmpty();
  }

  @Test
  default void a_change_after_a_removal_stores_nothing_again() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);
    store.remove(ADA.id());

    assertThat(store.replace(read)).isFalse();
    assertThat(store.find(ADA.id())).isEmpty();
  }

  @Test
  default void a_consent_without_a_refresh_token_does_not_restore_a_removed_one() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    store.remove(ADA.id());

    assertThat(store.save(consent(ADA, "second", null))).isEmpty();
    assertThat(store.find(ADA.id())).isEmpty();
  }

  @Test
  default void a_change_from_before_a_removal_does_not_change_a_later_consent() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);
    store.remove(ADA.id());
    store.save(consent(ADA, "second", "refresh-2"));
    Credential newer = found(store);

    assertThat(store.replace(read.revoked("invalid_grant", NOON))).isFalse();
    assertThat(store.find(ADA.id())).contains(newer);
  }
}
