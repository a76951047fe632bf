package hexmail.testkit.contract.credential;

import static hexmail.testkit.contract.credential.CredentialTestData.consent;
import static hexmail.testkit.contract.credential.CredentialTestData.found;
import static hexmail.testkit.contract.credential.CredentialTestData.grant;
import static hexmail.testkit.contract.credential.CredentialTestData.leased;
import static hexmail.testkit.contract.credential.CredentialTestData.stored;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.credential.Credential;
import hexmail.domain.credential.Scopes;
import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.fixture.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The lease for a refresh.
public interface LeaseContract extends CredentialStoreFactory {
  Instant UNTIL = NOON.plusSeconds(5);

  @Test
  default void a_lease_is_the_credential_at_its_next_version() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);

    Optional<Credential> leased = store.lease(read, NOON, UNTIL);

    assertThat(leased).contains(read.atVersion(read.version() + 1));
    assertThat(store.find(ADA.id())).isEqualTo(leased);
  }

  @Test
  default void a_lease_returns_the_stored_credential_whatever_else_was_read() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);

    Optional<Credential> leased = store.lease(read.revoked("invalid_grant", NOON), NOON, UNTIL);

    assertThat(leased).contains(read.atVersion(read.version() + 1));
    assertThat(store.find(ADA.id())).isEqualTo(leased);
  }

  @Test
  default void exactly_one_of_many_callers_gets_the_lease() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));

    Race.often(race -> {
      Credential read = found(store);
      Duration later = Duration.ofMinutes(race);

      List<Boolean> leased =
          Race.of(_ -> store.lease(read, NOON.plus(later), UNTIL.plus(later)).isPresent());

      assertThat(leased).containsOnlyOnce(true);
      assertThat(found(store)).isEqualTo(read.atVersion(read.version() + 1));
    });
  }

  @Test
  default void no_other_caller_gets_the_lease_before_it_ends() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential held = leased(store, NOON, UNTIL);

    assertThat(store.lease(held, NOON, UNTIL)).isEmpty();
    assertThat(store.lease(held, UNTIL.minusMillis(1), UNTIL.plusSeconds(5))).isEmpty();
    assertThat(store.find(ADA.id())).contains(held);
  }

  @Test
  default void a_lease_ends_at_its_time() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential held = leased(store, NOON, UNTIL);

    Optional<Credential> next = store.lease(held, UNTIL, UNTIL.plusSeconds(5));

    assertThat(next).contains(held.atVersion(held.version() + 1));
    assertThat(store.replace(held)).isFalse();
    assertThat(store.lease(stored(next), UNTIL.plusSeconds(4), UNTIL.plusSeconds(9))).isEmpty();
  }

  @Test
  default void a_lease_ends_with_the_change_that_its_holder_stores() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential held = leased(store, NOON, UNTIL);
    Credential changed = held.refreshed(grant("new", null, Scopes.parse("openid")), NOON);

    assertThat(store.replace(changed)).isTrue();

    assertThat(found(store)).isEqualTo(changed.atVersion(held.version() + 1));
    assertThat(store.lease(found(store), NOON, UNTIL)).isPresent();
  }

  @Test
  default void a_lease_ends_with_a_new_consent_whose_credential_its_holder_cannot_change() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential held = leased(store, NOON, UNTIL);
    store.save(consent(ADA, "second", "refresh-2"));
    Credential newer = found(store);

    assertThat(store.replace(held.revoked("invalid_grant", NOON))).isFalse();
    assertThat(store.find(ADA.id())).contains(newer);
    assertThat(store.lease(newer, NOON, UNTIL)).isPresent();
  }

  @Test
  default void a_change_made_from_what_was_read_before_a_lease_is_not_stored() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);
    Credential held = leased(store, NOON, UNTIL);

    assertThat(store.replace(read.revoked("invalid_grant", NOON))).isFalse();
    assertThat(store.find(ADA.id())).contains(held);
    assertThat(store.replace(held)).isTrue();
  }

  @Test
  default void a_stale_version_gets_no_lease() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);
    store.replace(read);
    Credential newer = found(store);

    assertThat(store.lease(read, NOON, UNTIL)).isEmpty();
    assertThat(store.find(ADA.id())).contains(newer);
    assertThat(store.lease(newer, NOON, UNTIL)).isPresent();
  }

  @Test
  default void a_removed_credential_gets_no_lease_and_a_lease_does_not_survive_a_removal() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential held = leased(store, NOON, UNTIL);
    store.remove(ADA.id());

    assertThat(store.lease(held, UNTIL, UNTIL.plusSeconds(5))).isEmpty();
    assertThat(store.replace(held)).isFalse();
    assertThat(store.find(ADA.id())).isEmpty();
    store.save(consent(ADA, "second", "refresh-2"));
    assertThat(found(store).version()).isGreaterThan(held.version());
    assertThat(store.lease(found(store), NOON, UNTIL)).isPresent();
  }

  @Test
  default void leases_of_other_accounts_are_unchanged() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential neighbour = stored(store.save(consent(GRACE, "of-grace", "refresh-of-grace")));

    leased(store, NOON, UNTIL);

    assertThat(store.find(GRACE.id())).contains(neighbour);
    assertThat(store.lease(neighbour, NOON, UNTIL)).isPresent();
    assertThat(store.lease(found(store), NOON, UNTIL)).isEmpty();
  }
}
