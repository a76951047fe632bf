package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.world.World;
import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Two processes on one store: this one, and another one that holds the lease.
class LeasedRefreshTest {
  private final AdasTokens ada = new AdasTokens();
  private final World world = ada.world;
  private final List<Duration> pauses = new ArrayList<>();

  LeasedRefreshTest() {
    ada.leave(Duration.ZERO);
  }

  private Optional<BearerToken> run(Stores stores, Consumer<Duration> pause) {
    Refresh refresh =
        new Refresh(
            stores,
            world.server,
            world.clock,
            time -> {
              pauses.add(time);
              pause.accept(time);
            });
    return refresh
        .run(ADA.id(), new Refresh.Need(Duration.ofMinutes(1), null))
        .map(Credential::bearer);
  }

  private Credential leasedByAnother() {
    Instant now = world.clock.instant();
    return world
        .credentials
        .lease(world.credential(ADA), now, now.plus(Refresh.LEASE))
        .orElseThrow();
  }

  private List<Kind> trail() {
    return world.audit.of(ADA.id(), 3).stream().map(AuditEvent::kind).toList();
  }

  @Test
  void waits_for_the_lease_holder_and_uses_its_token() {
    Credential leased = leasedByAnother();

    Optional<BearerToken> found =
        run(
            world.stores,
            _ -> {
              if (world.server.refresh(leased) instanceof Refreshed(var grant)) {
                assertThat(
                        world.credentials.replace(leased.refreshed(grant, world.clock.instant())))
                    .isTrue();
              }
            });

    assertThat(found).contains(world.credential(ADA).bearer());
    assertThat(ada.refreshes()).isEqualTo(1);
    assertThat(pauses).containsExactly(Refresh.POLL_INTERVAL);
  }

  @Test
  void takes_over_from_a_dead_lease_holder_after_five_seconds() {
    Credential leased = leasedByAnother();
    Instant died = world.clock.instant();

    Optional<BearerToken> found = run(world.stores, world.clock::advance);

    assertThat(found).contains(world.credential(ADA).bearer());
    assertThat(Duration.between(died, world.clock.instant())).isEqualTo(Refresh.LEASE);
    assertThat(ada.refreshes()).isEqualTo(1);
    assertThat(world.credentials.replace(leased)).as("what the dead one would store").isFalse();
  }

  @Test
  void gives_up_when_others_keep_the_lease() {
    Credential _ = leasedByAnother();

    assertThatThrownBy(() -> run(world.stores, _ -> {})).isInstanceOf(StoreUnavailable.class);

    assertThat(ada.refreshes()).isZero();
    assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Refresh.LEASE.multipliedBy(2));
  }

  @Test
  void releases_a_late_lease_before_google_is_called() {
    List<Duration> delays = new ArrayList<>(List.of(Refresh.MAX_LEASE_AGE.plusMillis(1)));
    Stores busy =
        world.stores.with(
            CredentialStore.class,
            new Busy(
                world.credentials,
                () -> {
                  if (!delays.isEmpty()) {
                    world.clock.advance(delays.removeFirst());
                  }
                }));
    world.google.duringRefresh(() -> {
      Instant late = world.clock.instant().plus(Refresh.LEASE).minus(Refresh.MAX_LEASE_AGE);
      assertThat(world.credentials.lease(world.credential(ADA), late, late))
          .as("what another process gets during a slow answer")
          .isEmpty();
    });

    assertThat(run(busy, _ -> {})).contains(world.credential(ADA).bearer());

    assertThat(ada.refreshes()).isEqualTo(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void an_answer_is_stored_after_an_outage_of_the_store() {
    world.google.duringRefresh(() -> world.credentialOutage.start());

    Optional<BearerToken> found =
        run(world.stores, _ -> world.credentialOutage.set(pauses.size() < 3));

    assertThat(found).contains(world.credential(ADA).bearer());
    assertThat(ada.refreshes()).isEqualTo(1);
    assertThat(pauses).hasSize(3).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_failure_releases_the_lease() {
    world.google.outage(Outage.TOO_SLOW);
    assertThatThrownBy(() -> run(world.stores, _ -> {}))
        .isInstanceOf(AuthorizationServerUnavailable.class);
    world.google.outage(null);

    assertThat(run(world.stores, _ -> {})).contains(world.credential(ADA).bearer());

    assertThat(pauses).isEmpty();
    assertThat(trail()).containsExactly(Kind.REFRESHED, Kind.REFRESH_FAILED, Kind.SIGNED_IN);
  }

  @Test
  void a_failure_is_thrown_even_when_the_store_fails_too() {
    world.google.outage(Outage.FAILED);
    world.auditOutage.start();
    assertThatThrownBy(() -> run(world.stores, _ -> {}))
        .isInstanceOf(AuthorizationServerUnavailable.class);
    world.auditOutage.end();

    assertThat(trail()).containsExactly(Kind.SIGNED_IN, Kind.CONSENTED);
  }

  @Test
  void the_end_of_a_grant_is_in_the_audit_trail() {
    world.google.endGrant(ADA.id());

    assertThat(run(world.stores, _ -> {})).isEmpty();

    assertThat(world.audit.of(ADA.id(), 1))
        .containsExactly(
            new AuditEvent(ADA.id(), world.clock.instant(), Kind.GRANT_ENDED, "invalid_grant"));
  }

  /// Does something before it gives a lease.
  private record Busy(CredentialStore store, Runnable before) implements CredentialStore {
    @Override
    public Optional<Credential> find(AccountId account) {
      return store.find(account);
    }

    @Override
    public Optional<Credential> save(Consent consent) {
      return store.save(consent);
    }

    @Override
    public Optional<Credential> lease(Credential read, Instant now, Instant until) {
      before.run();
      return store.lease(read, now, until);
    }

    @Override
    public boolean replace(Credential changed) {
      return store.replace(changed);
    }

    @Override
    public void remove(AccountId account) {
      store.remove(account);
    }
  }
}
