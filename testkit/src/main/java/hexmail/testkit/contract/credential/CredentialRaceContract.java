package hexmail.testkit.contract.credential;

import static hexmail.testkit.contract.credential.CredentialTestData.bearer;
import static hexmail.testkit.contract.credential.CredentialTestData.consent;
import static hexmail.testkit.contract.credential.CredentialTestData.found;
import static hexmail.testkit.contract.credential.CredentialTestData.grant;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.RefreshToken;
import hexmail.testkit.contract.fixture.Race;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Concurrent callers.
public interface CredentialRaceContract extends CredentialStoreFactory {
  @Test
  default void exactly_one_of_many_changes_at_one_version_is_stored() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));

    Race.often(race -> {
      Credential read = found(store);
      String token = race + "-by-";

      List<Boolean> replaced =
          Race.of(runner ->
              store.replace(
                  read.refreshed(grant(token + runner, null, Scopes.parse("openid")), NOON)));

      assertThat(replaced).containsOnlyOnce(true);
      assertThat(found(store).bearer()).isEqualTo(bearer(token + replaced.indexOf(true)));
      assertThat(found(store).version()).isEqualTo(read.version() + 1);
    });
  }

  @Test
  default void concurrent_first_consents_of_one_person_each_get_their_own_version() {
    CredentialStore store = empty();

    List<Optional<Credential>> saved =
        Race.of(runner -> store.save(consent(ADA, "by-" + runner, "refresh-" + runner)));

    List<Long> versions = saved.stream().map(CredentialTestData::version).toList();
    assertThat(versions).doesNotHaveDuplicates();
    assertThat(saved).containsOnlyOnce(store.find(ADA.id()));
    assertThat(found(store).version()).isEqualTo(versions.stream().max(Long::compare).get());
  }

  @Test
  default void a_change_concurrent_with_a_consent_never_undoes_it() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);

    Race.of(runner ->
        runner == 0
            ? store.save(consent(ADA, "second", "refresh-2")).isPresent()
            : store.replace(read.revoked("invalid_grant", NOON)));

    assertThat(found(store).state()).isEqualTo(new GrantState.Active());
    assertThat(found(store).refreshToken()).isEqualTo(new RefreshToken("refresh-2"));
  }

  @Test
  default void a_change_concurrent_with_a_removal_stores_nothing_again() {
    CredentialStore store = empty();
    store.save(consent(ADA, "first", "refresh-1"));
    Credential read = found(store);

    Race.of(runner -> {
      if (runner == 0) {
        store.remove(ADA.id());
        return true;
      }
      return store.replace(read);
    });

    assertThat(store.find(ADA.id())).isEmpty();
  }
}
